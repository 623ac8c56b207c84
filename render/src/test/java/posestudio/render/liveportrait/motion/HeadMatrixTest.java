package posestudio.render.liveportrait.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadMatrixTest {
    @Test
    void threeAnglesMakeThePublishedMatrix() {
        assertArrayEquals(
                new double[] {
                    0.81379768,
                    0.46984631,
                    -0.34202014,
                    -0.44096961,
                    0.88256412,
                    0.16317591,
                    0.37852231,
                    0.01802831,
                    0.92541658
                },
                HeadMatrix.of(10, 20, 30).toArray(),
                1e-8);
    }

    @Test
    void positiveYawTurnsTheNoseToTheViewersLeft() {
        assertArrayEquals(
                new double[] {-0.10260604, 0, -0.28190779}, turned(HeadMatrix.of(0, 20, 0), 0, 0, -0.3), 1e-8);
    }

    @Test
    void positivePitchTakesTheNoseDown() {
        assertArrayEquals(new double[] {0, 0.10260604, -0.28190779}, turned(HeadMatrix.of(20, 0, 0), 0, 0, -0.3), 1e-8);
    }

    @Test
    void positiveRollTakesTheCrownToTheViewersRight() {
        assertArrayEquals(new double[] {0.17101007, -0.46984631, 0}, turned(HeadMatrix.of(0, 0, 20), 0, -0.5, 0), 1e-8);
    }

    @Test
    void itIsTheTransposeOfRollTimesYawTimesPitchAtAllAngles() {
        Random random = new Random(2);
        for (int n = 0; n < 200; n++) {
            double pitch = random.nextDouble() * 180 - 90;
            double yaw = random.nextDouble() * 180 - 90;
            double roll = random.nextDouble() * 180 - 90;
            double[] product = multiply(multiply(about(2, roll), about(1, yaw)), about(0, pitch));
            double[] transposed = new double[9];
            for (int i = 0; i < 9; i++) {
                transposed[i] = product[i % 3 * 3 + i / 3];
            }
            assertArrayEquals(transposed, HeadMatrix.of(pitch, yaw, roll).toArray(), 1e-12);
        }
    }

    private static double[] turned(HeadMatrix matrix, double x, double y, double z) {
        return new double[] {matrix.turned(x, y, z, 0), matrix.turned(x, y, z, 1), matrix.turned(x, y, z, 2)};
    }

    private static double[] about(int axis, double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return switch (axis) {
            case 0 -> new double[] {1, 0, 0, 0, c, -s, 0, s, c};
            case 1 -> new double[] {c, 0, s, 0, 1, 0, -s, 0, c};
            default -> new double[] {c, -s, 0, s, c, 0, 0, 0, 1};
        };
    }

    private static double[] multiply(double[] a, double[] b) {
        double[] product = new double[9];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                product[i] += a[i / 3 * 3 + k] * b[k * 3 + i % 3];
            }
        }
        return product;
    }
}
