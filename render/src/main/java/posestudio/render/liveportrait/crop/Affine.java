package posestudio.render.liveportrait.crop;

/**
 * A map of the plane, {@code (a x + b y + c, d x + e y + f)}, between pixels counted from the middle of the first one.
 */
public record Affine(double a, double b, double c, double d, double e, double f) {
    /** Where a point goes: x. */
    public double x(double x, double y) {
        return a * x + b * y + c;
    }

    /** Where a point goes: y. */
    public double y(double x, double y) {
        return d * x + e * y + f;
    }

    /** The map back. @throws ArithmeticException when there is none */
    public Affine inverse() {
        double determinant = a * e - b * d;
        if (determinant == 0) {
            throw new ArithmeticException("not invertible");
        }
        double ia = e / determinant;
        double ib = -b / determinant;
        double id = -d / determinant;
        double ie = a / determinant;
        return new Affine(ia, ib, -(ia * c + ib * f), id, ie, -(id * c + ie * f));
    }
}
