package posestudio.render.liveportrait.ratio;

import posestudio.render.liveportrait.expression.LiveScalars;

/** What goes into the networks that open and close eyes and lips, and what is made of what comes out. */
public final class RatioNetworks {
    /** Numbers that go into the network of the eyes. */
    public static final int EYE_INPUT = LiveScalars.NUMBERS + 3;
    /** Numbers that go into the network of the lips. */
    public static final int LIP_INPUT = LiveScalars.NUMBERS + 2;

    private RatioNetworks() {}

    /**
     * The input for the eyes.
     *
     * @param source the source's keypoints, 63 numbers
     * @param target how far both eyes are to be open, 0 to 0.8
     */
    public static float[] eyes(float[] source, OpenRatios ratios, double target) {
        return input(source, ratios.leftEye(), ratios.rightEye(), target);
    }

    /**
     * The input for the lips.
     *
     * @param source the source's keypoints, 63 numbers
     * @param target how far they are to be open, 0 to 0.8
     */
    public static float[] lips(float[] source, OpenRatios ratios, double target) {
        return input(source, ratios.lips(), target);
    }

    private static float[] input(float[] source, double... ratios) {
        check(source);
        float[] input = new float[LiveScalars.NUMBERS + ratios.length];
        System.arraycopy(source, 0, input, 0, LiveScalars.NUMBERS);
        for (int i = 0; i < ratios.length; i++) {
            input[LiveScalars.NUMBERS + i] = (float) ratios[i];
        }
        return input;
    }

    /**
     * The driven keypoints with what a network answered: it is added to the keypoints themselves, not to the expression.
     *
     * @param driven 63 numbers, not changed
     * @param answer 63 numbers
     * @param amount how much of it, 0 to 1
     */
    public static float[] apply(float[] driven, float[] answer, double amount) {
        check(driven);
        check(answer);
        float[] moved = driven.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (amount * answer[i]);
        }
        return moved;
    }

    private static void check(float[] keypoints) {
        if (keypoints.length != LiveScalars.NUMBERS) {
            throw new IllegalArgumentException(keypoints.length + " numbers");
        }
    }
}
