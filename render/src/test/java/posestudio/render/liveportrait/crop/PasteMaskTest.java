package posestudio.render.liveportrait.crop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PasteMaskTest {
    @Test
    void theMiddleIsFullTheRimRampsAndTheFirstRowsAreNothing() {
        assertEquals(255, PasteMask.value(256, 256));
        for (int y = 0; y < PasteMask.SIZE; y++) {
            assertEquals(0, PasteMask.value(0, y));
        }
        assertEquals(127, PasteMask.value(8, 256));
        assertEquals(15, PasteMask.value(511, 256));
        assertEquals(15, PasteMask.value(256, 511));
    }

    @Test
    void cornersAreRound() {
        assertEquals(0, PasteMask.value(4, 4));
        assertEquals((int) Math.floor(255 - 16 * Math.hypot(6, 8)), PasteMask.value(10, 8));
    }

    @Test
    void mostOfItIsFull() {
        int full = 0;
        for (int i = 0; i < PasteMask.SIZE * PasteMask.SIZE; i++) {
            full += PasteMask.value(i % PasteMask.SIZE, i / PasteMask.SIZE) == 255 ? 1 : 0;
        }

        assertEquals(0.883, full / (double) (PasteMask.SIZE * PasteMask.SIZE), 0.0005);
    }

    @Test
    void betweenPixelsItIsBilinearAndOutsideNothing() {
        assertEquals((127 + 143) / 2.0 / 255, PasteMask.at(8.5, 256), 1e-12);
        assertEquals(15 / 2.0 / 255, PasteMask.at(511.5, 256), 1e-12);
        assertEquals(0, PasteMask.at(-1, 256));
        assertEquals(0, PasteMask.at(513, 600));
    }
}
