package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_new;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_OPT_SEARCH_CHILDREN;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/**
 * A small clip that a test makes for itself. Every frame has a level of its own over a slow gradient, see
 * {@link #level}, so that one can tell which it is.
 */
final class TestClip {
    private final String encoder;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, String> muxing = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private int width = 96;
    private int height = 64;
    private int frames = 40;
    private String format = "yuv420p";
    private int[] matrix;
    private int pixelWidth = 1;
    private IntToLongFunction moments = i -> i * 40L;
    private Painter painter = (frame, plane, x, y) -> plane > 0 ? 128 : level(frame) + x / 16;

    /** What a sample of a plane is, 0..255. */
    interface Painter {
        int sample(int frame, int plane, int x, int y);
    }

    /** A clip of 40 frames of 96 × 64 pixels at 25 frames per second, by one of FFmpeg's encoders. */
    TestClip(String encoder) {
        this.encoder = encoder;
    }

    /** What the luma of a frame is at the left edge; frames near each other differ by far more than coding does. */
    static int level(int frame) {
        return 32 + frame * 37 % 180;
    }

    TestClip option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /** An option of the container. */
    TestClip muxing(String name, String value) {
        muxing.put(name, value);
        return this;
    }

    /** What the stream says of itself. */
    TestClip tag(String name, String value) {
        tags.put(name, value);
        return this;
    }

    TestClip size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    TestClip frames(int newFrames) {
        frames = newFrames;
        return this;
    }

    TestClip format(String newFormat) {
        format = newFormat;
        return this;
    }

    /** The display matrix, nine numbers. */
    TestClip matrix(int... newMatrix) {
        matrix = newMatrix;
        return this;
    }

    /** How wide pixels are, for a height of one. */
    TestClip pixels(int newWidth) {
        pixelWidth = newWidth;
        return this;
    }

    /** When a frame is shown, milliseconds. */
    TestClip moments(IntToLongFunction newMoments) {
        moments = newMoments;
        return this;
    }

    TestClip painter(Painter newPainter) {
        painter = newPainter;
        return this;
    }

    /** Writes it; the ending decides the container. */
    Path write(Path path) {
        Ffmpeg.prepare();
        AVFormatContext container = new AVFormatContext(null);
        AVIOContext out = new AVIOContext(null);
        AVCodecContext codec = avcodec_alloc_context3(avcodec_find_encoder_by_name(encoder));
        try (BytePointer name = Ffmpeg.name(path);
                AVRational unit = new AVRational()) {
            // MPEG-2 knows but a few rates.
            boolean even = encoder.startsWith("mpeg2");
            unit.num(1).den(even ? 25 : 1000);
            if (even) {
                moments = i -> i;
            }
            check(avformat_alloc_output_context2(container, null, null, name));
            codec.width(width).height(height).pix_fmt(av_get_pix_fmt(format));
            codec.time_base(unit).gop_size(12).thread_count(1);
            AVRational rate = new AVRational();
            codec.sample_aspect_ratio(rate.num(pixelWidth).den(1));
            codec.framerate(rate.num(25).den(1));
            if ((container.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
                codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
            }
            options.forEach((key, value) -> check(av_opt_set(codec, key, value, AV_OPT_SEARCH_CHILDREN)));
            check(avcodec_open2(codec, null, (AVDictionary) null));
            AVStream stream = avformat_new_stream(container, null);
            stream.time_base(unit);
            stream.avg_frame_rate(rate);
            stream.sample_aspect_ratio(codec.sample_aspect_ratio());
            check(avcodec_parameters_from_context(stream.codecpar(), codec));
            turn(stream);
            AVDictionary words = new AVDictionary(null);
            tags.forEach((key, value) -> check(av_dict_set(words, key, value, 0)));
            stream.metadata(words);
            check(avio_open(out, name, AVIO_FLAG_WRITE));
            container.pb(out);
            muxing.forEach((key, value) -> check(av_opt_set(container, key, value, AV_OPT_SEARCH_CHILDREN)));
            check(avformat_write_header(container, (AVDictionary) null));
            encode(container, codec, stream, unit);
            check(av_write_trailer(container));
        } finally {
            avio_closep(out);
            avcodec_free_context(codec);
            avformat_free_context(container);
        }
        return path;
    }

    private void turn(AVStream stream) {
        if (matrix != null) {
            IntBuffer count = IntBuffer.wrap(new int[] {0});
            AVPacketSideData list = new AVPacketSideData(null);
            AVPacketSideData entry =
                    av_packet_side_data_new(list, count, AV_PKT_DATA_DISPLAYMATRIX, DisplayMatrix.BYTES, 0);
            entry.data()
                    .capacity(DisplayMatrix.BYTES)
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer()
                    .put(matrix);
            stream.codecpar().coded_side_data(list).nb_coded_side_data(1);
        }
    }

    private void encode(AVFormatContext container, AVCodecContext codec, AVStream stream, AVRational unit) {
        AVFrame frame = av_frame_alloc();
        AVPacket packet = av_packet_alloc();
        try {
            for (int i = 0; i <= frames; i++) {
                if (i < frames) {
                    paint(frame, i, codec);
                    check(avcodec_send_frame(codec, frame));
                } else {
                    check(avcodec_send_frame(codec, null));
                }
                while (avcodec_receive_packet(codec, packet) >= 0) {
                    packet.stream_index(stream.index());
                    av_packet_rescale_ts(packet, unit, stream.time_base());
                    check(av_interleaved_write_frame(container, packet));
                }
            }
        } finally {
            av_frame_free(frame);
            av_packet_free(packet);
        }
    }

    private void paint(AVFrame frame, int number, AVCodecContext codec) {
        av_frame_unref(frame);
        frame.width(width).height(height).format(codec.pix_fmt());
        frame.color_range(codec.color_range());
        frame.colorspace(codec.colorspace());
        check(av_frame_get_buffer(frame, 0));
        AVPixFmtDescriptor layout = av_pix_fmt_desc_get(codec.pix_fmt());
        for (int plane = 0; plane < layout.nb_components(); plane++) {
            boolean chroma = plane == 1 || plane == 2;
            int w = chroma ? -(-width >> layout.log2_chroma_w()) : width;
            int h = chroma ? -(-height >> layout.log2_chroma_h()) : height;
            int depth = layout.comp(plane).depth();
            try (BytePointer rows =
                    new BytePointer(frame.data(layout.comp(plane).plane()))) {
                for (int y = 0; y < h; y++) {
                    for (int x = 0; x < w; x++) {
                        int sample = painter.sample(number, plane, x, y) << depth - 8;
                        long at = (long) y * frame.linesize(plane) + x * (depth > 8 ? 2L : 1L);
                        rows.put(at, (byte) sample);
                        if (depth > 8) {
                            rows.put(at + 1, (byte) (sample >> 8));
                        }
                    }
                }
            }
        }
        frame.pts(moments.applyAsLong(number));
    }

    private static void check(int code) {
        if (code < 0) {
            throw new AssertionError(Ffmpeg.reason(code));
        }
    }
}
