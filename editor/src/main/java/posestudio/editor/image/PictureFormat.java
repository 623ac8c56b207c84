package posestudio.editor.image;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats pictures are written in. */
public enum PictureFormat {
    /** Lossy, 8 bits, no alpha. */
    JPEG("jpg", "jpeg"),
    /** Lossless, 8 or 16 bits, alpha. */
    PNG("png"),
    /** Lossless, 8 or 16 bits, alpha. */
    TIFF("tif", "tiff");

    private final List<String> extensions;

    PictureFormat(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** File name endings without the dot, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    /** The format that the ending of a file's name asks for. */
    public static Optional<PictureFormat> of(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }
}
