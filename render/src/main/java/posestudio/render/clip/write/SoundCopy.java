package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/**
 * The packets of the source's sound that belong to a range of frames, untouched but for their times, which then count
 * from the beginning of the range. A packet belongs to it when any of it is heard in it; what comes before the first
 * frame of the source, and prepares decoders, or after its last goes with that frame. Owns FFmpeg's memory.
 */
final class SoundCopy implements AutoCloseable {
    private final AVFormatContext context;
    /** From streams of the source to streams of the new file. */
    private final Map<Integer, AVStream> streams = new HashMap<>();

    private final boolean fromStart;
    private final double from;
    private final double to;
    private final AVPacket packet = av_packet_alloc();
    private boolean ended;

    /**
     * @param copied streams of the source
     * @param into a stream of the new file for each
     */
    SoundCopy(SourceFile source, ClipJob job, List<AVStream> copied, List<AVStream> into) {
        context = source.context();
        for (int i = 0; i < copied.size(); i++) {
            streams.put(copied.get(i).index(), into.get(i));
        }
        for (int i = 0; i < context.nb_streams(); i++) {
            if (!streams.containsKey(i)) {
                context.streams(i).discard(AVDISCARD_ALL);
            }
        }
        fromStart = job.first() == 0;
        from = source.start() + job.clip().times().start(job.first());
        to = job.last() == job.clip().frames() - 1 ? Double.POSITIVE_INFINITY : from + job.duration();
    }

    /** Reads the next packet that belongs to the range; null after the last. It is this copy's own. */
    AVPacket next() throws IOException {
        while (!ended) {
            av_packet_unref(packet);
            int code = av_read_frame(context, packet);
            if (code == AVERROR_EOF) {
                ended = true;
            } else if (code < 0) {
                throw new IOException(Ffmpeg.reason(code));
            } else if (streams.containsKey(packet.stream_index()) && isHeard()) {
                return packet;
            }
        }
        return null;
    }

    /** Whether the packet that was read last is one, and not the end. */
    boolean isThere() {
        return !ended;
    }

    /** When the packet is decoded, seconds from the beginning of the range. */
    double time() {
        return packet.dts() * av_q2d(context.streams(packet.stream_index()).time_base()) - from;
    }

    /** The packet as one of the new file. */
    AVPacket renamed() {
        AVStream old = context.streams(packet.stream_index());
        AVStream stream = streams.get(packet.stream_index());
        long shift = Math.round(from / av_q2d(old.time_base()));
        packet.pts(packet.pts() - shift).dts(packet.dts() - shift).pos(-1);
        av_packet_rescale_ts(packet, old.time_base(), stream.time_base());
        packet.stream_index(stream.index());
        return packet;
    }

    private boolean isHeard() {
        if (packet.pts() == AV_NOPTS_VALUE) {
            return false;
        }
        double unit = av_q2d(context.streams(packet.stream_index()).time_base());
        double begin = packet.pts() * unit;
        double end = (packet.pts() + packet.duration()) * unit;
        return begin < to && (fromStart || end > from);
    }

    @Override
    public void close() {
        av_packet_free(packet);
    }
}
