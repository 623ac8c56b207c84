package posestudio.render.view;

import posestudio.render.face.FaceBox;

/**
 * Where the picture lies in a view: a picture point {@code p} is seen at {@code p * scale + offset}, in device pixels.
 *
 * @param scale device pixels per picture pixel
 * @param offsetX where the picture's left edge is seen
 * @param offsetY where the picture's top edge is seen
 */
public record ViewTransform(double scale, double offsetX, double offsetY) {
    /** Farthest out: a hundredth. */
    public static final double MIN_SCALE = 0.01;
    /** Nearest: 32 device pixels per picture pixel. */
    public static final double MAX_SCALE = 32;

    public ViewTransform {
        scale = Math.max(MIN_SCALE, Math.min(MAX_SCALE, scale));
    }

    /** The whole picture as large as it fits, in the middle, but not above 100 %. */
    public static ViewTransform fit(int pictureWidth, int pictureHeight, int viewWidth, int viewHeight) {
        double scale = Math.min(1, Math.min((double) viewWidth / pictureWidth, (double) viewHeight / pictureHeight));
        return centred(scale, pictureWidth / 2.0, pictureHeight / 2.0, viewWidth, viewHeight);
    }

    /** The face in the middle with its hair and shoulders. */
    public static ViewTransform closeUp(FaceBox face, int viewWidth, int viewHeight) {
        double scale = Math.min(viewWidth, viewHeight) / (2.2 * Math.max(face.width(), face.height()));
        return centred(scale, face.centreX(), face.centreY(), viewWidth, viewHeight);
    }

    /** The given picture point in the middle of the view. */
    public static ViewTransform centred(double scale, double pictureX, double pictureY, int viewWidth, int viewHeight) {
        double s = new ViewTransform(scale, 0, 0).scale;
        return new ViewTransform(s, viewWidth / 2.0 - pictureX * s, viewHeight / 2.0 - pictureY * s);
    }

    /** Nearer or farther by {@code factor}; the picture point under the view point stays under it. */
    public ViewTransform zoomAt(double viewX, double viewY, double factor) {
        double s = new ViewTransform(scale * factor, 0, 0).scale;
        return new ViewTransform(s, viewX - toPictureX(viewX) * s, viewY - toPictureY(viewY) * s);
    }

    /** Moved by so many device pixels. */
    public ViewTransform pan(double dx, double dy) {
        return new ViewTransform(scale, offsetX + dx, offsetY + dy);
    }

    /** Where a picture point is seen, across. */
    public double toViewX(double pictureX) {
        return pictureX * scale + offsetX;
    }

    /** Where a picture point is seen, down. */
    public double toViewY(double pictureY) {
        return pictureY * scale + offsetY;
    }

    /** Which picture point is seen there, across. */
    public double toPictureX(double viewX) {
        return (viewX - offsetX) / scale;
    }

    /** Which picture point is seen there, down. */
    public double toPictureY(double viewY) {
        return (viewY - offsetY) / scale;
    }
}
