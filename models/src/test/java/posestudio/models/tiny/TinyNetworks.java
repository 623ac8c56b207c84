package posestudio.models.tiny;

import java.util.Arrays;

/**
 * What the networks of the {@linkplain TinyPack miniature pack} compute, in plain Java: the formulas of its README, with
 * the constants of its script. Pictures are RGB, 0..1, one channel after the other; keypoints are x0 y0 z0 x1 …
 */
public final class TinyNetworks {
    /** Pitch, yaw and roll in degrees that the motion extractor finds in every picture. */
    public static final double PITCH = 4.5, YAW = -6, ROLL = 1.5;

    /** The ratios of the landmarks in every picture. */
    public static final double LEFT_EYE_RATIO = 0.36, RIGHT_EYE_RATIO = 0.3, LIP_RATIO = 0.05;

    private static final int CELLS = 64;
    private static final int DEPTHS = 16;

    private static final float[] KEYPOINTS = {
        0.021f, -0.301f, 0.168f, -0.132f, -0.071f, -0.172f, 0.128f, -0.069f, -0.166f, -0.203f, 0.221f, 0.043f, -0.011f,
        0.141f, -0.151f, 0.013f, 0.352f, 0.081f, -0.236f, 0.063f, 0.052f, 0.207f, 0.224f, 0.046f, 0.241f, 0.058f,
        0.055f, -0.016f, -0.183f, -0.031f, -0.024f, -0.268f, 0.117f, -0.104f, -0.013f, -0.142f, 0.003f, 0.088f, -0.192f,
        -0.101f, 0.019f, -0.137f, -0.084f, 0.206f, -0.123f, 0.107f, -0.009f, -0.144f, 0.099f, 0.023f, -0.134f, 0.006f,
        0.297f, -0.112f, 0.067f, 0.202f, -0.127f, 0.008f, 0.237f, -0.159f, 0.004f, 0.189f, -0.163f
    };

    private static final float[] EXPRESSION = {
        0.003f, -0.005f, 0, -0.002f, 0.004f, 0, 0.0025f, -0.003f, 0, -0.004f, 0.001f, 0, 0.005f, -0.0035f, 0, 0.007f,
        0.011f, 0, 0, 0, 0, -0.0045f, 0.002f, 0, 0, 0, 0, 0, 0, 0, -0.001f, 0.006f, -0.0055f, 0.0015f, -0.007f, 0, 0, 0,
        0, 0.0021f, 0.0031f, 0, -0.0011f, -0.0062f, 0, -0.0017f, -0.0064f, 0, 0.0023f, -0.0019f, 0, 0.0012f, 0.0041f,
        -0.0026f, 0, 0, 0, -0.0033f, 0.0121f, 0.0037f, 0.0027f, -0.0042f, 0.0052f
    };

    /** First point, points, centre, half axes, sweep as a part of half a turn. */
    private static final double[][] ELLIPSES = {
        {0, 24, 0.40, 0.50, 0.05, 0.018, 2},
        {24, 24, 0.60, 0.50, 0.05, 0.015, 2},
        {48, 36, 0.50, 0.77, 0.08, 0.03, 2},
        {84, 24, 0.50, 0.77, 0.06, 0.004, 2},
        {108, 37, 0.50, 0.60, 0.24, -0.32, 37 / 36.0},
        {145, 20, 0.39, 0.42, 0.08, 0.02, 2},
        {165, 20, 0.61, 0.42, 0.08, 0.02, 2},
        {185, 18, 0.50, 0.62, 0.04, 0.05, 2}
    };

    private TinyNetworks() {}

    /**
     * What the motion extractor tells, besides the constant angles.
     *
     * @param keypoints 63 canonical coordinates
     * @param expression 63 offsets
     * @param translation 3 numbers, the last of which must be ignored
     */
    public record Motion(float[] keypoints, float[] expression, float[] translation, float scale) {}

