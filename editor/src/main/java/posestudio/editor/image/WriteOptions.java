package posestudio.editor.image;

/**
 * How a picture is written.
 *
 * @param format file format
 * @param quality JPEG quality 1..100; ignored by lossless formats
 * @param keepMetadata whether EXIF goes with it; the colour profile always does
 * @param overwrite whether an existing file may be replaced
 */
public record WriteOptions(PictureFormat format, int quality, boolean keepMetadata, boolean overwrite) {
    /** Nothing lost that the format can keep; an existing file is not touched. */
    public static WriteOptions best(PictureFormat format) {
        return new WriteOptions(format, 95, true, false);
    }

    /** @throws IllegalArgumentException when the quality is not 1..100 */
    public WriteOptions {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality " + quality);
        }
    }
}
