package posestudio.render.liveportrait.crop;

/**
 * How much a crop shows around a face.
 *
 * @param scale times the larger side of the landmarks' box
 * @param up how far its middle lies below theirs, parts of its own side; negative is above
 */
public record CropMargins(double scale, double up) {
    /** Of the picture that is driven. */
    public static final CropMargins SOURCE = new CropMargins(2.3, -0.125);
    /** Of a picture that drives another one. */
    public static final CropMargins DRIVING = new CropMargins(2.2, -0.1);
    /** Of what LivePortrait's landmark network sees. */
    public static final CropMargins LANDMARKS = new CropMargins(1.5, -0.1);
}
