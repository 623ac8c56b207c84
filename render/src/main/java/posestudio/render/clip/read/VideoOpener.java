package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.ClipNote;

/** Opens videos. */
final class VideoOpener {
    /** As many pixels as a frame may have; more than 8K. */
    private static final long MAX_PIXELS = 64_000_000;

    private final Path path;
    private final FrameMemory memory;
    private final Progress progress;

    private VideoOpener(Path path, FrameMemory memory, Progress progress) {
        this.path = path;
        this.memory = memory;
        this.progress = progress;
    }

    /**
     * Opens a video and finds its frames.
     *
     * @param memory where decoded frames are kept
     * @throws Problem of kind INPUT when it cannot be read, CANCELLED when asked to stop
     */
    static VideoFrames open(Path path, FrameMemory memory, Progress progress) throws Problem {
        return new VideoOpener(path, memory, progress).open();
    }

    private VideoFrames open() throws Problem {
        FileStamp stamp = FileStamp.of(path);
        if (stamp.bytes() == 0) {
            throw new Problem(Problem.Kind.INPUT, "picture.empty", path.toString());
        }
        VideoFile file = VideoFile.open(path);
        try {
            PacketScan scan = PacketScan.of(file, progress);
            if (scan.packets().count() == 0) {
                throw new Problem(Problem.Kind.INPUT, "clip.frame", path.toString(), 1);
            }
            PacketIndex index = FrameOrder.settle(file, PacketIndex.of(scan.packets()), progress);
            DecodedFrames frames = new DecodedFrames(file, index, memory.open(index.frames()));
            try {
                return new VideoFrames(describe(file, scan, index, frames), frames, stamp);
            } catch (Problem | RuntimeException e) {
                frames.close();
                throw e;
            }
        } catch (Problem | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private VideoStreamInfo describe(VideoFile file, PacketScan scan, PacketIndex index, DecodedFrames frames)
            throws Problem {
        AVFrame first = frames.get(0);
        try {
            int width = first.width();
            int height = first.height();
            if ((long) width * height > MAX_PIXELS) {
                throw new Problem(
                        Problem.Kind.INPUT,
                        "picture.big",
                        width,
                        height,
                        (double) width * height / 1e6,
                        MAX_PIXELS / 1e6);
            }
            int orientation = file.orientation();
            boolean swaps = orientation >= 5;
            VideoClock clock = VideoClock.of(
                    index.times(), index.frames(), lastDuration(file, scan, index), file.unit(), file.rate());
            ClipInfo info = new ClipInfo(
                    path.getFileName().toString(),
                    Optional.of(path),
                    swaps ? height : width,
                    swaps ? width : height,
                    clock.times(),
                    clock.duration(),
                    clock.rate().numerator(),
                    clock.rate().denominator(),
                    clock.variable(),
                    file.hasSound(),
                    ColourConversion.bits(first.format()),
                    CodecNames.of(file.parameters()) + ", "
                            + ClipNames.ending(path).toUpperCase(Locale.ROOT),
                    notes(file, scan, first));
            return new VideoStreamInfo(path, width, height, orientation, info);
        } finally {
            av_frame_free(first);
        }
    }

    /** How long the last frame is shown, seconds; 0 when that is not known. */
    private static double lastDuration(VideoFile file, PacketScan scan, PacketIndex index) {
        double own = scan.packets().lastDuration() * file.unit();
        long[] times = index.times();
        double mean = times.length < 2 ? own : (times[times.length - 1] - times[0]) * file.unit() / (times.length - 1);
        int codec = file.parameters().codec_id();
        boolean sayAll = codec == avcodec.AV_CODEC_ID_GIF || codec == avcodec.AV_CODEC_ID_APNG;
        // Some videos give the last frame the rest of the sound, or next to nothing.
        boolean likely = own > mean / 2 && own < mean * VideoClock.LONG;
        return sayAll || likely ? own : mean;
    }

    private static List<ClipNote> notes(VideoFile file, PacketScan scan, AVFrame first) {
        List<ClipNote> notes = new ArrayList<>();
        if (!scan.whole()) {
            notes.add(ClipNote.of("note.clip.truncated"));
        }
        AVRational pixel = file.pixelAspect(first);
        if (pixel.num() > 0 && pixel.den() > 0 && pixel.num() != pixel.den()) {
            notes.add(ClipNote.of("note.clip.pixels", pixel.num(), pixel.den()));
        }
        if (FrameColours.isHdr(first.color_trc())) {
            notes.add(ClipNote.of("note.clip.hdr"));
        }
        return notes;
    }
}
