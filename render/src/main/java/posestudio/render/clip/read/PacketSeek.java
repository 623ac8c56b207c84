package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import posestudio.editor.problem.Problem;

/**
 * Finds the way to a packet. Where containers land when one asks them for a moment differs: some go by the moment of
 * showing, some by that of decoding, some are only near. So what one landed on is looked at, and when it lies behind the
 * goal, an earlier place is tried, at last the beginning.
 */
final class PacketSeek {
    private final VideoFile file;
    private final PacketIndex index;
    private final AVPacket packet;

    private PacketSeek(VideoFile file, PacketIndex index, AVPacket packet) {
        this.file = file;
        this.index = index;
        this.packet = packet;
    }

    /**
     * Reads a packet wherever it is.
     *
     * @throws Problem of kind INPUT when it is not there any more
     */
    static void to(VideoFile file, PacketIndex index, int ordinal, AVPacket packet) throws Problem {
        new PacketSeek(file, index, packet).to(ordinal);
    }

    private void to(int ordinal) throws Problem {
        if (!index.ids().areNone()) {
            int goal = ordinal;
            for (int attempt = 0; attempt < 3; attempt++) {
                PacketPlace place = index.place(goal);
                if (index.ids().areByPlace()) {
                    if (file.seekByte(place.position()) && reaches(ordinal)) {
                        return;
                    }
                } else if (tries(place.shown(), ordinal)
                        || place.decoded() != place.shown() && tries(place.decoded(), ordinal)) {
                    return;
                }
                goal = index.keyBefore(goal);
            }
        }
        file.reopen();
        if (!reaches(ordinal)) {
            throw new Problem(Problem.Kind.INPUT, "clip.changed", file.path().toString());
        }
    }

    private boolean tries(long time, int ordinal) {
        return time != PacketList.UNKNOWN && file.seek(time) && reaches(ordinal);
    }

    /** Reads on to the packet, if it is still ahead. */
    private boolean reaches(int ordinal) {
        boolean none = index.ids().areNone();
        int at = 0;
        while (file.read(packet) >= 0) {
            int found = none ? at++ : index.ids().find(packet, ordinal);
            if (found == ordinal) {
                return true;
            }
            av_packet_unref(packet);
            if (found > ordinal) {
                return false;
            }
        }
        return false;
    }
}
