package posestudio.render.clip.track;

import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.RotationVector;

/**
 * The course of a face over frames in which it was lost for a moment.
 *
 * @param before the last row before the gap
 * @param after the first row after it
 * @param share how far the frame is on the way, above 0 and below 1
 */
record Bridge(FaceRow before, FaceRow after, double share) {
    /** The row of the frame, with the matte of the nearer end. */
    FaceRow row() {
        FaceRow near = share <= 0.5 ? before : after;
        return new FaceRow(head(), near.score(), near.presence(), near.sharpness(), near.points(), near.matte(), this);
    }

    private HeadTransform head() {
        HeadTransform a = before.transform();
        HeadTransform b = after.transform();
        double[] turn =
                RotationVector.vector(HeadRotation.multiply(b.rotation(), HeadRotation.transpose(a.rotation())));
        for (int i = 0; i < turn.length; i++) {
            turn[i] *= share;
        }
        return new HeadTransform(
                HeadRotation.multiply(RotationVector.matrix(turn), a.rotation()),
                a.scale() * Math.pow(b.scale() / a.scale(), share),
                mix(a.tx(), b.tx()),
                mix(a.ty(), b.ty()),
                mix(a.tz(), b.tz()));
    }

    /** The shape within the head between those of both ends. */
    float[] shape(float[] atBefore, float[] atAfter) {
        float[] shape = new float[atBefore.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = (float) mix(atBefore[i], atAfter[i]);
        }
        return shape;
    }

    private double mix(double a, double b) {
        return a + (b - a) * share;
    }
}
