package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import posestudio.editor.problem.Problem;

/**
 * Decodes frames one after the other from any key frame on. Packets are given their frame's rank in place of their
 * moment of showing, so that every decoded frame tells which it is. Owns FFmpeg's memory; used by one thread at a time.
 */
final class VideoDecoder implements AutoCloseable {
    /** FFmpeg's own decoders of these leave out the second picture that holds the alpha. */
    private static final Map<Integer, String> WITH_ALPHA =
            Map.of(avcodec.AV_CODEC_ID_VP9, "libvpx-vp9", avcodec.AV_CODEC_ID_VP8, "libvpx");

    private final VideoFile file;
    private final PacketIndex index;
    private final int threads;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private AVCodecContext context;
    /** The packet that is fed next; -1 before the first start. */
    private int next = -1;

    private boolean draining;
    private boolean clean = true;

    /**
     * A decoder at no place yet.
     *
     * @param threads how many work at once; with more than one, what a damaged stream becomes depends on chance
     * @throws Problem of kind INPUT when this build cannot decode the stream
     */
    VideoDecoder(VideoFile file, PacketIndex index, int threads) throws Problem {
        this.file = file;
        this.index = index;
        this.threads = threads;
        try {
            open();
        } catch (Problem | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open() throws Problem {
        AVCodec codec = codec(file);
        int code = -1;
        if (codec != null) {
            context = avcodec_alloc_context3(codec);
            avcodec_parameters_to_context(context, file.parameters());
            context.thread_count(threads);
            context.pkt_timebase(file.stream().time_base());
            code = avcodec_open2(context, codec, (AVDictionary) null);
        }
        if (code < 0) {
            throw new Problem(
                    Problem.Kind.INPUT, "clip.codec", file.path().toString(), CodecNames.of(file.parameters()));
        }
    }

    private static AVCodec codec(VideoFile file) {
        int id = file.parameters().codec_id();
        boolean alpha = file.stream().metadata() != null
                && av_dict_get(file.stream().metadata(), "alpha_mode", null, 0) != null;
        String name = alpha ? WITH_ALPHA.get(id) : null;
        AVCodec preferred = name == null ? null : avcodec_find_decoder_by_name(name);
        return preferred != null ? preferred : avcodec_find_decoder(id);
    }

    /** The packet that is fed next; -1 before the first start. */
    int position() {
        return next;
    }

    /**
     * Begins anew at a packet, as if nothing had been decoded before.
     *
     * @param ordinal one that decoding can begin with
     */
    void start(int ordinal) throws Problem {
        if (clean) {
            avcodec_flush_buffers(context);
        } else {
            // Decoders keep more of a fault than flushing takes away: the next picture would show it.
            avcodec_free_context(context);
            open();
        }
        draining = false;
        clean = true;
        PacketSeek.to(file, index, ordinal, packet);
        next = ordinal;
        feed();
    }

    /**
     * Decodes one more frame into {@link #frame()}.
     *
     * @return whether there was one; none is left at the end
     */
    boolean advance() {
        while (true) {
            av_frame_unref(frame);
            int code = avcodec_receive_frame(context, frame);
            if (code >= 0) {
                clean &= !isDamaged();
                if (frame.pts() >= 0) {
                    return true;
                }
            } else if (code == AVERROR_EOF || draining) {
                return false;
            } else {
                // A decoder may fail on what came before and be ready for what follows.
                clean &= code == AVERROR_EAGAIN();
                read();
            }
        }
    }

    private void read() {
        if (next >= index.count() || file.read(packet) < 0) {
            avcodec_send_packet(context, null);
            draining = true;
            return;
        }
        feed();
    }

    /** Hands the packet that was read to the decoder. */
    private void feed() {
        // An empty packet would mean the end to the decoder.
        if (packet.size() > 0) {
            packet.pts(index.rank(next));
            packet.dts(PacketList.UNKNOWN);
            clean &= avcodec_send_packet(context, packet) >= 0;
        }
        next++;
        av_packet_unref(packet);
    }

    /** The frame last decoded, until the next is; belongs to the decoder. */
    AVFrame frame() {
        return frame;
    }

    /** Which frame it is. */
    int rank() {
        return (int) frame.pts();
    }

    /** Whether FFmpeg had to guess parts of it. */
    boolean isDamaged() {
        return frame.decode_error_flags() != 0 || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
    }

    /** Whether everything was decoded without a fault since the start. */
    boolean isClean() {
        return clean;
    }

    @Override
    public void close() {
        if (context != null) {
            avcodec_free_context(context);
        }
        av_packet_free(packet);
        av_frame_free(frame);
    }
}
