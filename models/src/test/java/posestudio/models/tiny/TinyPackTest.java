package posestudio.models.tiny;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;
import posestudio.models.runtime.ModelSession;
import posestudio.models.runtime.TestDevice;

/** The networks of the miniature pack compute what is written down in plain Java. */
class TinyPackTest {
    private static Map<String, float[]> run(String network, Map<String, float[]> inputs, String... outputs)
            throws ModelException {
        try (ModelSession session = ModelSession.open(TestDevice.open(), TinyPack.open(), network)) {
            inputs.forEach((name, values) -> session.input(name).put(values));
            session.run();
            Map<String, float[]> results = new java.util.HashMap<>();
            for (String output : outputs) {
                FloatBuffer buffer = session.output(output);
                results.put(output, new float[buffer.remaining()]);
                buffer.get(results.get(output));
            }
            return results;
        }
    }

    /** A picture whose colours, halves and rows all differ, with a little noise. */
    private static float[] picture(int size) {
        Random random = new Random(5);
        float[] picture = new float[3 * size * size];
        for (int i = 0; i < picture.length; i++) {
            double x = i % size / (double) size;
            double y = i / size % size / (double) size;
            double wave = Math.sin(9 * x + 4 * y * y + i / (size * size));
            picture[i] =
                    (float) (0.45 + 0.2 * wave + 0.1 * (x - y) * (1 + i / (size * size)) + 0.1 * random.nextDouble());
        }
        return picture;
    }

    private static float[] numbers(int count, int seed, double width) {
        Random random = new Random(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (width * (random.nextDouble() - 0.5));
        }
        return numbers;
    }

