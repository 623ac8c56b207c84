package posestudio.render.liveportrait.detail;

import java.util.stream.IntStream;

/**
 * Finds where each pixel of one picture lies in another by Lucas and Kanade's method (1981) from coarse to fine: in a
 * window around each pixel the shift that explains the difference by the slope of brightness.
 */
final class OpticalFlow {
    private static final int COARSEST = 64;
    private static final int ROUNDS = 3;
    private static final int WINDOW = 4;
    /** The networks move their picture by a grid of an eighth of its size: nothing moves less smoothly than that. */
    private static final int SMOOTHNESS = 5;
    /** Keeps flat places where their neighbours put them, in squared brightness. */
    private static final float FLAT = 2e-5f;

    private OpticalFlow() {}

    /**
     * The flow.
     *
     * @param here brightness 0..1 of the picture that the flow is of
     * @param there brightness of the other one
     * @param start a first guess at the coarsest size, see {@link #startSize}
     */
    static Flow of(float[] here, float[] there, int size, Flow start) {
        if (size == start.size()) {
            return refined(here, there, start);
        }
        Flow coarse = of(Planes.halved(here, size), Planes.halved(there, size), size / 2, start);
        return refined(here, there, coarse.doubled());
    }

    /** Pixels across and down of the guess that a flow of pictures of that size starts from. */
    static int startSize(int size) {
        int start = size;
        while (start > COARSEST && start % 2 == 0) {
            start /= 2;
        }
        return start;
    }

    private static Flow refined(float[] here, float[] there, Flow start) {
        Flow flow = start;
        for (int round = 0; round < ROUNDS; round++) {
            flow = step(here, there, flow);
        }
        return flow;
    }

    private static Flow step(float[] here, float[] there, Flow flow) {
        int size = flow.size();
        float[] carried = flow.carry(there);
        int count = size * size;
        float[] xx = new float[count];
        float[] xy = new float[count];
        float[] yy = new float[count];
        float[] xt = new float[count];
        float[] yt = new float[count];
        IntStream.range(1, size - 1).parallel().forEach(y -> {
            for (int x = 1; x < size - 1; x++) {
                int i = y * size + x;
                float gx = (carried[i + 1] - carried[i - 1]) / 2;
                float gy = (carried[i + size] - carried[i - size]) / 2;
                float difference = here[i] - carried[i];
                xx[i] = gx * gx;
                xy[i] = gx * gy;
                yy[i] = gy * gy;
                xt[i] = gx * difference;
                yt[i] = gy * difference;
            }
        });
        float[] sxx = Planes.mean(xx, size, WINDOW);
        float[] sxy = Planes.mean(xy, size, WINDOW);
        float[] syy = Planes.mean(yy, size, WINDOW);
        float[] sxt = Planes.mean(xt, size, WINDOW);
        float[] syt = Planes.mean(yt, size, WINDOW);
        float[] newX = new float[count];
        float[] newY = new float[count];
        for (int i = 0; i < count; i++) {
            float a = sxx[i] + FLAT;
            float d = syy[i] + FLAT;
            float determinant = a * d - sxy[i] * sxy[i];
            float dx = (d * sxt[i] - sxy[i] * syt[i]) / determinant;
            float dy = (a * syt[i] - sxy[i] * sxt[i]) / determinant;
            newX[i] = flow.x()[i] + Math.max(-1, Math.min(1, dx));
            newY[i] = flow.y()[i] + Math.max(-1, Math.min(1, dy));
        }
        return new Flow(size, smooth(newX, size), smooth(newY, size));
    }

    private static float[] smooth(float[] plane, int size) {
        return Planes.mean(Planes.mean(plane, size, SMOOTHNESS), size, SMOOTHNESS);
    }
}
