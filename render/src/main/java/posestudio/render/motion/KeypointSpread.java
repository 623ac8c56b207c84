package posestudio.render.motion;

import java.util.Arrays;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.Landmarks;
import posestudio.render.rig.control.ControlFields;
import posestudio.render.rig.control.Offsets;

/**
 * Says how all keypoints of a face move when some of them do: exactly as told there, between them as smoothly as can be
 * (Duchon's pseudo-polyharmonic spline with the kernel r and a constant). Distances are those on the face with its eyes
 * and its mouth wide open, so that lips and lids that touch do not drag each other along. An iris moves as a whole.
 */
final class KeypointSpread {
    private static final int FIRST_IRIS = Landmarks.MESH_COUNT;
    private static final double OPENED_JAW = 70;
    private static final double OPENED_LIDS = -100;

    private final float[] layout;
    private final int[] points;
    private final double[][] system;

    /**
     * @param canonical the face's keypoints, {@code x0 y0 z0 x1 …}, cm
     * @param points which ones will be told; those of irises are passed over here
     */
    KeypointSpread(float[] canonical, int[] points) {
        layout = opened(canonical);
        this.points = Arrays.stream(points).filter(i -> i < FIRST_IRIS).toArray();
        int n = this.points.length;
        system = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system[i][j] = distance(this.points[i], this.points[j]);
            }
            system[i][n] = 1;
            system[n][i] = 1;
        }
    }

    private static float[] opened(float[] canonical) {
        ParameterValues open = ParameterValues.DEFAULTS
                .with(Parameters.JAW, OPENED_JAW)
                .with(Parameters.BLINK.left(), OPENED_LIDS)
                .with(Parameters.BLINK.right(), OPENED_LIDS);
        float[] opened = canonical.clone();
        ControlFields.add(new Offsets(canonical, opened), open);
        return opened;
    }

    private double distance(int i, int j) {
        double x = layout[i * 3] - layout[j * 3];
        double y = layout[i * 3 + 1] - layout[j * 3 + 1];
        double z = layout[i * 3 + 2] - layout[j * 3 + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /**
     * The movement of all keypoints.
     *
     * @param told that of each point, by its landmark: {@code told[landmark * 3 + axis]}, cm; only those of the points
     *     and of the middles of the irises are read
     * @return the same shape, a new array
     */
    float[] spread(float[] told) {
        int n = points.length;
        double[][] right = new double[n + 1][3];
        for (int i = 0; i < n; i++) {
            for (int axis = 0; axis < 3; axis++) {
                right[i][axis] = told[points[i] * 3 + axis];
            }
        }
        double[][] weights = LinearSystem.solve(system, right);
        float[] all = new float[told.length];
        for (int k = 0; k < FIRST_IRIS; k++) {
            double[] sum = weights[n].clone();
            for (int i = 0; i < n; i++) {
                double distance = distance(k, points[i]);
                for (int axis = 0; axis < 3; axis++) {
                    sum[axis] += distance * weights[i][axis];
                }
            }
            for (int axis = 0; axis < 3; axis++) {
                all[k * 3 + axis] = (float) sum[axis];
            }
        }
        for (Laterality side : new Laterality[] {Laterality.LEFT, Laterality.RIGHT}) {
            int[] iris = EyeLandmarks.of(side).iris();
            for (int k : iris) {
                System.arraycopy(told, iris[0] * 3, all, k * 3, 3);
            }
        }
        return all;
    }
}
