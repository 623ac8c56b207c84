package posestudio.editor.image.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens picture files of every readable kind. */
public final class PictureFiles {
    private PictureFiles() {}

    /**
     * Looks at a file's beginning and takes it apart; decodes nothing.
     *
     * @return empty when the content is no picture
     * @throws UnsupportedPictureException for a known kind that cannot be read
     * @throws TruncatedException when it ends within its header
     * @throws IOException when it cannot be read or its header is broken
     */
    public static Optional<PictureFile> open(Path path) throws IOException {
        Optional<SourceFormat> format = SourceFormat.of(head(path));
        if (format.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(open(path, format.get()));
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(SourceFormat.HEAD_LENGTH);
        }
    }

    private static PictureFile open(Path path, SourceFormat format) throws IOException {
        switch (format) {
            case JPEG:
                return new JpegFile(Files.readAllBytes(path));
            case PNG:
                return new PngFile(Files.readAllBytes(path));
            case TIFF:
                return new TiffFile(path);
            case WEBP:
                return new WebpFile(Files.readAllBytes(path));
            case BMP:
                return new BmpFile(Files.readAllBytes(path));
            case GIF:
                return new GifFile(Files.readAllBytes(path));
            case PSD:
                return new PsdFile(path);
            default:
                throw new UnsupportedPictureException(format.label());
        }
    }
}
