package posestudio.render.rig.control;

import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.EyeLandmarks;

/**
 * What the eyes of a face have done since it was at rest, as controls for the eyes of any face: in parts of the eye's
 * own opening and width, so that lids close where the other's close, however large or narrow either eye is.
 */
public final class EyeMovement {
    /** The network leaves lids that are closed so far apart, in parts of the eye's width (docs/motion.md). */
    private static final double CLOSED = 0.05;
    /** An eye that is never open wider says nothing about how far it is open, in parts of its width. */
    private static final double LEAST_REST = 0.12;

    private final Offsets rest;
    private final Offsets now;
    private final FaceMeasures atRest;
    private final FaceMeasures measures;

    /**
     * @param rest canonical keypoints at rest, {@code x0 y0 z0 x1 …}, cm; only those of the eyes are read
     * @param now those of the same face at another moment
     */
    public EyeMovement(float[] rest, float[] now) {
        this.rest = new Offsets(rest, new float[rest.length]);
        this.now = new Offsets(now, new float[now.length]);
        atRest = new FaceMeasures(this.rest);
        measures = new FaceMeasures(this.now);
    }

    /** The controls of the lids. @param own canonical keypoints of the face that follows */
    public Map<ParameterSpec, Double> lids(float[] own) {
        FaceMeasures face = new FaceMeasures(new Offsets(own, new float[own.length]));
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        for (Laterality side : new Laterality[] {Laterality.LEFT, Laterality.RIGHT}) {
            double open = openness(side);
            if (open > 1) {
                double easy = face.easyLidGap(side);
                double gap = face.lidGap(side);
                double full =
                        (LidField.WIDE_UPPER + LidField.WIDE_LOWER) * easy + Math.max(0, LidField.OPENED * easy - gap);
                values.put(Parameters.BLINK.of(side), -100 * (open - 1) * Math.max(gap, 0.5 * easy) / full);
                values.put(Parameters.SQUINT.of(side), 0.0);
            } else {
                // What the lower lid does is squinting; closing makes up for the rest.
                double full = LidField.SQUINT_LOWER + LidField.SQUINT_UPPER;
                double squint = Math.max(0, Math.min((1 - open) / full, lowerLid(side) / LidField.SQUINT_LOWER));
                squint = Math.min(1, squint);
                double left = 1 - full * squint;
                values.put(Parameters.BLINK.of(side), 100 * Math.max(0, Math.min(1, (left - open) / left)));
                values.put(Parameters.SQUINT.of(side), 100 * squint);
            }
        }
        return values;
    }

    /**
     * The controls of the gaze. Both eyes look the same way, as far as either of them is open: the networks see an iris
     * that is half hidden less well.
     */
    public Map<ParameterSpec, Double> gaze() {
        double x = 0;
        double y = 0;
        double weights = 0;
        for (Laterality side : new Laterality[] {Laterality.LEFT, Laterality.RIGHT}) {
            double weight = 0.05 + Math.min(1, openness(side));
            x += weight * (across(now, measures, side) - across(rest, atRest, side));
            y += weight * (up(now, measures, side) - up(rest, atRest, side));
            weights += weight;
        }
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        for (Laterality side : new Laterality[] {Laterality.LEFT, Laterality.RIGHT}) {
            values.put(Parameters.GAZE_X.of(side), 100 * x / weights / GazeField.ACROSS);
            values.put(Parameters.GAZE_Y.of(side), 100 * y / weights / (GazeField.UP * 0.3));
        }
        return values;
    }

    /** How far an eye is open, 0 when closed, 1 as at rest. */
    private double openness(Laterality side) {
        double before = Math.max(LEAST_REST, atRest.lidGap(side) / atRest.eyeWidth(side));
        return Math.max(0, (measures.lidGap(side) / measures.eyeWidth(side) - CLOSED) / (before - CLOSED));
    }

    /** How far a lower lid has risen, in parts of the eye's opening at rest. */
    private double lowerLid(Laterality side) {
        double gap = Math.max(LEAST_REST * atRest.eyeWidth(side), atRest.lidGap(side));
        return (lower(now, side) - lower(rest, side)) / gap;
    }

    /** Height of the middle of a lower lid over the line between the eye's corners. */
    private static double lower(Offsets face, Laterality side) {
        EyeLandmarks eye = EyeLandmarks.of(side);
        double sum = 0;
        for (int k = 3; k <= 5; k++) {
            sum += face.y(eye.lower()[k]) / 3;
        }
        return sum - line(face, eye);
    }

    private static double across(Offsets face, FaceMeasures measures, Laterality side) {
        EyeLandmarks eye = EyeLandmarks.of(side);
        double middle = (face.x(eye.upper()[0]) + face.x(eye.upper()[8])) / 2;
        return (face.x(eye.iris()[0]) - middle) / measures.eyeWidth(side);
    }

    private static double up(Offsets face, FaceMeasures measures, Laterality side) {
        EyeLandmarks eye = EyeLandmarks.of(side);
        return (face.y(eye.iris()[0]) - line(face, eye)) / measures.eyeWidth(side);
    }

    private static double line(Offsets face, EyeLandmarks eye) {
        return (face.y(eye.upper()[0]) + face.y(eye.upper()[8])) / 2;
    }
}
