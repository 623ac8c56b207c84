package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/** Encodes frames into an animated picture that repeats without end. Owns FFmpeg's memory, not the channel. */
final class AnimationEncoder implements AutoCloseable {
    private final int ticks;
    private final AVCodecContext context;
    private final Muxer muxer;
    private final AVPacket packet = av_packet_alloc();

    /**
     * @param format FFmpeg's pixel format
     * @param ticks what times are counted in, parts of a second
     */
    AnimationEncoder(
            SeekableByteChannel channel,
            ClipJob job,
            String encoder,
            Map<String, String> options,
            int format,
            int ticks,
            String container,
            Map<String, String> containerOptions)
            throws IOException, EncodingFailed {
        this.ticks = ticks;
        AVCodec codec = avcodec_find_encoder_by_name(encoder);
        if (codec == null) {
            throw new EncodingFailed(encoder + "?");
        }
        context = avcodec_alloc_context3(codec);
        context.width(job.clip().width()).height(job.clip().height()).pix_fmt(format);
        context.time_base().num(1).den(ticks);
        context.flags(context.flags() | AV_CODEC_FLAG_BITEXACT);
        muxer = new Muxer(channel, container, job);
        AVDictionary dictionary = new AVDictionary(null);
        try {
            options.forEach((name, value) -> av_dict_set(dictionary, name, value, 0));
            check(avcodec_open2(context, codec, dictionary));
            muxer.addEncoded(context);
            muxer.begin(0, containerOptions);
        } finally {
            av_dict_free(dictionary);
        }
    }

    /**
     * Adds a frame.
     *
     * @param begin when it begins, ticks
     * @param length how long it is, ticks
     */
    void add(AVFrame frame, long begin, long length) throws IOException, EncodingFailed {
        frame.pts(begin).duration(length);
        frame.pict_type(avutil.AV_PICTURE_TYPE_NONE);
        check(avcodec_send_frame(context, frame));
        drain();
    }

    /** Ends the file. */
    void finish() throws IOException, EncodingFailed {
        check(avcodec_send_frame(context, null));
        drain();
        muxer.end();
    }

    private void drain() throws IOException, EncodingFailed {
        while (true) {
            int code = avcodec_receive_packet(context, packet);
            if (code == AVERROR_EOF || code == avutil.AVERROR_EAGAIN()) {
                return;
            }
            check(code);
            av_packet_rescale_ts(packet, context.time_base(), muxer.pictureUnit());
            packet.stream_index(0);
            muxer.write(packet);
        }
    }

    private static void check(int code) throws EncodingFailed {
        if (code < 0) {
            throw new EncodingFailed(Ffmpeg.reason(code));
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        muxer.close();
        avcodec_free_context(context);
    }
}
