package posestudio.editor.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** Taken-over expressions of two engines, whose keypoints have nothing to do with each other. */
class ExpressionCopyTest {
    private static final ExpressionCopy TWO = new ExpressionCopy("a", 1, new float[] {1, 2, 3, 4, 5, 6});
    private static final ExpressionCopy ONE = new ExpressionCopy("b", 0.5, new float[] {9, 9, 9});

    @Test
    void offsetsOfDifferentEnginesAreNeverMixed() {
        assertSame(TWO, TWO.interpolate(ONE, 0.5));
        assertSame(ONE, TWO.interpolate(ONE, 1));
        assertEquals(ONE, TWO.plus(ONE.minus(TWO)));
        assertEquals(TWO, ONE.plus(TWO.minus(ONE)));
    }

    @Test
    void offsetsOfOneEngineAreMixedAsBefore() {
        ExpressionCopy half = TWO.interpolate(ExpressionCopy.NONE, 0.5);
        assertEquals(2.5f, half.offset(1, 1));
        ExpressionCopy other = new ExpressionCopy("b", 0.5, new float[] {2, 0, 0, 0, 0, 0});
        assertEquals(2f, TWO.plus(other).offset(0, 0));
        assertEquals(0f, TWO.minus(other).offset(0, 0));
    }
}
