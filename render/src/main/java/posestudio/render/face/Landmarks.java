package posestudio.render.face;

import java.util.Arrays;
import java.util.List;

/**
 * The 478 points of one face (468 of the mesh, then 5 of each iris, centre first) in camera space: x right and y down
 * in picture pixels, z towards the viewer in the same unit, around the face's own middle.
 */
public final class Landmarks {
    /** How many points there are. */
    public static final int COUNT = 478;
    /** How many of them belong to the canonical mesh. */
    public static final int MESH_COUNT = 468;

    /** Those that expressions move little: eye corners, nose, forehead, temples, sides of the face. */
    public static final List<Integer> STEADY = List.of(
            33, 133, 362, 263, 168, 6, 197, 195, 5, 4, 1, 2, 98, 327, 10, 151, 9, 8, 109, 338, 67, 297, 103, 332, 54,
            284, 127, 356, 234, 454);

    private final float[] xyz;

    /**
     * Points from {@code x0 y0 z0 x1 …}, copied.
     *
     * @throws IllegalArgumentException when there are not {@link #COUNT} of them
     */
    public Landmarks(float[] xyz) {
        if (xyz.length != COUNT * 3) {
            throw new IllegalArgumentException(xyz.length + " numbers");
        }
        this.xyz = xyz.clone();
    }

    /** Picture pixels from the left. */
    public float x(int i) {
        return xyz[i * 3];
    }

    /** Picture pixels from the top. */
    public float y(int i) {
        return xyz[i * 3 + 1];
    }

    /** Towards the viewer, picture pixels. */
    public float z(int i) {
        return xyz[i * 3 + 2];
    }

    /** A copy of all numbers. */
    public float[] toArray() {
        return xyz.clone();
    }

    /** The smallest upright rectangle around all points of the mesh. */
    public FaceBox box() {
        double x0 = Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        double y1 = -Double.MAX_VALUE;
        for (int i = 0; i < MESH_COUNT; i++) {
            x0 = Math.min(x0, x(i));
            x1 = Math.max(x1, x(i));
            y0 = Math.min(y0, y(i));
            y1 = Math.max(y1, y(i));
        }
        return new FaceBox(x0, y0, x1 - x0, y1 - y0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Landmarks l && Arrays.equals(xyz, l.xyz);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xyz);
    }
}
