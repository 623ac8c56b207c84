package posestudio.render.liveportrait.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DetailMapTest {
    private static final int SIZE = 256;
    private static final float[] REST = {0, 0, 0};

    /** Something with structure of many sizes; the same everywhere in all three colours but for a tint. */
    private static double texture(double x, double y) {
        return 0.5
                + 0.14 * Math.sin(x * 0.21 + 0.3 * Math.sin(y * 0.13))
                + 0.12 * Math.cos(y * 0.17 - x * 0.05)
                + 0.1 * Math.sin((x + y) * 0.47);
    }

    /** A picture that shows the texture from places moved by a smooth bulge in its middle. */
    private static float[] picture(double bulgeX, double bulgeY) {
        float[] planes = new float[3 * SIZE * SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double strength = strength(x, y);
                double value = texture(x + bulgeX * strength, y + bulgeY * strength);
                for (int c = 0; c < 3; c++) {
                    planes[(c * SIZE + y) * SIZE + x] = (float) (value * (1 - 0.1 * c));
                }
            }
        }
        return planes;
    }

    private static double strength(double x, double y) {
        double dx = (x - SIZE / 2.0) / 40;
        double dy = (y - SIZE / 2.0) / 40;
        return Math.exp(-(dx * dx + dy * dy) / 2);
    }

    @Test
    void findsWhereEveryPlaceComesFrom() {
        for (double[] bulge : new double[][] {{6, 0}, {-4, 3}, {0, -7}, {0.5, 0.25}}) {
            DetailMap map = DetailMap.of(picture(0, 0), picture(bulge[0], bulge[1]), SIZE, REST, REST);
            for (int y = 40; y < SIZE - 40; y += 12) {
                for (int x = 40; x < SIZE - 40; x += 12) {
                    assertEquals(bulge[0] * strength(x, y), map.flowX(x, y), 0.6, "at " + x + " " + y);
                    assertEquals(bulge[1] * strength(x, y), map.flowY(x, y), 0.6, "at " + x + " " + y);
                    assertTrue(map.reliable(x, y) > 0.9, "at " + x + " " + y);
                }
            }
        }
    }

    @Test
    void keypointsLeadToWhereMovementIsTooLargeToBeSeenAlone() {
        // Far more than half a wave of the texture: without a hint any wave would do.
        float[] driving = {0, 0, 0};
        float[] source = {0.2f, 0, 0};
        Flow guess = Flow.ofKeypoints(driving, source, SIZE);
        int middle = SIZE / 2 * SIZE + SIZE / 2;
        assertEquals(0.2 * (SIZE - 1) / 2, guess.x()[middle], 1);
        assertEquals(0, guess.y()[middle], 1e-6);
        assertEquals(0, guess.x()[0], 0.01, "far from any keypoint nothing moves");
    }

    @Test
    void whatIsNewInThePictureIsNotReliable() {
        float[] made = picture(0, 0);
        Random random = new Random(5);
        for (int y = 100; y < 140; y++) {
            for (int x = 90; x < 150; x++) {
                float value = random.nextFloat();
                for (int c = 0; c < 3; c++) {
                    made[(c * SIZE + y) * SIZE + x] = value;
                }
            }
        }
        DetailMap map = DetailMap.of(picture(0, 0), made, SIZE, REST, REST);
        assertTrue(map.reliable(120, 120) < 0.1, "inside of what is new");
        assertTrue(map.reliable(40, 200) > 0.95, "far from it");
    }

    @Test
    void onlyWhatHasChangedCountsAsChanged() {
        float[] made = picture(0, 0);
        for (int y = 100; y < 120; y++) {
            for (int x = 100; x < 120; x++) {
                made[y * SIZE + x] += 0.1f;
            }
        }
        DetailMap map = DetailMap.of(picture(0, 0), made, SIZE, REST, REST);
        assertEquals(1, map.changed(110, 110), 1e-3);
        assertEquals(0, map.changed(110, 160), "thirty pixels away");
        assertEquals(0, map.changed(20, 20));
        DetailMap same = DetailMap.of(picture(0, 0), picture(0, 0), SIZE, REST, REST);
        for (int i = 0; i < SIZE; i++) {
            assertEquals(0, same.changed(i, i));
        }
    }
}
