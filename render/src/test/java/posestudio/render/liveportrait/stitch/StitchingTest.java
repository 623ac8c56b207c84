package posestudio.render.liveportrait.stitch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StitchingTest {
    @Test
    void theSourceGoesInFirst() {
        float[] input = Stitching.input(numbers(63, 0), numbers(63, 1000));

        assertEquals(126, input.length);
        assertEquals(0, input[0]);
        assertEquals(62, input[62]);
        assertEquals(1000, input[63]);
        assertEquals(1062, input[125]);
    }

    @Test
    void everyKeypointGetsItsOffsetAndAllTheCommonOneButNotInDepth() {
        float[] answer = numbers(65, 0);
        float[] stitched = Stitching.apply(new float[63], answer, new float[65]);

        assertEquals(0 + 63, stitched[0]);
        assertEquals(1 + 64, stitched[1]);
        assertEquals(2, stitched[2]);
        assertEquals(60 + 63, stitched[60]);
        assertEquals(61 + 64, stitched[61]);
        assertEquals(62, stitched[62]);
    }

    @Test
    void whatIsAnsweredToTheSourceItselfMovesNothing() {
        Random random = new Random(8);
        float[] driven = new float[63];
        float[] answer = new float[65];
        for (int i = 0; i < 65; i++) {
            answer[i] = random.nextFloat();
            driven[i % 63] = random.nextFloat();
        }

        assertArrayEquals(driven, Stitching.apply(driven, answer, answer));
    }

    @Test
    void anotherCountIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Stitching.input(new float[62], new float[63]));
        assertThrows(
                IllegalArgumentException.class, () -> Stitching.apply(new float[63], new float[63], new float[65]));
    }

    private static float[] numbers(int count, float from) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = from + i;
        }
        return numbers;
    }
}
