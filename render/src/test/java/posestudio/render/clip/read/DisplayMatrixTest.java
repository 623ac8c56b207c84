package posestudio.render.clip.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A matrix of MP4 and the number that EXIF has for the same turn mean the same. */
class DisplayMatrixTest {
    /** What EXIF 2.32 says where a picture's point (right, down) comes to lie. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, 1",
        "-1, 0, 0, 1, 2",
        "-1, 0, 0, -1, 3",
        "1, 0, 0, -1, 4",
        "0, 1, 1, 0, 5",
        "0, 1, -1, 0, 6",
        "0, -1, -1, 0, 7",
        "0, -1, 1, 0, 8",
    })
    void everyTurnAndMirrorHasItsNumber(int a, int b, int c, int d, int orientation) {
        int one = 1 << 16;
        assertEquals(orientation, DisplayMatrix.orientation(a * one, b * one, c * one, d * one));
    }
}
