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
    private static final int THREADS = 2;

    private final VideoFile file;
    private final PacketIndex index;
    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    /** The packet that is fed next; -1 before the first start. */
    private int next = -1;

    private boolean draining;
    private boolean clean;

    /**
     * A decoder at no place yet.
     *
     * @throws Problem of kind INPUT when this build cannot decode the stream
     */
    VideoDecoder(VideoFile file, PacketIndex index) throws Problem {
        this.file = file;
        this.index = index;
        AVCodec codec = codec(file);
        context = avcodec_alloc_context3(codec);
        int code = -1;
        if (codec != null) {
            avcodec_parameters_to_context(context, file.parameters());
            context.thread_count(THREADS);
            context.pkt_timebase(file.stream().time_base());
            code = avcodec_open2(context, codec, (AVDictionary) null);
        }
        if (code < 0) {
            close();
            throw new Problem(
                    Problem.Kind.INPUT,
                    "clip.codec",
                    file.path().toString(),
                    CodecNames.of(file.parameters().codec_id()));
        }
    }

    private static AVCodec codec(VideoFile file) {
        int id = file.parameters().codec_id();
        boolean alpha = file.stream().metadata() != null
                && av_dict_get(file.stream().metadata(), "alpha_mode", null, 0) != null;
        // FFmpeg's own decoders of these leave out the second picture that holds the alpha.
        AVCodec preferred = !alpha
                ? null
                : id == avcodec.AV_CODEC_ID_VP9
                        ? avcodec_find_decoder_by_name("libvpx-vp9")
                        : id == avcodec.AV_CODEC_ID_VP8 ? avcodec_find_decoder_by_name("libvpx") : null;
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
        avcodec_flush_buffers(context);
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
        packet.pts(index.rank(next));
        packet.dts(PacketList.UNKNOWN);
        clean &= avcodec_send_packet(context, packet) >= 0;
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
        avcodec_free_context(context);
        av_packet_free(packet);
        av_frame_free(frame);
    }
}
