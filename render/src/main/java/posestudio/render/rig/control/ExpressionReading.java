package posestudio.render.rig.control;

import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.MouthLandmarks;

/**
 * What expression a face has in its photo: how far its features are from rest, measured by the face itself.
 *
 * <p>Rest is an average face's. Features differ between people at rest too, so that each has a range that counts as rest;
 * its width was taken from the spread over sixty official portraits (docs/expressions.md).
 */
public final class ExpressionReading {
    /** Height of an eye at rest in parts of its width. */
    private static final double[] LIDS = {0.23, 0.36};
    /** Lips farther apart than this are open, cm. */
    private static final double LIPS_APART = 0.14;
    /** Height of a mouth's corner over the middle of the lips' line at rest, cm. */
    private static final double[] CORNER = {-0.15, 0.35};
    /** Half the width of a mouth at rest, cm. */
    private static final double[] HALF_MOUTH = {2.4, 2.95};
    /** Height of the inner and the outer brow over the line of the eye's corners at rest, cm. */
    private static final double[] INNER_BROW = {0.8, 1.5};

    private static final double[] OUTER_BROW = {1.8, 2.6};
    /** How far from the middle of the eye the iris may be at rest, in parts of the eye's width. */
    private static final double STRAIGHT = 0.05;
    /** How far towards the outer corner it stands when the eyes look at the camera. */
    private static final double OUTWARD = 0.04;
    /** Height of the iris over the line of the eye's corners at rest, in parts of the eye's width. */
    private static final double IRIS_HEIGHT = 0.06;

    /** What the jaw opens the middle of the lips by at 100, cm. */
    private static final double JAW_OPENS = 2.6;
    /** How much higher over the middle of the lips their corners are for each centimetre that the jaw opens them. */
    private static final double CORNER_OF_GAP = 0.09;

    private final Offsets face;
    private final FaceMeasures measures;
    private final double k;

    /** Reads a face. @param canonical its canonical keypoints, {@code x0 y0 z0 x1 …}, cm */
    public ExpressionReading(float[] canonical) {
        face = new Offsets(canonical, new float[canonical.length]);
        measures = new FaceMeasures(face);
        k = measures.scale();
    }

    /**
     * The expression in the units of the controls: what they would have to be set to on a face at rest. Controls that
     * cannot be read off landmarks are left out.
     */
    public Map<ParameterSpec, Double> values() {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        for (Laterality side : new Laterality[] {Laterality.LEFT, Laterality.RIGHT}) {
            double lids = beyond(lidHeight(side), LIDS) / 0.3;
            values.put(Parameters.BLINK.of(side), 100 * (lids < 0 ? -lids : -lids / LidField.WIDE_UPPER));
            values.put(Parameters.GAZE_X.of(side), 100 * gazeX(side) / GazeField.ACROSS);
            values.put(Parameters.GAZE_Y.of(side), 100 * gazeY(side) / (GazeField.UP * 0.3));
            values.put(Parameters.BROW_INNER.of(side), brow(side, true));
            values.put(Parameters.BROW_OUTER.of(side), brow(side, false));
            double corner = beyond(corner(side), CORNER);
            values.put(Parameters.SMILE.of(side), 100 * corner / (corner > 0 ? SmileField.RISE : SmileField.FALL));
        }
        double wide = beyond(measures.halfMouth() / k, HALF_MOUTH);
        values.put(Parameters.WIDE, 100 * wide / (LipField.WIDEN * (wide > 0 ? 1 : LipField.NARROW)));
        values.put(Parameters.JAW, Math.max(0, 100 * (measures.lipGap() / k - LIPS_APART) / JAW_OPENS));
        values.replaceAll((spec, value) -> spec.clamp(value));
        return values;
    }

    /**
     * What the controls of brows and mouth have to change by for the same face to come from another expression to this
     * one. Nothing counts as rest here: small movements are movements.
     */
    public Map<ParameterSpec, Double> since(ExpressionReading before) {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        double opened = measures.lipGap() / k - before.measures.lipGap() / before.k;
        for (Laterality side : new Laterality[] {Laterality.LEFT, Laterality.RIGHT}) {
            double inner = browHeight(side, true) - before.browHeight(side, true);
            double outer = browHeight(side, false) - before.browHeight(side, false);
            values.put(Parameters.BROW_INNER.of(side), 100 * inner / (inner > 0 ? BrowField.RISE : BrowField.SINK));
            values.put(Parameters.BROW_OUTER.of(side), 100 * outer / (outer > 0 ? BrowField.RISE : BrowField.SINK));
            // A jaw that opens takes the middle of the lips down, and some of the corners with it.
            double corner = corner(side) - before.corner(side) - CORNER_OF_GAP * opened;
            values.put(Parameters.SMILE.of(side), 100 * corner / (corner > 0 ? SmileField.RISE : SmileField.FALL));
        }
        double smile = (values.get(Parameters.SMILE.left()) + values.get(Parameters.SMILE.right())) / 2;
        double wide = measures.halfMouth() / k - before.measures.halfMouth() / before.k;
        double own = 100 * wide / (LipField.WIDEN * (wide > 0 ? 1 : LipField.NARROW));
        // A smile makes the mouth as wide itself.
        values.put(Parameters.WIDE, smile > 0 ? Math.min(own, Math.max(0, own - smile)) : own);
        values.put(Parameters.JAW, 100 * opened / JAW_OPENS);
        return values;
    }

