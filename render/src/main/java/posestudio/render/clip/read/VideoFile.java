package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import posestudio.editor.problem.Problem;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/** An open container and the one stream in it that is shown. Owns FFmpeg's memory; used by one thread at a time. */
final class VideoFile implements AutoCloseable {
    /** Files that hold moving pictures or sound themselves; none that name others, such as playlists. */
    private static final String CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,asf,"
            + "ogg,gif,apng,ivf,h264,hevc,m4v,mxf,nut,mjpeg,dv,yuv4mpegpipe,rm,swf,obu,wav,mp3,flac,aac,aiff";

    private static final int LARGEST_RATE = 1000;

    private final Path path;
    private AVFormatContext context;
    private int stream;

    private VideoFile(Path path) {
        this.path = path;
    }

    /**
     * Opens a file and reads its head.
     *
     * @throws Problem of kind INPUT when it is none that FFmpeg reads, is damaged, or has no pictures
     */
    static VideoFile open(Path path) throws Problem {
        Ffmpeg.prepare();
        VideoFile file = new VideoFile(path);
        try {
            file.open();
            return file;
        } catch (Problem | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void open() throws Problem {
        AVFormatContext opened = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        av_dict_set(options, "format_whitelist", CONTAINERS, 0);
        try (BytePointer name = Ffmpeg.name(path)) {
            int code = avformat_open_input(opened, name, null, options);
            if (code < 0) {
                throw ClipProblems.unreadable(path, Ffmpeg.reason(code));
            }
        } finally {
            av_dict_free(options);
        }
        context = opened;
        int code = avformat_find_stream_info(context, (AVDictionary) null);
        if (code < 0) {
            throw ClipProblems.unreadable(path, Ffmpeg.reason(code));
        }
        stream = av_find_best_stream(
                context, AVMEDIA_TYPE_VIDEO, -1, -1, (org.bytedeco.javacpp.PointerPointer<?>) null, 0);
        if (stream < 0 || (stream().disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0) {
            throw new Problem(Problem.Kind.INPUT, "clip.novideo", path.toString());
        }
        for (int i = 0; i < context.nb_streams(); i++) {
            context.streams(i).discard(i == stream ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
    }

    /** The file itself. */
    Path path() {
        return path;
    }

    /** The stream that is shown. */
    AVStream stream() {
        return context.streams(stream);
    }

    /** What the stream's pictures are like. */
    AVCodecParameters parameters() {
        return stream().codecpar();
    }

    /** Whether there is sound. */
    boolean hasSound() {
        return av_find_best_stream(
                        context, AVMEDIA_TYPE_AUDIO, -1, -1, (org.bytedeco.javacpp.PointerPointer<?>) null, 0)
                >= 0;
    }

    /** How many packets the file's head promises; 0 when it promises none, or something else, as AVI does. */
    long promised() {
        return context.iformat().name().getString().startsWith("mov,")
                ? stream().nb_frames()
                : 0;
    }

    /** How long the stream's unit of time is, seconds. */
    double unit() {
        AVRational unit = stream().time_base();
        return (double) unit.num() / unit.den();
    }

    /** The rate that FFmpeg guesses from head and first frames, when it makes sense. */
    Optional<FrameRate> rate() {
        AVRational rate = av_guess_frame_rate(context, stream(), null);
        boolean sane = rate.num() > 0 && rate.den() > 0 && rate.num() / rate.den() <= LARGEST_RATE;
        return sane ? Optional.of(new FrameRate(rate.num(), rate.den())) : Optional.empty();
    }

    /** How wide pixels are for their height, by stream and first frame; 0/1 when neither tells. */
    AVRational pixelAspect(AVFrame first) {
        return av_guess_sample_aspect_ratio(context, stream(), first);
    }

    /** How the stored pictures have to be turned, as EXIF counts: 1..8, see {@code Orientation}. */
    int orientation() {
        AVCodecParameters parameters = parameters();
        AVPacketSideData matrix = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        return matrix == null || matrix.size() < DisplayMatrix.BYTES
                ? 1
                : DisplayMatrix.orientation(new IntPointer(matrix.data()));
    }

    /**
     * Reads the stream's next packet.
     *
     * @return negative at the end, or FFmpeg's number of what went wrong
     */
    int read(AVPacket packet) {
        while (true) {
            int code = av_read_frame(context, packet);
            if (code < 0 || packet.stream_index() == stream) {
                return code;
            }
            av_packet_unref(packet);
        }
    }

    /** Goes to a key frame at or before a moment, in units of the stream; whether FFmpeg says that it is there. */
    boolean seek(long time) {
        return av_seek_frame(context, stream, time, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /** Goes to a place in the file; whether FFmpeg says that it is there. */
    boolean seekByte(long position) {
        return av_seek_frame(context, stream, position, AVSEEK_FLAG_BYTE) >= 0;
    }

    /** Goes to the very beginning, surely. */
    void reopen() throws Problem {
        close();
        open();
    }

    @Override
    public void close() {
        if (context != null) {
            avformat_close_input(context);
            context = null;
        }
    }
}
