package posestudio.app.settings;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import posestudio.editor.image.PictureFormat;

/**
 * What was chosen at the last export; the next one begins with it.
 *
 * @param format file format
 * @param quality JPEG quality, 1..100
 * @param longerSide longer side of the result in pixels; 0 keeps the picture's own size
 * @param keepMetadata whether EXIF goes with it
 * @param folder where the last one went; empty before the first
 */
public record ExportChoices(
        PictureFormat format, int quality, int longerSide, boolean keepMetadata, Optional<Path> folder) {
    /** Before anybody chose anything. */
    public static final ExportChoices DEFAULT = new ExportChoices(PictureFormat.JPEG, 95, 0, true, Optional.empty());

    public ExportChoices {
        Objects.requireNonNull(format);
        Objects.requireNonNull(folder);
        quality = Math.max(1, Math.min(100, quality));
        longerSide = Math.max(0, longerSide);
    }
}