    /** What the controls must be set to for this face to come to rest. */
    public Map<ParameterSpec, Double> neutralising() {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        for (Laterality side : new Laterality[] {Laterality.LEFT, Laterality.RIGHT}) {
            values.put(Parameters.BLINK.of(side), restingLids(side));
            values.put(Parameters.GAZE_X.of(side), -100 * gazeX(side) / GazeField.ACROSS);
            values.put(Parameters.GAZE_Y.of(side), -100 * gazeY(side) / (GazeField.UP * 0.3));
            values.put(Parameters.BROW_INNER.of(side), opposite(brow(side, true)));
            values.put(Parameters.BROW_OUTER.of(side), opposite(brow(side, false)));
            double corner = beyond(corner(side), CORNER);
            values.put(Parameters.SMILE.of(side), -100 * corner / (corner > 0 ? SmileField.FALL : SmileField.RISE));
        }
        double wide = beyond(measures.halfMouth() / k, HALF_MOUTH);
        values.put(Parameters.WIDE, -100 * wide / (LipField.WIDEN * (wide > 0 ? LipField.NARROW : 1)));
        values.put(Parameters.JAW, measures.lipGap() / k > LIPS_APART ? -100.0 : 0.0);
        values.replaceAll((spec, value) -> spec.clamp(value));
        return values;
    }

    /** Rising and sinking brows differ in strength: the same way back is another value. */
    private static double opposite(double brow) {
        return brow > 0 ? -brow * BrowField.RISE / BrowField.SINK : -brow * BrowField.SINK / BrowField.RISE;
    }

    private double restingLids(Laterality side) {
        double height = lidHeight(side);
        double easy = measures.easyLidGap(side);
        double gap = height * measures.eyeWidth(side);
        double lacking = -beyond(height, LIDS) * measures.eyeWidth(side);
        if (lacking <= 0) {
            return gap > 0 ? -100 * lacking / gap : 0;
        }
        double full = (LidField.WIDE_UPPER + LidField.WIDE_LOWER) * easy + Math.max(0, LidField.OPENED * easy - gap);
        return -100 * lacking / full;
    }

    /** How far a measure lies outside what counts as rest; 0 inside. */
    private static double beyond(double value, double[] rest) {
        return value > rest[1] ? value - rest[1] : Math.min(0, value - rest[0]);
    }

    private double lidHeight(Laterality side) {
        return measures.lidGap(side) / measures.eyeWidth(side);
    }

    private double gazeX(Laterality side) {
        EyeLandmarks eye = EyeLandmarks.of(side);
        double middle = (face.x(eye.upper()[0]) + face.x(eye.upper()[8])) / 2;
        double aside = (face.x(eye.iris()[0]) - middle) / measures.eyeWidth(side);
        double rest = side == Laterality.LEFT ? -OUTWARD : OUTWARD;
        return beyond(aside - rest, new double[] {-STRAIGHT, STRAIGHT});
    }

    private double gazeY(Laterality side) {
        EyeLandmarks eye = EyeLandmarks.of(side);
        double line = (face.y(eye.upper()[0]) + face.y(eye.upper()[8])) / 2;
        double up = (face.y(eye.iris()[0]) - line) / measures.eyeWidth(side) - IRIS_HEIGHT;
        return beyond(up, new double[] {-STRAIGHT, STRAIGHT});
    }

    private double brow(Laterality side, boolean inner) {
        double height = beyond(browHeight(side, inner), inner ? INNER_BROW : OUTER_BROW);
        return 100 * height / (height > 0 ? BrowField.RISE : BrowField.SINK);
    }

    private double browHeight(Laterality side, boolean inner) {
        EyeLandmarks eye = EyeLandmarks.of(side);
        double line = (face.y(eye.upper()[0]) + face.y(eye.upper()[8])) / 2;
        boolean left = side == Laterality.LEFT;
        int mark = inner ? left ? 55 : 285 : left ? 105 : 334;
        return (face.y(mark) - line) / k;
    }

    private double corner(Laterality side) {
        int corner = MouthLandmarks.CORNERS[side == Laterality.LEFT ? 0 : 1];
        return (face.y(corner) - (face.y(13) + face.y(14)) / 2) / k;
    }
}
