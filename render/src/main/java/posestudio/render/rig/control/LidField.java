package posestudio.render.rig.control;

import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.EyeLandmarks;

/** Closes, opens and narrows one eye: the lash lines meet exactly at full closure, the skin around follows. */
final class LidField {
    /** Part of the way to closure that the lower lid makes. */
    private static final double LOWER_PART = 0.12;
    /** How far 100 of squint raises the lower lid and lowers the upper one, in parts of the gap. */
    static final double SQUINT_LOWER = 0.34;

    static final double SQUINT_UPPER = 0.14;
    /** How far -100 opens an eye beyond its ease, and how much the lower lid takes part, in parts of its easy height. */
    static final double WIDE_UPPER = 0.42;

    static final double WIDE_LOWER = 0.1;
    /** A closed eye opens to this part of its easy height. */
    static final double OPENED = 0.9;
    /** How much of a lash line's movement the rows beside it make. */
    private static final double FOLD = 0.62;

    private static final double HIGH = 0.16;
    private static final double UNDER = 0.6;
    private static final double BELOW = 0.25;

    private LidField() {}

    static void add(Offsets face, FaceMeasures measures, ParameterValues values, Laterality side) {
        double blink = values.get(Parameters.BLINK.of(side)) / 100;
        double squint = values.get(Parameters.SQUINT.of(side)) / 100;
        if (blink == 0 && squint == 0) {
            return;
        }
        EyeLandmarks eye = EyeLandmarks.of(side);
        double gap = measures.lidGap(side);
        double easy = measures.easyLidGap(side);
        double close = Math.max(0, blink);
        double open = Math.max(0, -blink);
        // A squint has nothing left to narrow in a closed eye; what both lids do must not sum to more than the gap.
        double lowerUp = LOWER_PART * close + SQUINT_LOWER * Math.max(0, squint) * (1 - close);
        double upperDown = (1 - LOWER_PART) * close + SQUINT_UPPER * Math.max(0, squint) * (1 - close);
        double upperRise = open * (WIDE_UPPER * easy + Math.max(0, OPENED * easy - gap));
        double lowerFall = (open * WIDE_LOWER + Math.max(0, -squint) * 0.22) * easy;
        for (int k = 1; k < 8; k++) {
            double arch = 4.0 * k * (8 - k) / 64;
            row(face, eye.upper()[k], eye.lower(), upperDown, upperRise * arch, 1, eye.fold()[k - 1], FOLD);
            row(face, eye.upper()[k], eye.lower(), upperDown, upperRise * arch, 0, eye.high()[k - 1], HIGH);
            row(face, eye.lower()[k], eye.upper(), lowerUp, -lowerFall * arch, 1, eye.under()[k - 1], UNDER);
            row(face, eye.lower()[k], eye.upper(), lowerUp, -lowerFall * arch, 0, eye.below()[k - 1], BELOW);
        }
    }

    /** Moves a keypoint of a lash line towards the other one, and a keypoint beside it along. */
    private static void row(
            Offsets face, int lash, int[] opposite, double towards, double rise, int itself, int beside, double part) {
        double[] place = face.acrossRow(opposite, lash);
        double dy = towards * (place[1] - face.y(lash)) + rise;
        double dz = towards * (place[2] - face.z(lash));
        if (itself == 1) {
            face.add(lash, 0, dy, dz);
        }
        face.add(beside, 0, part * dy, part * dz);
    }
}
