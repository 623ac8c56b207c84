package posestudio.render.liveportrait.crop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.render.face.Landmarks;

class CropSquareTest {
    /** The published numbers were made in single precision, which near an upright face knows angles to 0.0001 degrees. */
    private static final double SINGLE = 1e-4;

    private static final double[] FIVE = {200, 300, 320, 290, 262, 350, 215, 420, 310, 410};

    @Test
    void fivePointsMakeThePublishedSquare() {
        CropSquare square = CropSquare.around(FIVE, CropPoints.FIVE, CropMargins.SOURCE);

        assertEquals(-1.1935379, Math.toDegrees(square.angle()), SINGLE);
        assertEquals(260.48752, square.centreX(), SINGLE);
        assertEquals(318.4, square.centreY(), SINGLE);
        assertEquals(293.90497, square.size(), SINGLE);
        assertAffine(
                new double[] {1.741682, -0.036287, -186.13272, 0.036287, 1.741682, -308.00366}, square.toCrop(512));
        assertAffine(
                new double[] {0.573909, 0.011957, 110.505946, -0.011957, 0.573909, 174.540381}, square.toPicture(512));
    }

    @Test
    void theSquareOfTheLandmarkNetworkIsThePublishedOne() {
        CropSquare square = CropSquare.around(FIVE, CropPoints.FIVE, CropMargins.LANDMARKS);

        assertAffine(
                new double[] {1.168378, -0.024342, -184.59732, 0.024342, 1.168378, -286.88577}, square.toCrop(224));
    }

    @Test
    void eyesAndMouthAreThoseOfTheirSet() {
        assertEquals(260, CropPoints.FIVE.eyes(FIVE, 0));
        assertEquals(295, CropPoints.FIVE.eyes(FIVE, 1));
        assertEquals(262.5, CropPoints.FIVE.mouth(FIVE, 0));
        assertEquals(415, CropPoints.FIVE.mouth(FIVE, 1));
        double[] points = new double[406];
        for (int i : new int[] {0, 6, 12, 18}) {
            points[i * 2] = -4;
        }
        for (int i : new int[] {24, 30, 36, 42}) {
            points[i * 2] = 8;
        }
        points[48 * 2 + 1] = 6;
        points[66 * 2 + 1] = 10;

        assertEquals(2, CropPoints.LIVEPORTRAIT.eyes(points, 0), 1e-12);
        assertEquals(8, CropPoints.LIVEPORTRAIT.mouth(points, 1), 1e-12);
    }

    @Test
    void theSquareTurnsAndGrowsAndMovesWithTheFace() {
        Random random = new Random(9);
        for (int n = 0; n < 50; n++) {
            double[] points = new double[406];
            for (int i = 0; i < points.length; i++) {
                points[i] = random.nextDouble() * 100;
            }
            points[48 * 2 + 1] += 300;
            double angle = random.nextDouble() * 6 - 3;
            double size = 0.5 + random.nextDouble() * 4;
            Affine move = new Affine(
                    size * Math.cos(angle),
                    -size * Math.sin(angle),
                    random.nextDouble() * 500,
                    size * Math.sin(angle),
                    size * Math.cos(angle),
                    random.nextDouble() * 500);
            double[] moved = new double[406];
            for (int i = 0; i < moved.length; i += 2) {
                moved[i] = move.x(points[i], points[i + 1]);
                moved[i + 1] = move.y(points[i], points[i + 1]);
            }
            Affine before = CropSquare.around(points, CropPoints.LIVEPORTRAIT, CropMargins.SOURCE)
                    .toCrop(512);
            Affine after = CropSquare.around(moved, CropPoints.LIVEPORTRAIT, CropMargins.SOURCE)
                    .toCrop(512);
            for (int i = 0; i < moved.length; i += 2) {
                assertEquals(before.x(points[i], points[i + 1]), after.x(moved[i], moved[i + 1]), 1e-6);
                assertEquals(before.y(points[i], points[i + 1]), after.y(moved[i], moved[i + 1]), 1e-6);
            }
        }
    }

    @Test
    void thereAndBackIsTheSamePlace() {
        CropSquare square = new CropSquare(310, 200, 480, 0.4);
        Affine there = square.toCrop(512);
        Affine back = square.toPicture(512);

        assertEquals(310, back.x(256, 256), 1e-9);
        assertEquals(200, back.y(256, 256), 1e-9);
        assertEquals(17, back.x(there.x(17, 23), there.y(17, 23)), 1e-9);
        assertEquals(23, back.y(there.x(17, 23), there.y(17, 23)), 1e-9);
    }

    @Test
    void ourLandmarksCountFromTheEdgeOfAPixelAndCropsFromItsMiddle() {
        float[] xyz = new float[Landmarks.COUNT * 3];
        double[] flat = new double[Landmarks.COUNT * 2];
        Random random = new Random(10);
        for (int i = 0; i < Landmarks.COUNT; i++) {
            xyz[i * 3] = random.nextInt(200) + 0.5f;
            xyz[i * 3 + 1] = random.nextInt(200) + 0.5f;
            flat[i * 2] = xyz[i * 3] - 0.5;
            flat[i * 2 + 1] = xyz[i * 3 + 1] - 0.5;
        }

        assertEquals(
                CropSquare.around(flat, CropPoints.MEDIAPIPE, CropMargins.SOURCE),
                CropSquare.around(new Landmarks(xyz), CropMargins.SOURCE));
    }

    @Test
    void eyesOnTheMouthGiveAnUprightSquare() {
        CropSquare square = CropSquare.around(
                new double[] {10, 50, 30, 50, 0, 0, 15, 50, 25, 50}, CropPoints.FIVE, CropMargins.SOURCE);

        assertEquals(0, square.angle());
    }

    @Test
    void anotherCountIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CropSquare.around(FIVE, CropPoints.LIVEPORTRAIT, CropMargins.SOURCE));
    }

    private static void assertAffine(double[] expected, Affine map) {
        double[] turn = {map.a(), map.b(), map.d(), map.e()};
        assertArrayEquals(new double[] {expected[0], expected[1], expected[3], expected[4]}, turn, 2e-6);
        // Half a thousand pixels from the origin, that angle is half a thousandth of a pixel.
        assertArrayEquals(new double[] {expected[2], expected[5]}, new double[] {map.c(), map.f()}, 5 * SINGLE);
    }
}