    private static float[] joined(float[] first, float... second) {
        float[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void thePackIsSmallAndExactlyWhatItsManifestSays(@TempDir Path models) throws Exception {
        TinyPack.copyTo(models.resolve("liveportrait"));
        ModelPack pack = ModelStore.open(models, List.of()).require("liveportrait");
        pack.verify();
        assertEquals(7, pack.manifest().networks().size());
        assertTrue(
                pack.manifest().files().stream().mapToLong(file -> file.size()).sum() < 300_000);
        assertEquals(
                List.of("feature_3d", "kp_driving", "kp_source"),
                pack.network("warping_spade").inputs().stream()
                        .map(t -> t.name())
                        .toList());
        assertEquals(
                List.of("pitch", "yaw", "roll", "t", "exp", "scale", "kp"),
                pack.network("motion_extractor").outputs().stream()
                        .map(t -> t.name())
                        .toList());
    }

    @Test
    void appearanceIsThePictureInCells() throws ModelException {
        float[] image = picture(256);
        float[] features = run("appearance_feature_extractor", Map.of("img", image), "output")
                .get("output");
        assertArrayEquals(TinyNetworks.features(image), features);
    }

    @Test
    void motionDependsOnColoursAndHalves() throws ModelException {
        float[] image = picture(256);
        var found = run("motion_extractor", Map.of("img", image), "pitch", "yaw", "roll", "t", "exp", "scale", "kp");
        assertArrayEquals(TinyNetworks.logits(image, 34), found.get("pitch"), 1e-4f);
        assertArrayEquals(TinyNetworks.logits(image, 30, 31), found.get("yaw"), 1e-4f);
        assertArrayEquals(TinyNetworks.logits(image, 33), found.get("roll"), 1e-4f);
        TinyNetworks.Motion motion = TinyNetworks.motion(image);
        assertArrayEquals(motion.translation(), found.get("t"), 1e-6f);
        assertArrayEquals(motion.expression(), found.get("exp"), 1e-6f);
        assertEquals(motion.scale(), found.get("scale")[0], 1e-6f);
        assertArrayEquals(motion.keypoints(), found.get("kp"));
    }

    @Test
    void stitchingEyesAndLipsAreLinear() throws ModelException {
        float[] source = numbers(63, 1, 1);
        float[] driving = numbers(63, 2, 1);
        assertArrayEquals(
                TinyNetworks.stitching(source, driving),
                run("stitching", Map.of("input", joined(source, driving)), "output")
                        .get("output"),
                1e-6f);
        assertArrayEquals(
                TinyNetworks.eyes(source, 0.4, 0.3, 0.1),
                run("stitching_eye", Map.of("input", joined(source, 0.4f, 0.3f, 0.1f)), "output")
                        .get("output"),
                1e-6f);
        assertArrayEquals(
                TinyNetworks.lips(source, 0.05, 0.6),
                run("stitching_lip", Map.of("input", joined(source, 0.05f, 0.6f)), "output")
                        .get("output"),
                1e-6f);
    }

    @Test
    void theThirdOutputOfLandmarksIsTheFace() throws ModelException {
        float[] image = picture(224);
        var found = run("landmark", Map.of("input", image), "output", "853", "856");
        float[] points = found.get("856");
        assertArrayEquals(TinyNetworks.landmarks(image), points, 1e-6f);
        assertEquals(0.25f, found.get("output")[213]);
        assertEquals(0.75f, found.get("853")[261]);
        assertEquals(TinyNetworks.LEFT_EYE_RATIO, ratio(points, 6, 18, 0, 12), 1e-5);
        assertEquals(TinyNetworks.RIGHT_EYE_RATIO, ratio(points, 30, 42, 24, 36), 1e-5);
        assertEquals(TinyNetworks.LIP_RATIO, ratio(points, 90, 102, 48, 66), 1e-5);
    }

    private static double ratio(float[] points, int above, int below, int left, int right) {
        return distance(points, above, below) / distance(points, left, right);
    }

    private static double distance(float[] points, int a, int b) {
        return Math.hypot(points[2 * a] - points[2 * b], points[2 * a + 1] - points[2 * b + 1]);
    }

    private static float[] warped(float[] features, float[] driving, float[] source) throws ModelException {
        return run("warping_spade", Map.of("feature_3d", features, "kp_driving", driving, "kp_source", source), "out")
                .get("out");
    }

    @Test
    void equalKeypointsGiveThePictureItself() throws ModelException {
        float[] image = picture(256);
        float[] keypoints = numbers(63, 3, 1);
        float[] out = warped(TinyNetworks.features(image), keypoints, keypoints);
        float worst = 0;
        for (int i = 0; i < image.length; i++) {
            int channel = i / (256 * 256);
            int at = (channel * 512 + 2 * (i / 256 % 256)) * 512 + 2 * (i % 256);
            float mean = (out[at] + out[at + 1] + out[at + 512] + out[at + 513]) / 4;
            worst = Math.max(worst, Math.abs(mean - image[i]));
        }
        assertTrue(worst < 0.06, "the noise is smoothed by enlarging, no more: " + worst);
    }

    @Test
    void movedKeypointsMoveThePictureAsWrittenDown() throws ModelException {
        float[] features = TinyNetworks.features(picture(256));
        float[] source = TinyNetworks.motion(picture(256)).keypoints();
        float[] change = numbers(63, 4, 0.2);
        float[] driving = source.clone();
        for (int i = 0; i < 63; i++) {
            driving[i] += change[i];
        }
        float[] expected = TinyNetworks.picture(features, driving, source);
        assertArrayEquals(expected, warped(features, driving, source), 3e-4f);
        float[] swapped = warped(features, source, driving);
        double difference = 0;
        for (int i = 0; i < swapped.length; i++) {
            difference += Math.abs(swapped[i] - expected[i]) / swapped.length;
        }
        assertTrue(difference > 0.01, "swapped keypoints would hardly show: " + difference);
    }

    @Test
    void theFixVariantDiffersInTheNameOfTwoOperatorsOnly(@TempDir Path folder) throws Exception {
        byte[] stock = TinyPack.file("warping_spade.onnx");
        byte[] fix = TinyPack.fixVariant();
        Files.write(folder.resolve("fix.onnx"), fix);
        String text = new String(fix, StandardCharsets.ISO_8859_1);
        assertEquals(2, text.split("\"\u000cGridSample3D", -1).length - 1);
        assertFalse(text.contains("\"\nGridSample"));
        assertTrue(fix.length > stock.length && fix.length <= stock.length + 2 * 2 + 3);
    }
}
