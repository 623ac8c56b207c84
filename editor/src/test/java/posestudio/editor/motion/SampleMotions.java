package posestudio.editor.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.Parameters;

/** Motions for tests. */
public final class SampleMotions {
    private SampleMotions() {}

    /** Any motion: frames of uneven length, some without a face, numbers of every size that a clip can have. */
    public static Motion any(long seed, int frames) {
        Random random = new Random(seed);
        int[] points = random.ints(0, Motion.MAX_POINTS)
                .distinct()
                .limit(random.nextInt(90))
                .toArray();
        List<MotionFrame> list = new ArrayList<>();
        double time = random.nextInt(3);
        for (int i = 0; i < frames; i++) {
            list.add(random.nextInt(10) == 0 ? MotionFrame.unseen(time) : frame(random, time, points.length));
            time += 1e-6 + random.nextDouble() / (random.nextInt(5) == 0 ? 1e5 : 10);
        }
        return new Motion(
                "clip " + seed + " 片段",
                1 + random.nextInt(8000),
                1 + random.nextInt(8000),
                random.nextBoolean() ? 30000 / 1001.0 : 25,
                points,
                numbers(random, points.length * 3, 20),
                list);
    }

    private static MotionFrame frame(Random random, double time, int points) {
        return new MotionFrame(
                time,
                new HeadPose(random.nextGaussian() * 30, random.nextGaussian() * 30, random.nextGaussian() * 90),
                new HeadPlace(
                        random.nextGaussian() * 4000, random.nextDouble() * 4000, 0.5 + random.nextDouble() * 200),
                ParameterValues.DEFAULTS.with(Map.of(
                        Parameters.BLINK.left(), random.nextDouble() * 100, Parameters.JAW, random.nextDouble() * 80)),
                numbers(random, points * 3, random.nextInt(20) == 0 ? 900 : 0.3));
    }

    private static float[] numbers(Random random, int count, double spread) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (random.nextGaussian() * spread);
        }
        return numbers;
    }

    /** One point that rises by a centimetre in a second, ten times in a second. */
    public static Motion rising(int frames) {
        List<MotionFrame> list = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            list.add(new MotionFrame(
                    i / 10.0,
                    new HeadPose(0, i, 0),
                    new HeadPlace(100 + i, 200, 20),
                    ParameterValues.DEFAULTS,
                    new float[] {0, i / 10f, 0}));
        }
        return new Motion("rising", 640, 480, 10, new int[] {13}, new float[] {0, -3, 5}, list);
    }
}
