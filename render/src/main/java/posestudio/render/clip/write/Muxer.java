package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_PROGRESSIVE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.FF_COMPLIANCE_NORMAL;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_query_codec;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/**
 * Puts packets into a container. The same packets give the same bytes: no dates, no random numbers. Owns FFmpeg's
 * memory, not the channel.
 */
final class Muxer implements AutoCloseable {
    /** What times are counted in where frames are not all equally long: usual, and finer than anybody sees. */
    private static final int FINE = 90_000;

    private static final Set<String> MATROSKA = Set.of("matroska", "webm");

    private final ClipJob job;
    private final FileOutput output;
    private final AVFormatContext context;
    private final AVPacket packet = av_packet_alloc();
    private final List<AVCodecParameters> sound = new ArrayList<>();
    private AVStream video;

    Muxer(SeekableByteChannel channel, String container, ClipJob job) throws EncodingFailed {
        this.job = job;
        output = new FileOutput(channel);
        context = new AVFormatContext(null);
        int code = avformat_alloc_output_context2(context, null, container, null);
        if (code < 0) {
            output.close();
            throw new EncodingFailed(Ffmpeg.reason(code));
        }
        context.pb(output.context());
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO | AVFormatContext.AVFMT_FLAG_BITEXACT);
    }

    /** Whether a container can hold a stream of sound: it says so, and a head with it can really be written. */
    static boolean holds(String container, AVStream sound, ClipJob job) {
        int codec = sound.codecpar().codec_id();
        if (avformat_query_codec(avformat.av_guess_format(container, null, null), codec, FF_COMPLIANCE_NORMAL) != 1) {
            return false;
        }
        try (Muxer trial = new Muxer(new NowhereChannel(), container, job)) {
            trial.addSound(sound);
            trial.begin(0, Map.of());
            return true;
        } catch (EncodingFailed | IOException e) {
            return false;
        }
    }

    /** The stream of pictures; to be added first. */
    void addVideo(StreamHead head, ClipColours colours, boolean matrix, AVRational pixelAspect) {
        video = avformat_new_stream(context, null);
        AVCodecParameters parameters = video.codecpar();
        head.into(parameters);
        parameters.color_primaries(colours.primaries()).color_trc(colours.transfer());
        parameters.color_space(matrix ? colours.matrix() : avutil.AVCOL_SPC_RGB);
        parameters.color_range(matrix ? avutil.AVCOL_RANGE_MPEG : avutil.AVCOL_RANGE_JPEG);
        parameters.chroma_location(matrix ? avutil.AVCHROMA_LOC_LEFT : avutil.AVCHROMA_LOC_UNSPECIFIED);
        parameters.field_order(AV_FIELD_PROGRESSIVE);
        if (pixelAspect != null && pixelAspect.num() > 0) {
            video.sample_aspect_ratio(pixelAspect);
            parameters.sample_aspect_ratio(pixelAspect);
        }
        if (job.clip().variableRate()) {
            video.time_base().num(1).den(FINE);
        } else {
            video.time_base().num(job.clip().rateDenominator()).den(job.clip().rateNumerator());
            video.avg_frame_rate()
                    .num(job.clip().rateNumerator())
                    .den(job.clip().rateDenominator());
            video.r_frame_rate().num(job.clip().rateNumerator()).den(job.clip().rateDenominator());
        }
    }

    /** The stream of pictures that an encoder makes; instead of {@link #addVideo}. */
    void addEncoded(AVCodecContext encoder) throws EncodingFailed, IOException {
        video = avformat_new_stream(context, null);
        check(avcodec_parameters_from_context(video.codecpar(), encoder));
        video.time_base(encoder.time_base());
    }

    /** What times of pictures are counted in; known once the head is written. */
    AVRational pictureUnit() {
        return video.time_base();
    }

    /** A stream of sound that is copied from another file. */
    AVStream addSound(AVStream source) throws EncodingFailed, IOException {
        AVStream stream = avformat_new_stream(context, null);
        check(avcodec_parameters_copy(stream.codecpar(), source.codecpar()));
        // Its number in the old container, which may mean something else in the new one.
        stream.codecpar().codec_tag(0);
        sound.add(stream.codecpar());
        stream.time_base(source.time_base());
        stream.disposition(source.disposition());
        AVDictionary words = new AVDictionary(null);
        av_dict_copy(words, source.metadata(), 0);
        stream.metadata(words);
        return stream;
    }

    /**
     * Writes the head; all streams are known.
     *
     * @param lead seconds of sound that come before the first frame and are not to be heard: what prepares decoders, and
     *     the part of a packet that lies before the range
     * @param container options of the container and their values
     */
    void begin(double lead, Map<String, String> container) throws EncodingFailed, IOException {
        if (MATROSKA.contains(context.oformat().name().getString())) {
            // It has no edit lists; without this all streams would be moved until nothing is before the beginning.
            sound.stream()
                    .filter(parameters -> parameters.initial_padding() == 0)
                    .forEach(parameters ->
                            parameters.initial_padding((int) Math.round(lead * parameters.sample_rate())));
        }
        AVDictionary options = new AVDictionary(null);
        try {
            container.forEach((name, value) -> av_dict_set(options, name, value, 0));
            check(avformat_write_header(context, options));
        } finally {
            av_dict_free(options);
        }
    }

    /** Writes a frame. */
    void write(Packet frame) throws EncodingFailed, IOException {
        check(av_new_packet(packet, frame.data().length));
        packet.data().put(frame.data());
        packet.stream_index(video.index());
        packet.pts(time(frame.shown())).dts(time(frame.decoded()));
        packet.duration(time(frame.shown() + 1) - packet.pts());
        packet.flags(frame.key() ? AV_PKT_FLAG_KEY : 0);
        check(av_interleaved_write_frame(context, packet));
    }

    /** Writes a packet whose stream and times are already those of the new file. */
    void write(AVPacket copied) throws EncodingFailed, IOException {
        check(av_interleaved_write_frame(context, copied));
    }

    /** Writes the end. */
    void end() throws EncodingFailed, IOException {
        check(av_write_trailer(context));
        avformat.avio_flush(context.pb());
        output.check();
    }

    private long time(long frame) {
        return Math.round(job.start((int) frame) / av_q2d(video.time_base()));
    }

    private void check(int code) throws EncodingFailed, IOException {
        if (code < 0) {
            output.check();
            throw new EncodingFailed(Ffmpeg.reason(code));
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_free_context(context);
        output.close();
    }
}
