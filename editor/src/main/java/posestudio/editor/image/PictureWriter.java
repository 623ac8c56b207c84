package posestudio.editor.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import posestudio.editor.file.AtomicFile;
import posestudio.editor.file.FileProblems;
import posestudio.editor.image.exif.ExifBlock;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/**
 * Writes picture files. The colour profile goes with every picture, byte for byte, and so does EXIF unless it is not
 * wanted: its orientation becomes 1, its sizes those of the picture, and its thumbnail, which shows the old picture, is
 * left out. (In JPEG an EXIF block over 64 KB has no room and is left out.) JPEG has no alpha: the picture is laid on
 * white; and no 16 bits: samples are rounded to 8. PNG and TIFF keep every sample.
 *
 * <p>The file appears whole or not at all, and nothing is left behind when writing fails or is stopped.
 */
public final class PictureWriter {
    /**
     * Whether both names lead to the same existing file, through whatever links; for keeping a source from being
     * written over.
     */
    public static boolean sameFile(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Finds out before the work begins what would keep the file from being written: it exists and may not be replaced,
     * or its folder is missing or not writable.
     *
     * @throws Problem of kind OUTPUT
     */
    public void check(Path path, WriteOptions options) throws Problem {
        try {
            AtomicFile.check(path, options.overwrite());
        } catch (IOException e) {
            throw FileProblems.writing(path, e);
        }
    }

    /**
     * Writes the picture. Stages reported: {@code progress.write}.
     *
     * @throws Problem of kind OUTPUT when the file cannot be written, ENGINE when memory does not suffice, CANCELLED
     *     when asked to stop; whatever stood at {@code path} is then still there
     */
    public void write(Picture picture, Path path, WriteOptions options, Progress progress) throws Problem {
        progress.checkCancelled();
        int side = Math.max(picture.width(), picture.height());
        if (options.format() == PictureFormat.JPEG && side > JpegEncoder.MAX_SIDE) {
            throw new Problem(
                    Problem.Kind.OUTPUT,
                    "output.size",
                    path.toString(),
                    picture.width(),
                    picture.height(),
                    JpegEncoder.MAX_SIDE);
        }
        PictureMetadata metadata = metadata(picture, options);
        try (AtomicFile file = AtomicFile.create(path, options.overwrite())) {
            encode(picture, metadata, options, file.channel(), progress);
            progress.checkCancelled();
            file.commit();
        } catch (IOException e) {
            throw FileProblems.writing(path, e);
        } catch (OutOfMemoryError e) {
            throw new Problem(e, Problem.Kind.ENGINE, "memory");
        }
    }

    private static PictureMetadata metadata(Picture picture, WriteOptions options) {
        Optional<byte[]> exif = picture.metadata()
                .exif()
                .filter(block -> options.keepMetadata())
                .flatMap(ExifBlock::parse)
                .map(block -> block.forPicture(picture.width(), picture.height()));
        return new PictureMetadata(picture.metadata().iccProfile(), exif, List.of());
    }

    private static void encode(
            Picture picture, PictureMetadata metadata, WriteOptions options, FileChannel out, Progress progress)
            throws IOException, Problem {
        switch (options.format()) {
            case JPEG:
                JpegEncoder.write(picture, metadata, options.quality(), out, progress);
                break;
            case PNG:
                PngEncoder.write(picture, metadata, out, progress);
                break;
            case TIFF:
                TiffEncoder.write(picture, metadata, out, progress);
                break;
            default:
                throw new IllegalArgumentException("format " + options.format());
        }
    }
}
