package posestudio.render.liveportrait.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadBinsTest {
    @Test
    void binsThatAreAllAsLikelyLookStraightAhead() {
        float[] logits = new float[HeadBins.COUNT];
        Arrays.fill(logits, 4.25f);

        assertEquals(0, HeadBins.degrees(logits), 1e-9);
    }

    @Test
    void oneBinIsItsOwnAngle() {
        assertEquals(1.5, HeadBins.degrees(only(33)), 1e-9);
        assertEquals(-97.5, HeadBins.degrees(only(0)), 1e-9);
        assertEquals(97.5, HeadBins.degrees(only(65)), 1e-9);
    }

    @Test
    void addingTheSameToAllBinsChangesNothing() {
        Random random = new Random(1);
        for (int n = 0; n < 100; n++) {
            float[] logits = new float[HeadBins.COUNT];
            float[] lifted = new float[HeadBins.COUNT];
            for (int i = 0; i < logits.length; i++) {
                logits[i] = (float) random.nextGaussian() * 5;
                lifted[i] = logits[i] + 80;
            }
            assertEquals(HeadBins.degrees(logits), HeadBins.degrees(lifted), 1e-3);
        }
    }

    @Test
    void oneNumberIsDegreesAlready() {
        assertEquals(-12.5, HeadBins.degrees(new float[] {-12.5f}));
    }

    @Test
    void anotherCountIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> HeadBins.degrees(new float[65]));
    }

    private static float[] only(int bin) {
        float[] logits = new float[HeadBins.COUNT];
        logits[bin] = 1000;
        return logits;
    }
}
