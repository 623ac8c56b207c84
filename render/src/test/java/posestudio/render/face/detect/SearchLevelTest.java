package posestudio.render.face.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.render.face.sample.Square;

class SearchLevelTest {
    @Test
    void theFirstLevelIsTheWholePicture() {
        assertEquals(List.of(new Square(400, 300, 800, 0)), SearchLevel.squares(800, 600, 0, 0));
    }

    @Test
    void whatIsTooSmallForOneLevelLiesWholeInASquareOfTheNext() {
        Random random = new Random(3);
        for (int k = 0; k < 500; k++) {
            int width = 200 + random.nextInt(8000);
            int height = 200 + random.nextInt(8000);
            int level = 1 + random.nextInt(3);
            double face = SearchLevel.SMALLEST_SHARE * SearchLevel.side(width, height, level - 1);
            double x = face / 2 + random.nextDouble() * (width - face);
            double y = face / 2 + random.nextDouble() * (height - face);
            assertTrue(
                    SearchLevel.squares(width, height, level, 0).stream()
                            .anyMatch(square -> Math.abs(square.centreX() - x) <= (square.side() - face) / 2 + 1e-6
                                    && Math.abs(square.centreY() - y) <= (square.side() - face) / 2 + 1e-6),
                    "a face at %.0f, %.0f of %d x %d, level %d".formatted(x, y, width, height, level));
        }
    }

    @Test
    void theNumberOfSquaresStaysSmall() {
        assertTrue(SearchLevel.squares(4000, 3000, 1, 0).size() <= 6);
        assertTrue(SearchLevel.squares(4000, 3000, 3, 0).size() <= 80);
    }
}
