package posestudio.render.rig;

import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.Landmarks;

/** Which keypoints of a turned head the viewer does not see: those turned away, and those behind nose or cheek. */
final class HiddenKeypoints {
    /** A keypoint over another one, as seen, is at most that far beside it, cm. */
    private static final double BESIDE = 0.4;
    /** A keypoint that covers another one is at least that much nearer, cm: more than the skin can slope. */
    private static final double NEARER = 2.4;
    /** Skin counts as turned away from here on: cosine towards the viewer. The ears of a frontal face still count. */
    private static final double AWAY = -0.2;
    /** The face is round about an upright axis that far behind the canonical origin, cm. */
    private static final double AXIS = 4;
    /** It is that much flatter from forehead to chin. */
    private static final double UPRIGHT = 0.3;

    private final Landmarks landmarks;
    private final float[] canonical;
    private final double[] towardsViewer;
    private final double centimetre;

    /**
     * @param towardsViewer the viewer's direction in canonical axes
     * @param centimetre picture pixels
     */
    HiddenKeypoints(FaceAnalysis face, Landmarks landmarks, double[] towardsViewer, double centimetre) {
        this.landmarks = landmarks;
        this.towardsViewer = towardsViewer;
        this.centimetre = centimetre;
        canonical = face.canonicalKeypoints();
    }

    boolean contains(int landmark) {
        return isTurnedAway(landmark) || isCovered(landmark);
    }

    private boolean isTurnedAway(int i) {
        double x = canonical[i * 3];
        double y = canonical[i * 3 + 1] * UPRIGHT;
        double z = canonical[i * 3 + 2] + AXIS;
        double towards = x * towardsViewer[0] + y * towardsViewer[1] + z * towardsViewer[2];
        return towards < AWAY * Math.sqrt(x * x + y * y + z * z);
    }

    private boolean isCovered(int i) {
        double beside = BESIDE * centimetre;
        for (int k = 0; k < Landmarks.MESH_COUNT; k++) {
            if (landmarks.z(k) - landmarks.z(i) > NEARER * centimetre
                    && Math.hypot(landmarks.x(k) - landmarks.x(i), landmarks.y(k) - landmarks.y(i)) < beside) {
                return true;
            }
        }
        return false;
    }
}
