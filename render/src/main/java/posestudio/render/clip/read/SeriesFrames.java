package posestudio.render.clip.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;

/** A series of picture files as a clip. */
final class SeriesFrames implements FrameSource {
    private final List<Path> files;
    private final ClipInfo info;
    private final PictureMemory<Path> memory;

    private SeriesFrames(List<Path> files, ClipInfo info, PictureMemory<Path> memory) {
        this.files = files;
        this.info = info;
        this.memory = memory;
    }

    /**
     * Opens a series: reads the first picture and looks at the sizes of the others.
     *
     * @param path what was opened: folder, pattern or picture
     * @param bytes how much of pictures is kept
     * @throws Problem of kind INPUT when the first cannot be read or they are not all of one size
     */
    static SeriesFrames open(Path path, PictureSeries series, FrameRate rate, long bytes, Progress progress)
            throws Problem {
        Path firstFile = series.frames().get(0);
        Picture first = new PictureReader().read(firstFile, Progress.NONE);
        checkSizes(series.frames(), progress);
        PictureMemory<Path> memory = new PictureMemory<>(bytes);
        memory.put(firstFile, first);
        VideoClock clock = VideoClock.even(series.frames().size(), rate);
        ClipInfo info = new ClipInfo(
                String.valueOf(path.toAbsolutePath().getFileName()),
                Optional.of(path),
                first.width(),
                first.height(),
                clock.times(),
                clock.duration(),
                rate.numerator(),
                rate.denominator(),
                false,
                false,
                first.bits(),
                ClipNames.ending(firstFile).toUpperCase(Locale.ROOT),
                series.notes());
        return new SeriesFrames(series.frames(), info, memory);
    }

    /** Looks at the heads of all files that Java itself knows; the others are looked at when they are read. */
    private static void checkSizes(List<Path> files, Progress progress) throws Problem {
        Set<Path> seen = new HashSet<>();
        long[] size = null;
        for (int i = 0; i < files.size(); i++) {
            if (seen.add(files.get(i))) {
                progress.checkCancelled();
                progress.report("progress.clip.index", (double) i / files.size());
                long[] other = headSize(files.get(i));
                size = size == null ? other : size;
                if (other.length > 0 && size.length > 0 && (other[0] != size[0] || other[1] != size[1])) {
                    throw sizes(files.get(i), i, other[0], other[1], size[0], size[1]);
                }
            }
        }
    }

    /** Width and height as stored; empty when its head cannot be read. */
    private static long[] headSize(Path file) {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new long[0];
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new long[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Reading the picture itself will tell what is wrong with it.
            return new long[0];
        }
    }

    private static Problem sizes(Path file, int index, long width, long height, long firstWidth, long firstHeight) {
        return new Problem(
                Problem.Kind.INPUT, "clip.size", file.toString(), index + 1, width, height, firstWidth, firstHeight);
    }

    @Override
    public ClipInfo info() {
        return info;
    }

    @Override
    public Picture frame(int index) throws Problem {
        Objects.checkIndex(index, files.size());
        Path file = files.get(index);
        Picture picture = memory.get(file);
        if (picture == null) {
            picture = new PictureReader().read(file, Progress.NONE);
            if (picture.width() != info.width() || picture.height() != info.height()) {
                throw sizes(file, index, picture.width(), picture.height(), info.width(), info.height());
            }
            memory.put(file, picture);
        }
        return picture;
    }

    @Override
    public void close() {
        memory.clear();
    }
}
