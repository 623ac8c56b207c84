package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/** The video file that the frames came from, for what goes into the new file as it is. Owns FFmpeg's memory. */
final class SourceFile implements AutoCloseable {
    private final AVFormatContext context;
    private final int video;

    private SourceFile(AVFormatContext context, int video) {
        this.context = context;
        this.video = video;
    }

    /** The file of a clip; empty when it came from pictures or from nothing. */
    static Optional<SourceFile> of(ClipJob job) throws IOException {
        Path path = job.clip().path().orElse(null);
        if (path == null || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        return Optional.of(open(path));
    }

    /** Opens a file and reads its head. */
    static SourceFile open(Path path) throws IOException {
        AVFormatContext context = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        try (BytePointer name = Ffmpeg.name(path)) {
            int code = avformat_open_input(context, name, null, options);
            if (code < 0) {
                throw new IOException(Ffmpeg.reason(code));
            }
        } finally {
            av_dict_free(options);
        }
        int code = avformat_find_stream_info(context, (AVDictionary) null);
        int video = av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        if (code < 0 || video < 0) {
            avformat_close_input(context);
            throw new IOException(Ffmpeg.reason(Math.min(code, video)));
        }
        return new SourceFile(context, video);
    }

    AVFormatContext context() {
        return context;
    }

    /** Its stream of pictures. */
    AVStream picturesStream() {
        return context.streams(video);
    }

    /** What its pictures are like. */
    AVCodecParameters pictures() {
        return picturesStream().codecpar();
    }

    /**
     * Width of a pixel by its height, as it is in frames of this size.
     *
     * @return 0/1 when unknown, or when the frames are of another size than those of the file
     */
    AVRational pixelAspect(int width, int height) {
        AVRational stored = av_guess_sample_aspect_ratio(context, picturesStream(), null);
        boolean turned = width == pictures().height() && height == pictures().width() && width != height;
        if (turned) {
            return new AVRational().num(stored.den()).den(Math.max(1, stored.num()));
        }
        boolean same = width == pictures().width() && height == pictures().height();
        return same ? stored : new AVRational().num(0).den(1);
    }

    /** Its streams of sound. */
    List<AVStream> sound() {
        return IntStream.range(0, context.nb_streams())
                .mapToObj(context::streams)
                .filter(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO)
                .toList();
    }

    /** When its first frame is shown, seconds on the clock of the file. */
    double start() {
        AVStream stream = context.streams(video);
        return stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time() * av_q2d(stream.time_base());
    }

    @Override
    public void close() {
        avformat_close_input(context);
    }
}
