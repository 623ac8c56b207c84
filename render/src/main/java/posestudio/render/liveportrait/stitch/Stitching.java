package posestudio.render.liveportrait.stitch;

import posestudio.render.liveportrait.expression.LiveScalars;

/**
 * What goes into the stitching network, which keeps neck and shoulders where the photo has them, and what is made of what
 * comes out. Its answer to the source itself is subtracted, so that no edit moves nothing.
 */
public final class Stitching {
    /** Numbers that go in: the source's keypoints, then the driven ones. */
    public static final int INPUT = 2 * LiveScalars.NUMBERS;
    /** Numbers that come out: an offset for every keypoint, then x and y for all of them. */
    public static final int OUTPUT = LiveScalars.NUMBERS + 2;

    private Stitching() {}

    /** The input, {@link #INPUT} numbers, for two sets of keypoints of 63 numbers. */
    public static float[] input(float[] source, float[] driven) {
        check(source.length + driven.length, INPUT);
        float[] input = new float[INPUT];
        System.arraycopy(source, 0, input, 0, LiveScalars.NUMBERS);
        System.arraycopy(driven, 0, input, LiveScalars.NUMBERS, LiveScalars.NUMBERS);
        return input;
    }

    /**
     * The stitched keypoints.
     *
     * @param driven 63 numbers, not changed
     * @param answer {@link #OUTPUT} numbers that the network made of source and driven keypoints
     * @param baseline those that it made of the source twice
     * @return 63 numbers
     */
    public static float[] apply(float[] driven, float[] answer, float[] baseline) {
        check(driven.length, LiveScalars.NUMBERS);
        check(answer.length, OUTPUT);
        check(baseline.length, OUTPUT);
        float[] stitched = driven.clone();
        for (int i = 0; i < stitched.length; i++) {
            stitched[i] += answer[i] - baseline[i];
            if (i % 3 < 2) {
                int all = LiveScalars.NUMBERS + i % 3;
                stitched[i] += answer[all] - baseline[all];
            }
        }
        return stitched;
    }

    private static void check(int count, int expected) {
        if (count != expected) {
            throw new IllegalArgumentException(count + " numbers instead of " + expected);
        }
    }
}
