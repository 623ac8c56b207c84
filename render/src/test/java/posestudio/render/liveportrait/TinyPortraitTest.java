package posestudio.render.liveportrait;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import posestudio.models.ModelException;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.ModelSession;
import posestudio.models.tiny.TinyNetworks;
import posestudio.models.tiny.TinyPack;

/** What the engine is held against is itself what the networks give when they are run one after the other. */
class TinyPortraitTest {
    private static final int NOSE = 3 * 12;
    private static final int CROWN = 0;

    private final TinyPortrait portrait = new TinyPortrait(TinyPortrait.pattern());

    private static float[] run(String network, String output, Object... namesAndNumbers) throws ModelException {
        ComputeDevice device =
                ComputeDevice.open(Path.of("target", "native-cache").toAbsolutePath());
        try (ModelSession session = ModelSession.open(device, TinyPack.open(), network)) {
            for (int i = 0; i < namesAndNumbers.length; i += 2) {
                session.input((String) namesAndNumbers[i]).put((float[]) namesAndNumbers[i + 1]);
            }
            session.run();
            float[] numbers = new float[session.output(output).remaining()];
            session.output(output).get(numbers);
            return numbers;
        }
    }

    private static float[] joined(float[]... parts) {
        int count = 0;
        float[] joined =
                new float[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        for (float[] part : parts) {
            System.arraycopy(part, 0, joined, count, part.length);
            count += part.length;
        }
        return joined;
    }

    @Test
    void pointsTurnAsTheNetworkCounts() {
        double[] nose = {0, 0, -0.3};
        TinyPortrait.rotate(nose, 0, 20, 0);
        assertArrayEquals(new double[] {-0.10260604, 0, -0.28190779}, nose, 1e-8);
        double[] any = {0.1, -0.4, 0.2};
        TinyPortrait.rotate(any, 10, 20, 30);
        assertArrayEquals(new double[] {0.33347207, -0.30243535, 0.08561094}, any, 1e-7);
    }

    @Test
    void controlsTurnTheHeadWhereTheySay() {
        float[] source = portrait.source();
        float[] none = new float[63];
        assertTrue(portrait.driven(0, 20, 0, none)[NOSE] > source[NOSE] + 0.05, "yaw turns to the viewer's right");
        assertTrue(portrait.driven(15, 0, 0, none)[NOSE + 1] < source[NOSE + 1] - 0.05, "pitch looks up");
        assertTrue(portrait.driven(0, 0, 15, none)[CROWN] > source[CROWN] + 0.05, "roll tilts clockwise");
        assertArrayEquals(source, portrait.driven(0, 0, 0, none));
        assertArrayEquals(source, portrait.stitched(source));
    }

    @Test
    void aHeadThatIsNotTurnedIsTheCropItself() {
        double difference =
                TinyPortrait.difference(portrait.turned(0, 0, 0), TinyPortrait.planes(TinyPortrait.pattern()));
        assertTrue(difference < 0.004, "apart from halving and doubling: " + difference);
        double turned = TinyPortrait.difference(portrait.turned(0, 0, 0), portrait.turned(0, 12, 0));
        assertTrue(turned > 2 * difference, "turning is seen: " + turned);
    }

    @Test
    void theWholeWayIsWhatTheNetworksGive() throws ModelException {
        float[] half = TinyPortrait.halved(TinyPortrait.pattern());
        float[] source = portrait.source();
        float[] driven = portrait.driven(6, -14, 9, new float[63]);
        float[] keypoints = run("motion_extractor", "kp", "img", half);
        float scale = run("motion_extractor", "scale", "img", half)[0];
        float[] t = run("motion_extractor", "t", "img", half);
        float[] expression = run("motion_extractor", "exp", "img", half);
        // With the head's own angles taken back, the keypoints are the canonical ones; t_z is ignored.
        assertEquals(9, t[2]);
        float[] straight = portrait.driven(TinyNetworks.PITCH, TinyNetworks.YAW, -TinyNetworks.ROLL, new float[63]);
        for (int i = 0; i < 63; i++) {
            float moved = i % 3 < 2 ? t[i % 3] : 0;
            assertEquals(scale * (keypoints[i] + expression[i]) + moved, straight[i], 1e-5, "coordinate " + i);
        }
        float[] answer = run("stitching", "output", "input", joined(source, driven));
        float[] baseline = run("stitching", "output", "input", joined(source, source));
        float[] driving = driven.clone();
        for (int i = 0; i < 63; i++) {
            driving[i] += answer[i] - baseline[i];
            driving[i] += i % 3 < 2 ? answer[63 + i % 3] - baseline[63 + i % 3] : 0;
        }
        assertArrayEquals(driving, portrait.stitched(driven), 1e-5f);
        float[] features = run("appearance_feature_extractor", "output", "img", half);
        float[] out = run("warping_spade", "out", "feature_3d", features, "kp_driving", driving, "kp_source", source);
        assertArrayEquals(portrait.turned(6, -14, 9), out, 1e-3f);
    }

    @Test
    void everyMistakeOfWiringShows() {
        float[] right = portrait.turned(6, -14, 9);
        float[] none = new float[63];
        float[] driven = portrait.driven(6, -14, 9, none);
        float[] source = portrait.source();
        float[] unstitched = portrait.picture(driven);
        float[] withoutBaseline = driven.clone();
        float[] answer = TinyNetworks.stitching(source, driven);
        for (int i = 0; i < 63; i++) {
            withoutBaseline[i] += answer[i] + (i % 3 < 2 ? answer[63 + i % 3] : 0);
        }
        float[][] mistakes = {
            unstitched,
            portrait.picture(withoutBaseline),
            portrait.turned(-6, -14, 9),
            portrait.turned(6, 14, 9),
            portrait.turned(6, -14, -9),
            new TinyPortrait(swapped()).turned(6, -14, 9)
        };
        for (int i = 0; i < mistakes.length; i++) {
            double worst = 0;
            for (int j = 0; j < right.length; j++) {
                worst = Math.max(worst, Math.abs(right[j] - mistakes[i][j]));
            }
            assertTrue(worst > 0.02, "mistake " + i + " would not show: " + worst);
        }
    }

    private static byte[] swapped() {
        byte[] crop = TinyPortrait.pattern();
        for (int i = 0; i < crop.length; i += 3) {
            byte red = crop[i];
            crop[i] = crop[i + 2];
            crop[i + 2] = red;
        }
        return crop;
    }
}