    /** The motion extractor for a picture of 3 x 256 x 256. */
    public static Motion motion(float[] image) {
        double red = mean(image, 256, 0, 0, 256, 0, 256);
        double blue = mean(image, 256, 2, 0, 256, 0, 256);
        float[] expression = EXPRESSION.clone();
        expression[19 * 3 + 1] += (float) (0.04 * red);
        expression[11 * 3] += (float) (0.004 * red);
        expression[11 * 3 + 1] -= (float) (0.012 * red);
        expression[20 * 3 + 1] -= (float) (0.02 * blue);
        expression[20 * 3 + 2] += (float) (0.006 * blue);
        expression[15 * 3] -= (float) (0.005 * blue);
        expression[15 * 3 + 1] += (float) (0.01 * blue);
        double toTheRight = mean(image, 256, 1, 128, 256, 0, 256) - mean(image, 256, 1, 0, 128, 0, 256);
        double upwards = mean(image, 256, 1, 0, 256, 0, 128) - mean(image, 256, 1, 0, 256, 128, 256);
        return new Motion(
                KEYPOINTS.clone(), expression, new float[] {(float) (0.02 + 0.05 * toTheRight), 0.15f, 9}, (float)
                        (1.5 + 0.1 * upwards));
    }

    /** The 66 logits of one angle: those of the bins stand out by 40 above the mean red of the picture. */
    public static float[] logits(float[] image, int... bins) {
        float[] logits = new float[66];
        Arrays.fill(logits, (float) mean(image, 256, 0, 0, 256, 0, 256));
        for (int bin : bins) {
            logits[bin] += 40;
        }
        return logits;
    }

