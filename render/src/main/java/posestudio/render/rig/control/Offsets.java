package posestudio.render.rig.control;

/**
 * Canonical keypoints of one face at rest and the offsets that are being added to them; all in canonical centimetres, x
 * to the viewer's right, y up, z out of the face. Not for several threads.
 */
public final class Offsets {
    private final float[] rest;
    private final float[] sum;

    /**
     * @param rest {@code x0 y0 z0 x1 …}, not copied, not changed
     * @param sum what is added to, same shape
     */
    public Offsets(float[] rest, float[] sum) {
        this.rest = rest;
        this.sum = sum;
    }

    int count() {
        return rest.length / 3;
    }

    double x(int i) {
        return rest[i * 3];
    }

    double y(int i) {
        return rest[i * 3 + 1];
    }

    double z(int i) {
        return rest[i * 3 + 2];
    }

    void add(int i, double dx, double dy, double dz) {
        sum[i * 3] += (float) dx;
        sum[i * 3 + 1] += (float) dy;
        sum[i * 3 + 2] += (float) dz;
    }

    /** Adds {@code factor} times the way from keypoint {@code from} to a place. */
    void addTowards(int from, double[] place, double factor) {
        add(from, factor * (place[0] - x(from)), factor * (place[1] - y(from)), factor * (place[2] - z(from)));
    }

    /**
     * The place on a row of keypoints that lies at the same x as keypoint {@code i}; beyond the row its end.
     *
     * @param row keypoints in order of x, rising or falling
     */
    double[] acrossRow(int[] row, int i) {
        boolean rising = x(row[row.length - 1]) > x(row[0]);
        for (int k = 1; k < row.length; k++) {
            int a = row[k - 1];
            int b = row[k];
            boolean before = rising ? x(i) <= x(b) : x(i) >= x(b);
            if (before || k == row.length - 1) {
                double width = x(b) - x(a);
                double t = Math.abs(width) < 1e-6 ? 0.5 : Math.max(0, Math.min(1, (x(i) - x(a)) / width));
                return new double[] {x(i), y(a) + t * (y(b) - y(a)), z(a) + t * (z(b) - z(a))};
            }
        }
        throw new IllegalArgumentException("an empty row");
    }
}
