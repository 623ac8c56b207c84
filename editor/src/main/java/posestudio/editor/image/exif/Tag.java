package posestudio.editor.image.exif;

import java.util.Set;

/** Numbers of the tags this studio knows; names and meaning as in TIFF 6.0 and EXIF 2.32. */
public final class Tag {
    /** Pixels across. */
    public static final int IMAGE_WIDTH = 0x100;
    /** Pixels down. */
    public static final int IMAGE_LENGTH = 0x101;
    /** Bits of each sample. */
    public static final int BITS_PER_SAMPLE = 0x102;
    /** How strips are packed. */
    public static final int COMPRESSION = 0x103;
    /** What samples mean. */
    public static final int PHOTOMETRIC = 0x106;
    /** Where strips begin. */
    public static final int STRIP_OFFSETS = 0x111;
    /** How the picture is to be turned for showing, 1..8. */
    public static final int ORIENTATION = 0x112;
    /** Samples of each pixel. */
    public static final int SAMPLES_PER_PIXEL = 0x115;
    /** Rows of each strip. */
    public static final int ROWS_PER_STRIP = 0x116;
    /** Packed lengths of strips. */
    public static final int STRIP_BYTE_COUNTS = 0x117;
    /** Interleaved or not. */
    public static final int PLANAR_CONFIGURATION = 0x11c;
    /** What was subtracted from samples before packing. */
    public static final int PREDICTOR = 0x13d;
    /** What samples beyond the colours mean. */
    public static final int EXTRA_SAMPLES = 0x152;
    /** Where the EXIF directory lies. */
    public static final int EXIF_DIRECTORY = 0x8769;
    /** Colour profile. */
    public static final int ICC_PROFILE = 0x8773;
    /** Where the GPS directory lies. */
    public static final int GPS_DIRECTORY = 0x8825;
    /** Where the interoperability directory lies, inside the EXIF directory. */
    public static final int INTEROPERABILITY_DIRECTORY = 0xa005;
    /** Pixels across, inside the EXIF directory. */
    public static final int PIXEL_X_DIMENSION = 0xa002;
    /** Pixels down, inside the EXIF directory. */
    public static final int PIXEL_Y_DIMENSION = 0xa003;
    /** A digital negative's version: marks a camera raw file. */
    public static final int DNG_VERSION = 0xc612;

    /**
     * Tags of the first directory that tell of the photo, not of how its samples are stored: description, make, model,
     * orientation, resolution and its unit, software, date, artist, host, copyright, rating, and the Windows titles.
     */
    private static final Set<Integer> ABOUT_THE_PHOTO = Set.of(
            0x10e,
            0x10f,
            0x110,
            ORIENTATION,
            0x11a,
            0x11b,
            0x128,
            0x131,
            0x132,
            0x13b,
            0x13c,
            0x8298,
            0x4746,
            0x4749,
            0x9c9b,
            0x9c9c,
            0x9c9d,
            0x9c9e,
            0x9c9f);

    private Tag() {}

    /** Whether a tag of the first directory tells of the photo, not of how its samples are stored. */
    public static boolean isAboutThePhoto(int tag) {
        return ABOUT_THE_PHOTO.contains(tag);
    }
}
