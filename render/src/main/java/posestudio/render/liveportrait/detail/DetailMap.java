package posestudio.render.liveportrait.detail;

/**
 * What of a photo can be carried over into a network's picture of it: where each pixel of that picture comes from, how
 * surely, and what has changed at all. The network's picture of the edited face is compared not with the photo but with
 * its picture of the face as it is, so that what it does to every picture cancels out. Squares of the network's size,
 * rows from the top, pixel middles at whole numbers.
 */
public final class DetailMap {
    /** Brightness that noise alone differs by, squared: in flat skin everything matches. */
    private static final float NOISE = 9f / (255 * 255);

    private static final int WINDOW = 4;
    private static final float UNLIKE = 0.55f;
    private static final float ALIKE = 0.88f;
    /** How much the mean brightness or colour of a place may differ and still be the same, 0..1. */
    private static final float SAME = 2.5f / 255;

    private static final float OTHER = 8f / 255;
    /** A place stays only if everything this near to it stays, pixels. */
    private static final int MARGIN = 8;

    private final int size;
    private final Flow flow;
    private final float[] reliable;
    private final float[] changed;

    private DetailMap(Flow flow, float[] reliable, float[] changed) {
        this.size = flow.size();
        this.flow = flow;
        this.reliable = reliable;
        this.changed = changed;
    }

    /**
     * Compares the network's picture with its picture of the face as it is.
     *
     * @param still red, green, blue of the face as it is, one plane after the other, 0..1
     * @param made the same of the edited face
     * @param size pixels across and down of both
     * @param source keypoints of the face as it is: x, y, z of each, -1..1
     * @param driving the same keypoints of the edited face
     */
    public static DetailMap of(float[] still, float[] made, int size, float[] source, float[] driving) {
        float[] there = brightness(still, size);
        float[] here = brightness(made, size);
        Flow flow = OpticalFlow.of(here, there, size, Flow.ofKeypoints(driving, source, OpticalFlow.startSize(size)));
        float[] reliable = reliability(here, flow.carry(there), size);
        return new DetailMap(flow, flow.smoothOnly(reliable), changes(still, made, size));
    }

    private static float[] brightness(float[] planes, int size) {
        int count = size * size;
        float[] grey = new float[count];
        for (int i = 0; i < count; i++) {
            grey[i] = 0.299f * planes[i] + 0.587f * planes[count + i] + 0.114f * planes[2 * count + i];
        }
        return grey;
    }

    /** How well the carried photo agrees with the picture around each place: their normalised correlation. */
    private static float[] reliability(float[] here, float[] carried, int size) {
        int count = size * size;
        float[] hh = new float[count];
        float[] cc = new float[count];
        float[] hc = new float[count];
        for (int i = 0; i < count; i++) {
            hh[i] = here[i] * here[i];
            cc[i] = carried[i] * carried[i];
            hc[i] = here[i] * carried[i];
        }
        float[] h = Planes.mean(here, size, WINDOW);
        float[] c = Planes.mean(carried, size, WINDOW);
        float[] mhh = Planes.mean(hh, size, WINDOW);
        float[] mcc = Planes.mean(cc, size, WINDOW);
        float[] mhc = Planes.mean(hc, size, WINDOW);
        float[] sure = new float[count];
        for (int i = 0; i < count; i++) {
            float vh = Math.max(0, mhh[i] - h[i] * h[i]);
            float vc = Math.max(0, mcc[i] - c[i] * c[i]);
            float covariance = mhc[i] - h[i] * c[i];
            float likeness = (covariance + NOISE) / ((float) Math.sqrt(vh * vc) + NOISE);
            float shade = 1 - Planes.smoothStep(0.08f, 0.25f, Math.abs(h[i] - c[i]));
            sure[i] = shade * Planes.smoothStep(UNLIKE, ALIKE, likeness);
        }
        return Planes.mean(sure, size, 2);
    }

    /** Where anything has changed, with some room around it. */
    private static float[] changes(float[] still, float[] made, int size) {
        int count = size * size;
        float[] most = new float[count];
        float[] difference = new float[count];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < count; i++) {
                difference[i] = made[c * count + i] - still[c * count + i];
            }
            float[] mean = Planes.mean(difference, size, 2);
            for (int i = 0; i < count; i++) {
                most[i] = Math.max(most[i], Math.abs(mean[i]));
            }
        }
        for (int i = 0; i < count; i++) {
            most[i] = Planes.smoothStep(SAME, OTHER, most[i]);
        }
        return Planes.mean(Planes.largest(most, size, MARGIN), size, MARGIN - 1);
    }

    /** How far to the right of a place of the network's picture its origin in the photo lies, pixels. */
    public float flowX(float x, float y) {
        return Planes.bilinear(flow.x(), size, x, y);
    }

    /** How far below. */
    public float flowY(float x, float y) {
        return Planes.bilinear(flow.y(), size, x, y);
    }

    /** How surely, 0..1. */
    public float reliable(float x, float y) {
        return Planes.bilinear(reliable, size, x, y);
    }

    /** 0 where nothing has changed, 1 where something has. */
    public float changed(float x, float y) {
        return Planes.bilinear(changed, size, x, y);
    }
}
