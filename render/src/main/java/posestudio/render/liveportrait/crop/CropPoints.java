package posestudio.render.liveportrait.crop;

/** The sets of landmarks that a crop can be laid by, and which of them are the eyes and the mouth. */
public enum CropPoints {
    /** Two eyes, nose, two corners of the mouth. */
    FIVE(5, new int[] {0}, new int[] {1}, new int[] {3, 4}),
    /** Those of LivePortrait's own landmark network. */
    LIVEPORTRAIT(203, new int[] {0, 6, 12, 18}, new int[] {24, 30, 36, 42}, new int[] {48, 66}),
    /** Our own: MediaPipe's mesh with irises. */
    MEDIAPIPE(478, new int[] {468}, new int[] {473}, new int[] {14});

    private final int count;
    private final int[] left;
    private final int[] right;
    private final int[] mouth;

    CropPoints(int count, int[] left, int[] right, int[] mouth) {
        this.count = count;
        this.left = left;
        this.right = right;
        this.mouth = mouth;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The middle between the eyes on an axis: 0 is x, 1 is y. */
    double eyes(double[] points, int axis) {
        return (mean(points, left, axis) + mean(points, right, axis)) / 2;
    }

    /** The middle of the mouth on an axis. */
    double mouth(double[] points, int axis) {
        return mean(points, mouth, axis);
    }

    private static double mean(double[] points, int[] which, int axis) {
        double sum = 0;
        for (int i : which) {
            sum += points[i * 2 + axis];
        }
        return sum / which.length;
    }
}
