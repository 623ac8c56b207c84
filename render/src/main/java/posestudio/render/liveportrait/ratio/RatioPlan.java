package posestudio.render.liveportrait.ratio;

import java.util.Map;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.Parameters;

/**
 * What of an edit the networks for eyes and lips do better than a table, because they know how far open the face is. What
 * both eyes are asked for alike goes to the network of the eyes, what is left of one eye stays with the tables; closing
 * an open mouth goes to the network of the lips.
 *
 * @param rest the edit without what these networks do
 * @param eyes what the network of the eyes is asked for; empty for nothing
 * @param lips what the network of the lips is asked for; empty for nothing
 */
public record RatioPlan(FaceEdit rest, Optional<Wish> eyes, Optional<Wish> lips) {
    /** How far open eyes become at most. */
    private static final double WIDE_EYES = 0.6;
    /** Ratios that agree in two decimals are the same. */
    private static final double SAME = 100;

    /**
     * What one network is asked for.
     *
     * @param target how far open, as a ratio
     * @param amount how much of the way there, 0 to 1
     */
    public record Wish(double target, double amount) {}

    /**
     * Divides an edit.
     *
     * @param ratios how far open the source is
     * @param eyes whether there is a network for the eyes
     * @param lips whether there is one for the lips
     */
    public static RatioPlan of(FaceEdit edit, OpenRatios ratios, boolean eyes, boolean lips) {
        double blink = eyes ? common(edit.value(Parameters.BLINK.left()), edit.value(Parameters.BLINK.right())) : 0;
        double jaw = lips ? Math.min(0, edit.value(Parameters.JAW)) : 0;
        FaceEdit rest = blink == 0 && jaw == 0
                ? edit
                : edit.with(Map.of(
                        Parameters.BLINK.left(),
                        edit.value(Parameters.BLINK.left()) - blink,
                        Parameters.BLINK.right(),
                        edit.value(Parameters.BLINK.right()) - blink,
                        Parameters.JAW,
                        edit.value(Parameters.JAW) - jaw));
        return new RatioPlan(
                rest,
                wish(
                        ratios.eyes(),
                        blink > 0 ? 0 : WIDE_EYES,
                        Math.abs(blink) / Parameters.BLINK.left().hardMax()),
                wish(ratios.lips(), 0, -jaw / Parameters.JAW.hardMax()));
    }

    /** The part of two values that both have. */
    private static double common(double left, double right) {
        if (left > 0 && right > 0) {
            return Math.min(left, right);
        }
        return left < 0 && right < 0 ? Math.max(left, right) : 0;
    }

    private static Optional<Wish> wish(double own, double target, double amount) {
        boolean same = Math.rint(own * SAME) == Math.rint(target * SAME);
        return amount == 0 || same ? Optional.empty() : Optional.of(new Wish(target, amount));
    }
}
