package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.FloatPointer;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameTimes;

/** Small clips with a tone, and what sound a file has, packet by packet. */
final class SoundClip {
    private static final int RATE = 44100;

    private SoundClip() {}

    /** Writes a clip of 25 frames a second with a tone of the same length; 64 x 48 pixels. */
    static ClipInfo make(Path file, int frames, String encoder) {
        AVCodec codec = avcodec_find_encoder_by_name(encoder);
        AVCodecContext sound = avcodec_alloc_context3(codec);
        sound.sample_rate(RATE).sample_fmt(AV_SAMPLE_FMT_FLTP).bit_rate(64_000);
        av_channel_layout_default(sound.ch_layout(), 1);
        sound.time_base().num(1).den(RATE);
        sound.flags(AV_CODEC_FLAG_GLOBAL_HEADER);
        check(avcodec_open2(sound, codec, (AVDictionary) null));
        AVCodec mpeg = avcodec_find_encoder_by_name("mpeg4");
        AVCodecContext pictures = avcodec_alloc_context3(mpeg);
        pictures.width(64).height(48).pix_fmt(0).bit_rate(400_000);
        pictures.time_base().num(1).den(25);
        pictures.flags(AV_CODEC_FLAG_GLOBAL_HEADER);
        check(avcodec_open2(pictures, mpeg, (AVDictionary) null));

        AVFormatContext out = new AVFormatContext(null);
        check(avformat_alloc_output_context2(out, null, null, file.toString()));
        AVStream first = stream(out, pictures);
        AVStream second = stream(out, sound);
        AVIOContext io = new AVIOContext(null);
        check(avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE));
        out.pb(io);
        check(avformat_write_header(out, (AVDictionary) null));
        pictures(frames, pictures, out, first);
        tone(frames * RATE / 25, sound, out, second);
        check(av_write_trailer(out));
        avio_closep(io);
        avformat_free_context(out);
        avcodec_free_context(sound);
        avcodec_free_context(pictures);
        return TestClip.info(64, 48, FrameTimes.even(frames, 25), frames / 25.0, false, Optional.of(file));
    }

    private static AVStream stream(AVFormatContext out, AVCodecContext encoder) {
        AVStream stream = avformat_new_stream(out, null);
        check(avcodec_parameters_from_context(stream.codecpar(), encoder));
        stream.time_base(encoder.time_base());
        return stream;
    }

    private static void pictures(int frames, AVCodecContext encoder, AVFormatContext out, AVStream stream) {
        AVFrame frame = av_frame_alloc();
        frame.width(64).height(48).format(0);
        check(av_frame_get_buffer(frame, 0));
        for (int i = 0; i < frames; i++) {
            check(av_frame_make_writable(frame));
            frame.pts(i);
            send(encoder, frame, out, stream);
        }
        send(encoder, null, out, stream);
        av_frame_free(frame);
    }

    private static void tone(int samples, AVCodecContext encoder, AVFormatContext out, AVStream stream) {
        AVFrame frame = av_frame_alloc();
        frame.nb_samples(encoder.frame_size()).format(AV_SAMPLE_FMT_FLTP).sample_rate(RATE);
        av_channel_layout_default(frame.ch_layout(), 1);
        check(av_frame_get_buffer(frame, 0));
        for (int done = 0; done + frame.nb_samples() <= samples; done += frame.nb_samples()) {
            check(av_frame_make_writable(frame));
            FloatPointer wave = new FloatPointer(frame.data(0));
            for (int i = 0; i < frame.nb_samples(); i++) {
                double t = (done + i) / (double) RATE;
                wave.put(i, (float) (0.3 * Math.sin(t * (2000 + 900 * t))));
            }
            frame.pts(done);
            send(encoder, frame, out, stream);
        }
        send(encoder, null, out, stream);
        av_frame_free(frame);
    }

    private static void send(AVCodecContext encoder, AVFrame frame, AVFormatContext out, AVStream stream) {
        check(avcodec_send_frame(encoder, frame));
        AVPacket packet = av_packet_alloc();
        while (avcodec_receive_packet(encoder, packet) >= 0) {
            org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            check(av_interleaved_write_frame(out, packet));
        }
        av_packet_free(packet);
    }

    /** One packet of sound: when it begins, seconds, and what is in it. */
    record Sound(double time, String content) {}

    /** The packets of the first stream of sound. */
    static List<Sound> packets(ClipInfo like, Path file) throws Exception {
        List<Sound> packets = new ArrayList<>();
        ClipInfo there =
                TestClip.info(like.width(), like.height(), like.times(), like.duration(), false, Optional.of(file));
        ClipJob job = TestClip.job(there, file, ClipFormat.MP4);
        try (SourceFile source = SourceFile.of(job).orElseThrow()) {
            if (source.sound().isEmpty()) {
                return packets;
            }
            AVStream stream = source.sound().get(0);
            AVPacket packet = av_packet_alloc();
            while (av_read_frame(source.context(), packet) >= 0) {
                if (packet.stream_index() == stream.index()) {
                    byte[] data = new byte[packet.size()];
                    packet.data().get(data);
                    double unit = stream.time_base().num()
                            / (double) stream.time_base().den();
                    packets.add(new Sound(packet.pts() * unit, HexFormat.of().formatHex(data)));
                }
                av_packet_unref(packet);
            }
            av_packet_free(packet);
        }
        return packets;
    }

    private static void check(int code) {
        assertTrue(code >= 0, "FFmpeg says " + code);
    }
}
