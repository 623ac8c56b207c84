package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_color_primaries_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_space_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_transfer_name;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import posestudio.editor.image.Picture;

/** Encodes a segment with x264 in the person's own {@code ffmpeg}, to which the frames are piped. */
final class ProgramEncoder implements FrameEncoder {
    private final ClipJob job;
    private final long first;
    private final int width;
    private final int height;
    private final Path scratch;
    private final Path words;
    private final PictureConversion conversion;
    private final AVFrame frame = av_frame_alloc();
    private final Process process;
    private final OutputStream pipe;
    private StreamHead head;

    /** @param scratch a folder for what the program writes */
    ProgramEncoder(
            UserFfmpeg ffmpeg, EncoderSettings settings, ClipJob job, ClipColours colours, long first, Path scratch)
            throws IOException {
        this.job = job;
        this.first = first;
        this.scratch = scratch.resolve("x264.mp4");
        words = scratch.resolve("x264.txt");
        width = settings.storedWidth(job.clip().width());
        height = settings.storedHeight(job.clip().height());
        List<String> command = new ArrayList<>(
                List.of(ffmpeg.program().toString(), "-hide_banner", "-loglevel", "error", "-y", "-f", "rawvideo"));
        command.addAll(List.of("-pix_fmt", "yuv420p", "-video_size", width + "x" + height, "-framerate", rate()));
        command.addAll(List.of("-i", "pipe:0", "-c:v", "libx264", "-bitexact", "-color_range", "tv"));
        command.addAll(
                List.of("-colorspace", av_color_space_name(colours.matrix()).getString()));
        command.addAll(List.of(
                "-color_primaries", av_color_primaries_name(colours.primaries()).getString()));
        command.addAll(
                List.of("-color_trc", av_color_transfer_name(colours.transfer()).getString()));
        settings.options().forEach((name, value) -> command.addAll(List.of("-" + name, value)));
        command.addAll(List.of("-f", "mp4", "file:" + this.scratch.toAbsolutePath()));
        conversion = new PictureConversion(width, height, AV_PIX_FMT_YUV420P, colours);
        frame.width(width).height(height).format(AV_PIX_FMT_YUV420P);
        av_frame_get_buffer(frame, 0);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        pipe = process.getOutputStream();
    }

    private String rate() {
        return job.clip().rateNumerator() + "/" + job.clip().rateDenominator();
    }

    @Override
    public void encode(Picture picture, Sink sink) throws EncodingFailed, IOException {
        conversion.into(frame, picture);
        try {
            plane(0, width, height);
            plane(1, width / 2, height / 2);
            plane(2, width / 2, height / 2);
        } catch (IOException e) {
            // It has ended; what it said is the reason.
            throw failed(e);
        }
    }

    private void plane(int index, int across, int down) throws IOException {
        byte[] row = new byte[across];
        try (BytePointer rows = new BytePointer(frame.data(index))) {
            for (int y = 0; y < down; y++) {
                rows.position((long) y * frame.linesize(index)).get(row);
                pipe.write(row);
            }
        }
    }

    @Override
    public void finish(Sink sink) throws EncodingFailed, IOException {
        try {
            pipe.close();
        } catch (IOException e) {
            throw failed(e);
        }
        if (exitCode() != 0) {
            throw failed(null);
        }
        AVPacket packet = av_packet_alloc();
        try (SourceFile encoded = SourceFile.open(scratch)) {
            AVStream stream = encoded.picturesStream();
            head = StreamHead.of(stream.codecpar());
            double frames = av_q2d(stream.time_base()) * job.clip().rate();
            while (av_read_frame(encoded.context(), packet) >= 0) {
                byte[] data = new byte[packet.size()];
                packet.data().get(data);
                long shown = first + Math.round(packet.pts() * frames);
                long decoded = first + Math.round(packet.dts() * frames);
                sink.take(new Packet(shown, decoded, (packet.flags() & AV_PKT_FLAG_KEY) != 0, data));
                av_packet_unref(packet);
            }
        } finally {
            av_packet_free(packet);
        }
    }

    private int exitCode() throws EncodingFailed {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EncodingFailed("interrupted", e);
        }
    }

    private EncodingFailed failed(IOException cause) throws EncodingFailed, IOException {
        exitCode();
        String said = new String(Files.readAllBytes(words), StandardCharsets.UTF_8).strip();
        return new EncodingFailed("ffmpeg: " + said, cause);
    }

    @Override
    public StreamHead head() {
        return head;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        conversion.close();
        av_frame_free(frame);
    }
}
