package posestudio.render.clip.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import posestudio.editor.file.FileProblems;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.FrameSource;

/** Opens clips of every kind: videos, numbered pictures, moving GIF and WebP files. */
public final class FrameSources {
    /** Endings of video files, lower case without the dot, for file dialogs; moving GIF and WebP are clips as well. */
    public static final List<String> EXTENSIONS = ClipNames.VIDEOS;

    private static final long MEGABYTE = 1 << 20;
    /** Shared by all clips one jumps about in. */
    private static final FrameMemory SHARED = new FrameMemory(416 * MEGABYTE);
    /** Of every video that is read from its beginning to its end. */
    private static final long FORWARD = 48 * MEGABYTE;
    /** Of finished pictures of a series or animation, in Java's own memory. */
    private static final long PICTURES = 96 * MEGABYTE;

    private FrameSources() {}

    /**
     * Opens a clip to be looked at in any order: what was decoded is kept, and what follows is decoded beforehand,
     * within 416 MB of memory outside Java's own for all videos that are open so, and 96 MB for any other clip.
     *
     * <p>Stages reported: {@code progress.clip.index}, {@code progress.clip.count}.
     *
     * @param path a video; a folder of numbered pictures, or a pattern of their names such as {@code name_%04d.png} or
     *     {@code name_####.png}, shown at 25 frames per second; a moving GIF or WebP file; or one picture, which is a
     *     clip of one frame
     * @return the frames, to be closed by the caller
     * @throws Problem of kind INPUT when it cannot be read, CANCELLED when asked to stop
     */
    public static FrameSource open(Path path, Progress progress) throws Problem {
        return open(path, SHARED, FrameRate.USUAL, progress);
    }

    /**
     * The same with another rate for pictures.
     *
     * @param pictureRate frames per second of numbered pictures, above 0; other clips have their own
     */
    public static FrameSource open(Path path, double pictureRate, Progress progress) throws Problem {
        return open(path, SHARED, FrameRate.of(pictureRate), progress);
    }

    /**
     * Opens a clip to be read from its beginning to its end, as for analysis and export: any order works, but what is
     * kept and decoded beforehand of a video is little, 48 MB.
     *
     * @param path as for {@link #open(Path, Progress)}
     * @return the frames, to be closed by the caller
     * @throws Problem likewise
     */
    public static FrameSource openForward(Path path, Progress progress) throws Problem {
        return open(path, new FrameMemory(FORWARD), FrameRate.USUAL, progress);
    }

    private static FrameSource open(Path path, FrameMemory memory, FrameRate rate, Progress progress) throws Problem {
        progress.checkCancelled();
        Optional<PictureSeries> series = series(path);
        if (series.isPresent()) {
            return SeriesFrames.open(path, series.get(), rate, PICTURES, progress);
        } else if (ClipNames.ending(path).equals("webp") && ClipNames.isAnimation(path)) {
            return webp(path);
        } else if (ClipNames.isPicture(path) && !ClipNames.isAnimation(path)) {
            return SeriesFrames.open(path, new PictureSeries(List.of(path), List.of()), rate, PICTURES, progress);
        }
        return VideoOpener.open(path, memory, progress);
    }

    private static FrameSource webp(Path path) throws Problem {
        try {
            return WebpFrames.open(path, WebpAnimation.read(path), PICTURES);
        } catch (IOException e) {
            throw FileProblems.reading(path, e);
        }
    }

    /** The pictures that a folder or pattern stands for; empty for a file. */
    private static Optional<PictureSeries> series(Path path) throws Problem {
        if (Files.isDirectory(path)) {
            return Optional.of(PictureSeries.inFolder(path));
        } else if (Files.exists(path)) {
            return Optional.empty();
        }
        Optional<NumberedName> pattern = NumberedName.ofPattern(path);
        return pattern.isPresent() ? Optional.of(PictureSeries.ofPattern(path, pattern.get())) : Optional.empty();
    }

    /**
     * Whether something is a clip by its name, or, where the name does not tell, by its first bytes: for dialogs and
     * for what is dropped on the window. One picture of a series is a picture.
     */
    public static boolean looksLikeClip(Path path) {
        return Files.isDirectory(path)
                ? PictureSeries.isIn(path)
                : ClipNames.isVideo(path)
                        || ClipNames.isAnimation(path)
                        || !Files.exists(path)
                                && ClipNames.isPicture(path)
                                && NumberedName.ofPattern(path).isPresent();
    }

    /**
     * Tells clips from each other by their content, quickly however long they are: 64 hexadecimal digits from length
     * and pieces of the file, for what is remembered about a clip. Not proof against forgery.
     *
     * @param path as for {@link #open(Path, Progress)}
     * @throws Problem of kind INPUT when it cannot be read
     */
    public static String fingerprint(Path path) throws Problem {
        Optional<PictureSeries> series = series(path);
        try {
            return series.isPresent() ? ContentKey.of(series.get().frames()) : ContentKey.of(path);
        } catch (IOException e) {
            throw FileProblems.reading(path, e);
        }
    }
}
