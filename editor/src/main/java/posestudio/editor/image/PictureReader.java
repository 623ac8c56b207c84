package posestudio.editor.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.WritableRaster;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import posestudio.editor.image.container.Decoding;
import posestudio.editor.image.container.PictureFile;
import posestudio.editor.image.container.PictureFiles;
import posestudio.editor.image.container.TruncatedException;
import posestudio.editor.image.container.UnsupportedPictureException;
import posestudio.editor.image.exif.ExifBlock;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/**
 * Reads picture files: JPEG, PNG, TIFF, WebP, BMP, GIF (first frame), PSD (composite). The content decides which it is,
 * not the name. The picture comes upright and in its own colours, with its profile and EXIF beside it; what had to be
 * converted stands in {@link PictureMetadata#notes()}: {@code note.converted} (CMYK, Lab and the like became sRGB),
 * {@code note.reduced} (more than 16 bits), {@code note.damaged} (parts of the file are broken),
 * {@code note.profile.broken}, {@code note.profile.unfit}, {@code note.exif.broken}.
 *
 * <p>A file that ends before its picture does is refused, since a picture half grey would be exported half grey; only
 * when nothing but the end mark is missing it is read.
 */
public final class PictureReader {
    /** 200 megapixels: more than any camera of today, and 0.6 to 1.6 GB in memory. */
    public static final long DEFAULT_MAX_PIXELS = 200_000_000;
    /** Endings of readable files, lower case without the dot, for file dialogs. */
    public static final List<String> EXTENSIONS =
            List.of("jpg", "jpeg", "jpe", "png", "tif", "tiff", "webp", "bmp", "gif", "psd", "psb");
    /** Samples are kept in one array, which holds no more. */
    private static final long ARRAY_LIMIT = (Integer.MAX_VALUE - 16) / 4;

    private final long maxPixels;

    /**
     * A reader that refuses bigger pictures before decoding them.
     *
     * @param maxPixels width times height, at least 1
     */
    public PictureReader(long maxPixels) {
        if (maxPixels < 1) {
            throw new IllegalArgumentException("limit of " + maxPixels + " pixels");
        }
        this.maxPixels = maxPixels;
    }

    /** A reader with the usual limit of {@link #DEFAULT_MAX_PIXELS}. */
    public PictureReader() {
        this(DEFAULT_MAX_PIXELS);
    }

    /**
     * Reads a file. Stages reported: {@code progress.read}.
     *
     * @throws Problem of kind INPUT when there is no picture to be had from it, ENGINE when memory does not suffice,
     *     CANCELLED when asked to stop
     */
    public Picture read(Path path, Progress progress) throws Problem {
        progress.checkCancelled();
        checkFile(path);
        try {
            PictureFile file = PictureFiles.open(path).orElseThrow(() -> problem(null, "picture.unknown", path));
            checkSize(path, file);
            progress.report("progress.read", 0);
            Decoding decoding = new Decoding(progress);
            BufferedImage image = file.decode(decoding);
            Picture stored = new Samples(image, file.isGrey(), decoding::note).picture();
            progress.checkCancelled();
            Optional<ExifBlock> exif = file.exif().flatMap(ExifBlock::parse);
            if (file.exif().isPresent() && exif.isEmpty()) {
                decoding.note("note.exif.broken");
            }
            boolean converted = decoding.notes().contains("note.converted");
            Optional<byte[]> profile =
                    file.iccProfile().filter(p -> !converted).filter(p -> fits(p, stored, decoding::note));
            PictureMetadata metadata = new PictureMetadata(
                    profile, exif.map(ExifBlock::bytes), Collections.unmodifiableList(decoding.notes()));
            Picture picture = Orientation.upright(
                    stored.with(metadata), exif.map(ExifBlock::orientation).orElse(1));
            progress.report("progress.read", 1);
            return picture;
        } catch (CancellationException e) {
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        } catch (OutOfMemoryError e) {
            throw new Problem(e, Problem.Kind.ENGINE, "memory");
        } catch (IOException | RuntimeException e) {
            throw problem(e, path);
        }
    }

