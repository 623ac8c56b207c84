package posestudio.render.liveportrait.detail;

/**
 * Where each pixel of one square picture lies in another.
 *
 * @param size pixels across and down
 * @param x how far to the right, pixels
 * @param y how far down, pixels
 */
record Flow(int size, float[] x, float[] y) {
    /** How wide the pull of a keypoint is, in halves of the picture: half as wide again as the network's own. */
    private static final double REACH = 0.15;
    /** The say of what does not move, against 1 of a keypoint at its own place. */
    private static final double REST = 0.02;
    /** From this change of the flow from pixel to pixel on, grain looks stretched. */
    private static final float STRETCHED = 0.4f;

    private static final float SMEARED = 0.8f;

    /**
     * A first guess from keypoints: near each of them things move as it does.
     *
     * @param here keypoints in the picture that the flow is of: x, y, z of each, -1..1 over the picture
     * @param there the same keypoints in the other picture
     */
    static Flow ofKeypoints(float[] here, float[] there, int size) {
        float[] x = new float[size * size];
        float[] y = new float[size * size];
        double half = (size - 1) / 2.0;
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                double px = i / half - 1;
                double py = j / half - 1;
                double says = REST;
                double sumX = 0;
                double sumY = 0;
                for (int k = 0; k < here.length; k += 3) {
                    double dx = px - here[k];
                    double dy = py - here[k + 1];
                    double say = Math.exp(-(dx * dx + dy * dy) / (2 * REACH * REACH));
                    sumX += say * (there[k] - here[k]);
                    sumY += say * (there[k + 1] - here[k + 1]);
                    says += say;
                }
                x[j * size + i] = (float) (sumX / says * half);
                y[j * size + i] = (float) (sumY / says * half);
            }
        }
        return new Flow(size, x, y);
    }

    /** The same in a picture of twice the size. */
    Flow doubled() {
        return new Flow(size * 2, Planes.doubled(x, size, 2), Planes.doubled(y, size, 2));
    }

    /** The other picture as it looks carried here. */
    float[] carry(float[] there) {
        float[] here = new float[there.length];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                int at = j * size + i;
                here[at] = Planes.bilinear(there, size, i + x[at], j + y[at]);
            }
        }
        return here;
    }

    /** The weights, less where the flow stretches or crushes so much that grain would be smeared. */
    float[] smoothOnly(float[] weights) {
        float[] result = weights.clone();
        for (int j = 1; j < size - 1; j++) {
            for (int i = 1; i < size - 1; i++) {
                int at = j * size + i;
                float across = Math.max(Math.abs(x[at + 1] - x[at - 1]), Math.abs(y[at + 1] - y[at - 1])) / 2;
                float down = Math.max(Math.abs(x[at + size] - x[at - size]), Math.abs(y[at + size] - y[at - size])) / 2;
                result[at] *= 1 - Planes.smoothStep(STRETCHED, SMEARED, Math.max(across, down));
            }
        }
        return result;
    }
}
