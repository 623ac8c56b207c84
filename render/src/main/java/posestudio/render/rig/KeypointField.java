package posestudio.render.rig;

import java.util.List;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.render.face.Landmarks;

/**
 * What the keypoints moved by hand do to the skin between them. Each goes exactly where it was put, whatever its
 * neighbours do; between them the nearer one has the greater say, and beyond the reach of all of them nothing moves. A
 * locked keypoint takes part with the movement it has, none as a rule, and so holds what is around it.
 */
final class KeypointField {
    /** Keeps the say of a keypoint finite at its own place; so small that it is off there by micrometres. */
    private static final double NEAREST = 1e-6;

    private final float[] canonical;
    private final List<Pull> pulls;

    /** One keypoint that moves or holds. */
    private record Pull(int landmark, KeypointEdit edit, double cos, double sin) {
        static Pull of(Handle handle, KeypointEdit edit) {
            double angle = Math.toRadians(edit.turn());
            return new Pull(handle.keypoint(), edit, Math.cos(angle) * edit.scale(), Math.sin(angle) * edit.scale());
        }
    }

    /**
     * @param canonical keypoints at rest, {@code x0 y0 z0 x1 …}, centimetres; not changed
     */
    KeypointField(float[] canonical, KeypointEdits edits) {
        this.canonical = canonical;
        pulls = edits.all().entrySet().stream()
                .filter(entry -> !entry.getValue().isStill() || entry.getValue().locked())
                .flatMap(entry -> Handles.byId(entry.getKey()).map(h -> Pull.of(h, entry.getValue())).stream())
                .toList();
    }

    /** Adds the movement of every keypoint to its offset. */
    void addTo(float[] offsets) {
        if (pulls.stream().allMatch(pull -> pull.edit().isStill())) {
            return;
        }
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double says = 0;
            double still = 1;
            double x = 0;
            double y = 0;
            double z = 0;
            for (Pull pull : pulls) {
                double weight = weight(pull, i);
                if (weight > 0) {
                    double say = weight / (1 - weight + NEAREST);
                    double dx = canonical[i * 3] - canonical[pull.landmark * 3];
                    double dy = canonical[i * 3 + 1] - canonical[pull.landmark * 3 + 1];
                    x += say * (pull.edit.x() + pull.cos * dx + pull.sin * dy - dx);
                    y += say * (pull.edit.y() - pull.sin * dx + pull.cos * dy - dy);
                    z += say * pull.edit.z();
                    says += say;
                    still *= 1 - weight;
                }
            }
            if (says > 0) {
                double share = (1 - still) / says;
                offsets[i * 3] += (float) (share * x);
                offsets[i * 3 + 1] += (float) (share * y);
                offsets[i * 3 + 2] += (float) (share * z);
            }
        }
    }

    private double weight(Pull pull, int landmark) {
        double passes = Barrier.passes(pull.landmark, landmark, canonical);
        if (passes == 0 || Barrier.isEyeball(pull.landmark)) {
            return passes;
        }
        double dx = canonical[landmark * 3] - canonical[pull.landmark * 3];
        double dy = canonical[landmark * 3 + 1] - canonical[pull.landmark * 3 + 1];
        double dz = canonical[landmark * 3 + 2] - canonical[pull.landmark * 3 + 2];
        return passes * falloff(Math.sqrt(dx * dx + dy * dy + dz * dz) / pull.edit.radius());
    }

    /** 1 at the keypoint, level there, 0 from its radius on. */
    static double falloff(double distance) {
        double t = 1 - Math.min(1, distance * distance);
        return t * t;
    }
}
