package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import posestudio.editor.image.Picture;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/** Decodes single WebP pictures from memory. Owns FFmpeg's memory; used by one thread at a time. */
final class WebpDecoder implements AutoCloseable {
    private final AVPacket packet;
    private final AVFrame frame;
    private final AVCodec codec;
    private final ColourConversion conversion;

    /** A decoder. */
    WebpDecoder() {
        Ffmpeg.prepare();
        packet = av_packet_alloc();
        frame = av_frame_alloc();
        codec = avcodec_find_decoder(AV_CODEC_ID_WEBP);
        conversion = new ColourConversion();
    }

    /**
     * Decodes a picture.
     *
     * @param file a WebP file of one picture
     * @return 8 bits, three or four bands
     * @throws IOException when it is damaged
     */
    Picture decode(byte[] file) throws IOException {
        // A context of its own for each, since the decoder keeps what one picture said of its alpha for the next.
        AVCodecContext context = avcodec_alloc_context3(codec);
        try {
            check(avcodec_open2(context, codec, (AVDictionary) null));
            check(av_new_packet(packet, file.length));
            packet.data().put(file);
            check(avcodec_send_packet(context, packet));
            check(avcodec_receive_frame(context, frame));
            return conversion.picture(frame);
        } finally {
            av_packet_unref(packet);
            avcodec_free_context(context);
        }
    }

    private static void check(int code) throws IOException {
        if (code < 0) {
            throw new IOException(Ffmpeg.reason(code));
        }
    }

    @Override
    public void close() {
        conversion.close();
        av_packet_free(packet);
        av_frame_free(frame);
    }
}
