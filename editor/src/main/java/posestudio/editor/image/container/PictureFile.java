package posestudio.editor.image.container;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/** One picture file taken apart: what its header says, and its pixels on demand. */
public interface PictureFile {
    /** Pixels across as stored, before orientation. */
    int width();

    /** Pixels down as stored, before orientation. */
    int height();

    /** The embedded colour profile, byte for byte. */
    Optional<byte[]> iccProfile();

    /** The EXIF block as a TIFF structure, without prefix. */
    Optional<byte[]> exif();

    /**
     * Decodes the pixels without turning them into other colours, except where the colour model of the result is not
     * grey or RGB: then the result carries the colour space that leads to sRGB.
     *
     * @throws TruncatedException when the file ends before the picture does
     * @throws java.util.concurrent.CancellationException when asked to stop
     * @throws IOException when the content breaks the format's rules
     */
    BufferedImage decode(Decoding decoding) throws IOException;

    /** Whether the samples are shades of grey, even where the decoder returns a palette. */
    default boolean isGrey() {
        return false;
    }
}
