package posestudio.render.face;

import java.util.Objects;
import posestudio.editor.edit.HeadPose;

/**
 * What is known about one face of one picture. Immutable; compared by identity, since it is made once per picture.
 */
public final class FaceAnalysis {
    private final double score;
    private final double presence;
    private final double sharpness;
    private final Landmarks landmarks;
    private final HeadTransform transform;
    private final Matte matte;
    private final float[] canonical;

    /**
     * @param score how sure the detector is, 0..1
     * @param presence how sure the landmark network is that it saw a face, 0..1
     * @param sharpness how repeatable the find is, 0..1: landmarks of two passes agree
     * @param landmarks the points
     * @param transform how the canonical head lies in the picture
     * @param matte the person against the background
     */
    public FaceAnalysis(
            double score,
            double presence,
            double sharpness,
            Landmarks landmarks,
            HeadTransform transform,
            Matte matte) {
        this.score = score;
        this.presence = presence;
        this.sharpness = sharpness;
        this.landmarks = Objects.requireNonNull(landmarks);
        this.transform = Objects.requireNonNull(transform);
        this.matte = Objects.requireNonNull(matte);
        // Asked for in every frame of a drag.
        canonical = canonical(landmarks, transform);
    }

    /** How sure the detector is, 0..1. */
    public double score() {
        return score;
    }

    /** How sure the landmark network is that it saw a face, 0..1. */
    public double presence() {
        return presence;
    }

    /** How repeatable the find is, 0..1. */
    public double sharpness() {
        return sharpness;
    }

    /** The upright rectangle around the mesh. */
    public FaceBox box() {
        return landmarks.box();
    }

    /** The points. */
    public Landmarks landmarks() {
        return landmarks;
    }

    /** How the canonical head lies in the picture. */
    public HeadTransform transform() {
        return transform;
    }

    /** The head's own pose towards the camera. */
    public HeadPose pose() {
        return transform.pose();
    }

    /** The person against the background. */
    public Matte matte() {
        return matte;
    }

    /**
     * The canonical keypoints (face-vid2vid's {@code c + δ}): every landmark carried back into the canonical head,
     * {@code c_k = Rᵀ (x_k - t) / s}, centimetres, {@code x0 y0 z0 x1 …}; a copy.
     */
    public float[] canonicalKeypoints() {
        return canonical.clone();
    }

    private static float[] canonical(Landmarks landmarks, HeadTransform transform) {
        float[] canonical = new float[Landmarks.COUNT * 3];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double[] c = transform.toCanonical(landmarks.x(i), -landmarks.y(i), landmarks.z(i));
            for (int k = 0; k < 3; k++) {
                canonical[i * 3 + k] = (float) c[k];
            }
        }
        return canonical;
    }
}
