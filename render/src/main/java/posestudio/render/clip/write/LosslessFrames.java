package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/**
 * The frames of finished segments, decoded, in their order; for formats that can only be written when all frames are
 * known. Every packet must be a frame of its own. Owns FFmpeg's memory.
 */
final class LosslessFrames implements AutoCloseable {
    private final Segments segments;
    private final AVCodecContext decoder;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();

    /** Takes decoded frames. */
    interface Sink {
        /** Takes one, which is used again for the next; {@code pts} is its number. */
        void take(AVFrame frame) throws IOException, EncodingFailed;
    }

    LosslessFrames(Segments segments) throws IOException, EncodingFailed {
        this.segments = segments;
        StreamHead head = segments.head();
        AVCodec codec = avcodec_find_decoder(head.codec());
        decoder = avcodec_alloc_context3(codec);
        AVCodecParameters parameters = avcodec_parameters_alloc();
        try {
            head.into(parameters);
            check(avcodec_parameters_to_context(decoder, parameters));
            check(avcodec_open2(decoder, codec, (AVDictionary) null));
        } finally {
            avcodec_parameters_free(parameters);
        }
    }

    /** Hands over all frames. */
    void all(Sink sink, Progress progress, double from, double to) throws IOException, EncodingFailed, Problem {
        for (int segment = 0; segment < segments.count(); segment++) {
            try (SegmentReader reader = new SegmentReader(segments.file(segment))) {
                Optional<Packet> next = reader.next();
                while (next.isPresent()) {
                    progress.checkCancelled();
                    decode(next.get());
                    frame.pts(next.get().shown());
                    sink.take(frame);
                    av_frame_unref(frame);
                    double done = (next.get().shown() + 1.0) / segments.frames();
                    progress.report("progress.clip.join", from + (to - from) * done);
                    next = reader.next();
                }
            }
        }
    }

    private void decode(Packet from) throws EncodingFailed {
        check(av_new_packet(packet, from.data().length));
        packet.data().put(from.data());
        check(avcodec_send_packet(decoder, packet));
        av_packet_unref(packet);
        check(avcodec_receive_frame(decoder, frame));
    }

    private static void check(int code) throws EncodingFailed {
        if (code < 0) {
            throw new EncodingFailed(Ffmpeg.reason(code));
        }
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(decoder);
    }
}
