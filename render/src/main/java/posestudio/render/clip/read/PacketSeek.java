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
    private static final int ATTEMPTS = 3;
    /** As many packets as none knows in a row; more mean that marks do not hold here. */
    private static final int STRANGERS = 200;

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
        PacketSeek seek = new PacketSeek(file, index, packet);
        if (index.ids().areNone() || !seek.jumps(ordinal)) {
            file.reopen();
            seek.count(ordinal);
        }
    }

    private boolean jumps(int ordinal) {
        int goal = ordinal;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PacketPlace place = index.place(goal);
            boolean timed = place.shown() != PacketList.UNKNOWN || place.decoded() != PacketList.UNKNOWN;
            if (timed
                    ? tries(place.shown(), ordinal)
                            || place.decoded() != place.shown() && tries(place.decoded(), ordinal)
                    : place.position() >= 0 && file.seekByte(place.position()) && reaches(ordinal)) {
                return true;
            }
            goal = index.keyBefore(goal);
        }
        return false;
    }

    private boolean tries(long time, int ordinal) {
        return time != PacketList.UNKNOWN && file.seek(time) && reaches(ordinal);
    }

    /** Reads on to the packet, if it is still ahead. */
    private boolean reaches(int ordinal) {
        int strangers = 0;
        while (strangers < STRANGERS && file.read(packet) >= 0) {
            int found = index.ids().find(PacketMark.of(packet));
            if (found == ordinal) {
                return true;
            }
            av_packet_unref(packet);
            if (found > ordinal) {
                return false;
            }
            strangers = found < 0 ? strangers + 1 : 0;
        }
        return false;
    }

    private void count(int ordinal) throws Problem {
        for (int i = 0; i <= ordinal; i++) {
            av_packet_unref(packet);
            if (file.read(packet) < 0) {
                throw new Problem(
                        Problem.Kind.INPUT, "clip.changed", file.path().toString());
            }
        }
    }
}
