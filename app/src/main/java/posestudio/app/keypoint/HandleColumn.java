package posestudio.app.keypoint;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import posestudio.editor.edit.KeypointEdit;

/** The numbers of a keypoint as the table writes them: small lengths in millimetres, sizes in percent. */
enum HandleColumn {
    /** To the viewer's right, mm. */
    X(1),
    /** Up, mm. */
    Y(1),
    /** Out of the face, mm. */
    Z(1),
    /** How far it reaches, cm. */
    REACH(2),
    /** Clockwise, degrees. */
    TURN(1),
    /** Size of the patch, percent. */
    SCALE(0);

    private static final double MILLIMETRES = 10;
    private static final double PERCENT = 100;

    private final int decimals;

    HandleColumn(int decimals) {
        this.decimals = decimals;
    }

    /** Last part of its message key. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the table shows. */
    double of(KeypointEdit edit) {
        return switch (this) {
            case X -> edit.x() * MILLIMETRES;
            case Y -> edit.y() * MILLIMETRES;
            case Z -> edit.z() * MILLIMETRES;
            case REACH -> edit.radius();
            case TURN -> edit.turn();
            case SCALE -> edit.scale() * PERCENT;
        };
    }

    /** Which axis it is of, 0 for x; empty when it is about the patch around a handle. */
    OptionalInt axis() {
        return ordinal() <= Z.ordinal() ? OptionalInt.of(ordinal()) : OptionalInt.empty();
    }

    /** The edit with another number in this column; clamped to what is possible. */
    KeypointEdit with(KeypointEdit edit, double value) {
        return switch (this) {
            case X -> edit.at(value / MILLIMETRES, edit.y(), edit.z());
            case Y -> edit.at(edit.x(), value / MILLIMETRES, edit.z());
            case Z -> edit.at(edit.x(), edit.y(), value / MILLIMETRES);
            case REACH -> edit.withRadius(value);
            case TURN -> edit.withAffine(value, edit.scale());
            case SCALE -> edit.withAffine(edit.turn(), value / PERCENT);
        };
    }

    /** The number as people write it; no minus before zero. */
    String format(double value) {
        double unit = Math.pow(10, decimals);
        double rounded = Math.rint(value * unit) / unit + 0.0;
        return String.format(Locale.ROOT, "%." + decimals + "f", rounded);
    }

    /** The number meant by what somebody typed; empty when it is none. */
    static OptionalDouble parse(String text) {
        String bare = text.strip().replace('\u2212', '-').replace(',', '.').replaceAll("[\\s°%]|mm|cm", "");
        try {
            double number = Double.parseDouble(bare);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
