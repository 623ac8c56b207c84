package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_count;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import posestudio.editor.image.Picture;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/** An encoder of FFmpeg's libraries. It is opened with the first frame, which tells the kind of samples. */
final class LibraryEncoder implements FrameEncoder {
    private final EncoderSettings settings;
    private final ClipJob job;
    private final ClipColours colours;
    private long next;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private PictureConversion conversion;
    private AVCodecContext context;
    private StreamHead head;

    /** @param first number of the first frame in the range that is written */
    LibraryEncoder(EncoderSettings settings, ClipJob job, ClipColours colours, long first) {
        this.settings = settings;
        this.job = job;
        this.colours = colours;
        next = first;
    }

    @Override
    public void encode(Picture picture, Sink sink) throws EncodingFailed, IOException {
        if (context == null) {
            open(picture);
        }
        // Encoders that look ahead still hold the frames before.
        check(av_frame_make_writable(frame));
        conversion.into(frame, picture);
        frame.pts(next++);
        check(avcodec_send_frame(context, frame));
        drain(sink);
    }

    @Override
    public void finish(Sink sink) throws EncodingFailed, IOException {
        check(avcodec_send_frame(context, null));
        drain(sink);
        AVCodecParameters parameters = avcodec_parameters_alloc();
        try {
            check(avcodec_parameters_from_context(parameters, context));
            head = StreamHead.of(parameters);
        } finally {
            avcodec_parameters_free(parameters);
        }
    }

    @Override
    public StreamHead head() {
        return head;
    }

    private void open(Picture like) throws EncodingFailed {
        AVCodec codec = avcodec_find_encoder_by_name(settings.encoder());
        if (codec == null) {
            throw new EncodingFailed(settings.encoder() + "?");
        }
        int format = settings.pixelFormat(like);
        int width = settings.storedWidth(like.width());
        int height = settings.storedHeight(like.height());
        conversion = new PictureConversion(width, height, format, colours);
        context = avcodec_alloc_context3(codec);
        context.width(width).height(height).pix_fmt(format);
        context.time_base().num(job.clip().rateDenominator()).den(job.clip().rateNumerator());
        context.framerate().num(job.clip().rateNumerator()).den(job.clip().rateDenominator());
        context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
        context.color_primaries(colours.primaries()).color_trc(colours.transfer());
        context.colorspace(settings.hasMatrix() ? colours.matrix() : avutil.AVCOL_SPC_RGB);
        context.color_range(settings.hasMatrix() ? avutil.AVCOL_RANGE_MPEG : avutil.AVCOL_RANGE_JPEG);
        if (settings.hasMatrix()) {
            context.chroma_sample_location(avutil.AVCHROMA_LOC_LEFT);
        }
        AVDictionary options = new AVDictionary(null);
        try {
            settings.options().forEach((name, value) -> av_dict_set(options, name, value, 0));
            check(avcodec_open2(context, codec, options));
            if (av_dict_count(options) > 0) {
                throw new IllegalStateException(settings.encoder() + " does not know all of " + settings.options());
            }
        } finally {
            av_dict_free(options);
        }
        frame.width(width).height(height).format(format);
        frame.color_range(context.color_range()).colorspace(context.colorspace());
        check(av_frame_get_buffer(frame, 0));
    }

    private void drain(Sink sink) throws EncodingFailed, IOException {
        while (true) {
            int code = avcodec_receive_packet(context, packet);
            if (code == AVERROR_EOF || code == avutil.AVERROR_EAGAIN()) {
                return;
            }
            check(code);
            byte[] data = new byte[packet.size()];
            packet.data().get(data);
            sink.take(new Packet(packet.pts(), packet.dts(), (packet.flags() & AV_PKT_FLAG_KEY) != 0, data));
            av_packet_unref(packet);
        }
    }

    private static void check(int code) throws EncodingFailed {
        if (code < 0) {
            throw new EncodingFailed(Ffmpeg.reason(code));
        }
    }

    @Override
    public void close() {
        if (context != null) {
            avcodec_free_context(context);
        }
        if (conversion != null) {
            conversion.close();
        }
        av_frame_free(frame);
        av_packet_free(packet);
    }
}
