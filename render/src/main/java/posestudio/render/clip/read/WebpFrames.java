package posestudio.render.clip.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.ClipNote;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.read.WebpAnimation.Patch;

/** The frames of a moving WebP file. FFmpeg of this build reads its single pictures, but not how they follow. */
final class WebpFrames implements FrameSource {
    /** As browsers do: what is shorter was never meant so. */
    private static final int SHORTEST = 11;

    private static final int INSTEAD = 100;

    private final Path path;
    private final FileStamp stamp;
    private final WebpAnimation animation;
    private final ClipInfo info;
    private final PictureMemory<Integer> memory;
    private final WebpDecoder decoder = new WebpDecoder();

    private WebpFrames(
            Path path, FileStamp stamp, WebpAnimation animation, ClipInfo info, PictureMemory<Integer> memory) {
        this.path = path;
        this.stamp = stamp;
        this.animation = animation;
        this.info = info;
        this.memory = memory;
    }

    /**
     * The frames of a file.
     *
     * @param bytes how much of finished frames is kept
     * @throws Problem of kind INPUT when it is damaged
     */
    static WebpFrames open(Path path, WebpAnimation animation, long bytes) throws Problem {
        if (animation.patches().isEmpty() || animation.width() < 1 || animation.height() < 1) {
            throw new Problem(Problem.Kind.INPUT, "clip.frame", path.toString(), 1);
        }
        List<ClipNote> notes = animation.whole() ? List.of() : List.of(ClipNote.of("note.clip.truncated"));
        int count = animation.patches().size();
        long[] moments = new long[count];
        for (int i = 1; i < count; i++) {
            moments[i] = moments[i - 1] + milliseconds(animation.patches().get(i - 1));
        }
        VideoClock clock = VideoClock.of(
                moments, count, milliseconds(animation.patches().get(count - 1)) * 1e-3, 1e-3, Optional.empty());
        FrameTimes times = clock.times();
        ClipInfo info = new ClipInfo(
                path.getFileName().toString(),
                Optional.of(path),
                animation.width(),
                animation.height(),
                times,
                clock.duration(),
                clock.rate().numerator(),
                clock.rate().denominator(),
                clock.variable(),
                false,
                8,
                "WebP",
                notes);
        WebpFrames frames = new WebpFrames(path, FileStamp.of(path), animation, info, new PictureMemory<>(bytes));
        try {
            frames.frame(0);
            return frames;
        } catch (Problem | RuntimeException e) {
            frames.close();
            throw e;
        }
    }

    private static int milliseconds(Patch patch) {
        return patch.milliseconds() < SHORTEST ? INSTEAD : patch.milliseconds();
    }

    @Override
    public ClipInfo info() {
        return info;
    }

    @Override
    public Picture frame(int index) throws Problem {
        Objects.checkIndex(index, info.frames());
        stamp.check(path);
        Picture kept = memory.get(index);
        Picture picture = kept != null ? kept : compose(index);
        return animation.alpha() ? picture : AnimationCanvas.withoutAlpha(picture);
    }

    private Picture compose(int index) throws Problem {
        int from = index;
        while (from > 0 && memory.get(from - 1) == null && !replacesAll(from)) {
            from--;
        }
        Picture before = from > 0 && !replacesAll(from) ? memory.get(from - 1) : null;
        AnimationCanvas canvas =
                before == null ? new AnimationCanvas(info.width(), info.height()) : AnimationCanvas.of(before);
        Picture picture = draw(canvas, from);
        memory.put(from, picture);
        for (int i = from + 1; i <= index; i++) {
            picture = draw(canvas, i);
            memory.put(i, picture);
        }
        return picture;
    }

    /** Whether nothing of the frames before is seen any more. */
    private boolean replacesAll(int index) {
        Patch patch = animation.patches().get(index);
        return !patch.blends() && patch.width() == info.width() && patch.height() == info.height();
    }

    private Picture draw(AnimationCanvas canvas, int index) throws Problem {
        if (index > 0) {
            Patch last = animation.patches().get(index - 1);
            if (last.disposes()) {
                canvas.clear(last.x(), last.y(), last.width(), last.height());
            }
        }
        Patch patch = animation.patches().get(index);
        try {
            canvas.lay(decoder.decode(WebpAnimation.still(path, patch)), patch.x(), patch.y(), patch.blends());
            return canvas.picture();
        } catch (IOException e) {
            if (index == 0) {
                throw new Problem(e, Problem.Kind.INPUT, "clip.frame", path.toString(), 1);
            }
            return canvas.picture().with(FilledFrame.METADATA);
        }
    }

    @Override
    public void close() {
        decoder.close();
        memory.clear();
    }
}
