package posestudio.render.engine.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MembraneTest {
    private static final int N = 65;

    @Test
    void betweenTwoWallsTheFilmIsARamp() {
        float[] u = new float[N * N];
        boolean[] fixed = new boolean[N * N];
        for (int y = 0; y < N; y++) {
            fixed[y * N] = true;
            fixed[y * N + N - 1] = true;
            u[y * N + N - 1] = 1;
        }
        new Membrane(fixed, null, null, N).solve(u);
        for (int x = 0; x < N; x++) {
            assertEquals(x / (N - 1.0), u[32 * N + x], 0.01);
        }
    }

    @Test
    void theFilmNeverLeavesTheRangeOfItsFrame() {
        Random random = new Random(7);
        for (int round = 0; round < 10; round++) {
            float[] u = new float[N * N];
            boolean[] fixed = new boolean[N * N];
            for (int i = 0; i < 40; i++) {
                int at = random.nextInt(N * N);
                fixed[at] = true;
                u[at] = random.nextFloat() * 2 - 1;
            }
            new Membrane(fixed, null, null, N).solve(u);
            for (float value : u) {
                assertTrue(value > -1.05 && value < 1.05, "value " + value);
            }
        }
    }

    @Test
    void withDecayTheFilmFallsByEOverItsLength() {
        float[] u = new float[N * N];
        boolean[] fixed = new boolean[N * N];
        float[] decay = new float[N * N];
        java.util.Arrays.fill(decay, 1 / 64f);
        for (int y = 0; y < N; y++) {
            fixed[y * N] = true;
            u[y * N] = 1;
        }
        new Membrane(fixed, null, decay, N).solve(u);
        assertEquals(Math.exp(-1), u[32 * N + 8], 0.03);
    }

    @Test
    void wallsLetNothingThrough() {
        float[] u = new float[N * N];
        boolean[] fixed = new boolean[N * N];
        boolean[] active = new boolean[N * N];
        for (int i = 0; i < N * N; i++) {
            // A wall four nodes wide, so that the coarsest level that matters still has it.
            active[i] = i % N < 28 || i % N > 36;
            fixed[i] = i % N == 0;
            u[i] = i % N == 0 ? 1 : 0;
        }
        new Membrane(fixed, active, null, N).solve(u);
        assertEquals(1, u[32 * N + 20], 0.01);
        assertEquals(0, u[32 * N + 50], 0.01);
    }
}