    /** Mean of one channel over columns left..right and rows top..bottom, the ends excluded. */
    private static double mean(float[] image, int size, int channel, int left, int right, int top, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += image[(channel * size + y) * size + x];
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    /** The stitching network: 65 numbers for 63 of the source and 63 driving ones. */
    public static float[] stitching(float[] source, float[] driving) {
        double[] output = new double[65];
        output[63] = 0.04;
        output[64] = -0.03;
        for (int i = 0; i < 63; i++) {
            double difference = source[i] - driving[i];
            output[i] = 0.1 * difference + 0.02 * source[i] + 0.001 * (i % 7) + 0.02;
            if (i % 3 < 2) {
                output[63 + i % 3] += 0.3 * difference / 21;
            }
        }
        return floats(output);
    }

    /** The network of the eyes: 63 offsets for the source's keypoints and ratios and the wanted ratio. */
    public static float[] eyes(float[] source, double left, double right, double wanted) {
        double[] output = nearSource(source);
        output[11 * 3 + 1] += 0.07 * (left - wanted);
        output[13 * 3 + 1] -= 0.02 * (left - wanted);
        output[15 * 3 + 1] += 0.065 * (right - wanted);
        output[16 * 3 + 1] -= 0.018 * (right - wanted);
        return floats(output);
    }

    /** The network of the lips: 63 offsets for the source's keypoints and ratio and the wanted ratio. */
    public static float[] lips(float[] source, double ratio, double wanted) {
        double[] output = nearSource(source);
        output[17 * 3 + 1] -= 0.02 * (wanted - ratio);
        output[19 * 3 + 1] += 0.18 * (wanted - ratio);
        output[20 * 3 + 1] -= 0.03 * (wanted - ratio);
        return floats(output);
    }

    private static double[] nearSource(float[] source) {
        double[] output = new double[63];
        Arrays.setAll(output, i -> 0.002 * source[i]);
        return output;
    }

    /** The 203 landmarks, x and y in 0..1, for a picture of 3 x 224 x 224. */
    public static float[] landmarks(float[] image) {
        double right = 0.02 * (mean(image, 224, 0, 0, 224, 0, 224) - mean(image, 224, 2, 0, 224, 0, 224));
        float[] points = new float[406];
        for (double[] ellipse : ELLIPSES) {
            for (int i = 0; i < ellipse[1]; i++) {
                double angle = i * ellipse[6] * Math.PI / ellipse[1];
                int at = 2 * ((int) ellipse[0] + i);
                points[at] = (float) (ellipse[2] - ellipse[4] * Math.cos(angle) + right);
                points[at + 1] = (float) (ellipse[3] - ellipse[5] * Math.sin(angle));
            }
        }
        return points;
    }

    /** The feature volume, 32 x 16 x 64 x 64, of a picture of 3 x 256 x 256. */
    public static float[] features(float[] image) {
        float[] volume = new float[32 * DEPTHS * CELLS * CELLS];
        for (int i = 0; i < volume.length; i++) {
            int channel = i / (DEPTHS * CELLS * CELLS);
            int depth = i / (CELLS * CELLS) % DEPTHS;
            int plane = channel + (depth < 8 ? 0 : 24);
            int row = 4 * (i / CELLS % CELLS) + plane / 3 / 4;
            int column = 4 * (i % CELLS) + plane / 3 % 4;
            volume[i] =
                    channel < 24 ? image[(plane % 3 * 256 + row) * 256 + column] : channel == 24 ? depth / 15f : 0.5f;
        }
        return volume;
    }

    /** The picture, 3 x 512 x 512, of a feature volume and two sets of keypoints. */
    public static float[] picture(float[] volume, float[] driving, float[] source) {
        float[] small = new float[3 * 256 * 256];
        for (int y = 0; y < CELLS; y++) {
            for (int x = 0; x < CELLS; x++) {
                double[] front = position(volume, driving, source, x, y, 4);
                double[] middle = position(volume, driving, source, x, y, 8);
                double[] back = position(volume, driving, source, x, y, 12);
                double nearer = 0.25 * (sample(volume, 24, middle) - 8.0 / 15);
                for (int plane = 0; plane < 48; plane++) {
                    double value = plane < 24 ? sample(volume, plane, front) : sample(volume, plane - 24, back);
                    int row = 4 * y + plane / 3 / 4;
                    int column = 4 * x + plane / 3 % 4;
                    small[(plane % 3 * 256 + row) * 256 + column] = (float) (value + (plane % 3 == 2 ? nearer : 0));
                }
            }
        }
        return twiceAsLarge(small);
    }

    /** Where a voxel of the result is taken from: g of GridSample, x, y, z. */
    private static double[] position(float[] volume, float[] driving, float[] source, int x, int y, int z) {
        double[] identity = {2.0 * x / 63 - 1, 2.0 * y / 63 - 1, 2.0 * z / 15 - 1};
        double[][] motions = new double[22][];
        double[] weights = new double[22];
        double sum = 0;
        for (int k = 0; k < 22; k++) {
            motions[k] = identity.clone();
            double logit = 6;
            if (k > 0) {
                int at = 3 * (k - 1);
                for (int axis = 0; axis < 3; axis++) {
                    motions[k][axis] += source[at + axis] - driving[at + axis];
                }
                logit = 12
                        * Math.exp(-10 * (square(identity[0] - driving[at]) + square(identity[1] - driving[at + 1])));
            }
            for (int channel = 0; channel < 4; channel++) {
                logit += 0.5 / 4 * sample(volume, channel, motions[k]);
            }
            weights[k] = Math.exp(logit);
            sum += weights[k];
        }
        double[] position = new double[3];
        for (int k = 0; k < 22; k++) {
            for (int axis = 0; axis < 3; axis++) {
                position[axis] += weights[k] / sum * motions[k][axis] * (axis < 2 ? 63 / 64.0 : 15 / 16.0);
            }
        }
        return position;
    }

    /** Trilinear, pixel corners at -1 and 1, nothing outside. */
    private static double sample(float[] volume, int channel, double[] g) {
        double x = ((g[0] + 1) * CELLS - 1) / 2;
        double y = ((g[1] + 1) * CELLS - 1) / 2;
        double z = ((g[2] + 1) * DEPTHS - 1) / 2;
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            int i = (int) Math.floor(x) + (corner & 1);
            int j = (int) Math.floor(y) + (corner >> 1 & 1);
            int k = (int) Math.floor(z) + (corner >> 2);
            if (i >= 0 && i < CELLS && j >= 0 && j < CELLS && k >= 0 && k < DEPTHS) {
                double weight = (1 - Math.abs(x - i)) * (1 - Math.abs(y - j)) * (1 - Math.abs(z - k));
                sum += weight * volume[((channel * DEPTHS + k) * CELLS + j) * CELLS + i];
            }
        }
        return sum;
    }

    /** Bilinear on pixel centres with the border repeated, clamped to 0..1. */
    private static float[] twiceAsLarge(float[] small) {
        float[] large = new float[3 * 512 * 512];
        for (int i = 0; i < large.length; i++) {
            int channel = i / (512 * 512);
            double x = Math.max(0, Math.min(255, (i % 512 + 0.5) / 2 - 0.5));
            double y = Math.max(0, Math.min(255, (i / 512 % 512 + 0.5) / 2 - 0.5));
            int left = Math.min(254, (int) x);
            int top = Math.min(254, (int) y);
            int at = (channel * 256 + top) * 256 + left;
            double above = small[at] + (small[at + 1] - small[at]) * (x - left);
            double below = small[at + 256] + (small[at + 257] - small[at + 256]) * (x - left);
            large[i] = (float) Math.max(0, Math.min(1, above + (below - above) * (y - top)));
        }
        return large;
    }

    private static double square(double x) {
        return x * x;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