    /** A picture from memory, for example from the clipboard; its samples are copied. */
    public Picture of(BufferedImage image) throws Problem {
        if ((long) image.getWidth() * image.getHeight() > limit()) {
            throw tooBig(image.getWidth(), image.getHeight());
        }
        try {
            ColorModel model = image.getColorModel();
            WritableRaster raster = image.copyData(null);
            BufferedImage own = new BufferedImage(model, raster, model.isAlphaPremultiplied(), null);
            Consumer<String> unheard = note -> {};
            return new Samples(own, false, unheard).picture();
        } catch (OutOfMemoryError e) {
            throw new Problem(e, Problem.Kind.ENGINE, "memory");
        }
    }

    private static void checkFile(Path path) throws Problem {
        if (Files.isDirectory(path)) {
            throw problem(null, "picture.folder", path);
        } else if (!Files.exists(path)) {
            throw problem(null, "picture.missing", path);
        } else if (!Files.isRegularFile(path)) {
            throw problem(null, "picture.nofile", path);
        } else if (!Files.isReadable(path)) {
            throw problem(null, "picture.permission", path);
        }
        try {
            if (Files.size(path) == 0) {
                throw problem(null, "picture.empty", path);
            }
        } catch (IOException e) {
            throw problem(e, path);
        }
    }

    private void checkSize(Path path, PictureFile file) throws Problem {
        if (file.width() < 1 || file.height() < 1) {
            throw problem(null, "picture.damaged", path);
        }
        if ((long) file.width() * file.height() > limit()) {
            throw tooBig(file.width(), file.height());
        }
    }

    private long limit() {
        return Math.min(maxPixels, ARRAY_LIMIT);
    }

    private Problem tooBig(int width, int height) {
        double megapixels = (double) width * height / 1e6;
        return new Problem(Problem.Kind.INPUT, "picture.big", width, height, megapixels, limit() / 1e6);
    }

    /** Whether the profile works and speaks of colours such as the picture has. */
    private static boolean fits(byte[] bytes, Picture picture, Consumer<String> notes) {
        Optional<ColourProfile> profile = ColourProfile.of(bytes);
        if (profile.isEmpty()) {
            notes.accept("note.profile.broken");
            return false;
        }
        boolean fits = profile.get().components() == (picture.bands() >= 3 ? 3 : 1);
        if (!fits) {
            notes.accept("note.profile.unfit");
        }
        return fits;
    }

    private static Problem problem(Exception cause, Path path) {
        if (cause instanceof UnsupportedPictureException unsupported) {
            return new Problem(cause, Problem.Kind.INPUT, "picture.unsupported", path.toString(), unsupported.label());
        } else if (isOrHides(OutOfMemoryError.class, cause)) {
            return new Problem(cause, Problem.Kind.ENGINE, "memory");
        } else if (isOrHides(TruncatedException.class, cause) || isOrHides(EOFException.class, cause)) {
            return problem(cause, "picture.truncated", path);
        } else if (cause instanceof NoSuchFileException) {
            return problem(cause, "picture.missing", path);
        } else if (cause instanceof AccessDeniedException) {
            return problem(cause, "picture.permission", path);
        } else if (cause instanceof FileSystemException) {
            return problem(cause, "picture.unreadable", path);
        }
        return problem(cause, "picture.damaged", path);
    }

    /** Decoders wrap what happened to them into exceptions of their own. */
    private static boolean isOrHides(Class<? extends Throwable> type, Throwable thrown) {
        return type.isInstance(thrown) || thrown.getCause() != null && isOrHides(type, thrown.getCause());
    }

    private static Problem problem(Exception cause, String key, Path path) {
        return new Problem(cause, Problem.Kind.INPUT, key, path.toString());
    }
}
