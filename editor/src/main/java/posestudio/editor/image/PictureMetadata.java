package posestudio.editor.image;

import java.util.Optional;

/**
 * What came with the pixels and goes back with them.
 *
 * @param iccProfile the embedded colour profile, byte for byte; empty means sRGB
 * @param exif the EXIF block as a TIFF structure (without the "Exif\0\0" prefix); orientation as in the file
 * @param notes sentences for the person about what reading had to change, as message keys
 */
public record PictureMetadata(Optional<byte[]> iccProfile, Optional<byte[]> exif, java.util.List<String> notes) {
    /** Nothing came with the pixels. */
    public static final PictureMetadata NONE =
            new PictureMetadata(Optional.empty(), Optional.empty(), java.util.List.of());
}
