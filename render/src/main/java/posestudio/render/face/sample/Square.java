package posestudio.render.face.sample;

/**
 * A turned square in a picture, in continuous picture coordinates: the pixel at column {@code i} covers {@code i..i+1}.
 *
 * @param centreX picture x of its middle
 * @param centreY picture y of its middle
 * @param side picture pixels
 * @param angle how far it is turned clockwise, radians
 */
public record Square(double centreX, double centreY, double side, double angle) {
    /** The upright square around the whole picture, with the picture in the middle. */
    public static Square around(int width, int height) {
        return new Square(width / 2.0, height / 2.0, Math.max(width, height), 0);
    }

    /** The same square turned clockwise by so many radians about its middle. */
    public Square turned(double by) {
        return new Square(centreX, centreY, side, angle + by);
    }

    /** Picture x of the place {@code (u, v)} in the square, 0..1 each from its own top left. */
    public double pictureX(double u, double v) {
        return centreX + side * (Math.cos(angle) * (u - 0.5) - Math.sin(angle) * (v - 0.5));
    }

    /** Picture y of the place {@code (u, v)} in the square, 0..1 each from its own top left. */
    public double pictureY(double u, double v) {
        return centreY + side * (Math.sin(angle) * (u - 0.5) + Math.cos(angle) * (v - 0.5));
    }
}
