package posestudio.render.face.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static Detection at(double score, double x, double y, double size) {
        return new Detection(score, x, y, size, size, new double[2 * Detection.KEYPOINTS]);
    }

    @Test
    void overlappingAnswersBecomeTheirWeightedAverage() {
        List<Detection> merged = Suppression.merge(List.of(at(0.3, 112, 100, 40), at(0.9, 100, 100, 40)), 0.3);
        assertEquals(1, merged.size());
        assertEquals(0.9, merged.get(0).score());
        assertEquals((0.9 * 100 + 0.3 * 112) / 1.2, merged.get(0).centreX(), 1e-9);
    }

    @Test
    void separateAnswersStayBestFirst() {
        List<Detection> merged = Suppression.merge(List.of(at(0.4, 0, 0, 40), at(0.8, 100, 0, 40)), 0.3);
        assertEquals(List.of(0.8, 0.4), merged.stream().map(Detection::score).toList());
    }

    @Test
    void aSmallBoxInsideABigOneIsAnotherFace() {
        assertEquals(
                2,
                Suppression.merge(List.of(at(0.9, 0, 0, 100), at(0.8, 0, 0, 30)), 0.3)
                        .size());
    }

    @Test
    void nothingGivesNothing() {
        assertEquals(List.of(), Suppression.merge(List.of(), 0.3));
    }
}
