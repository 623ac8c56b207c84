package posestudio.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowPlacementTest {
    private static final Dimension WISH = new Dimension(1200, 800);
    private static final Rectangle LEFT = new Rectangle(0, 0, 1920, 1080);
    private static final Rectangle RIGHT = new Rectangle(1920, 0, 2560, 1440);

    private static Rectangle on(Rectangle bounds, Rectangle... screens) {
        return new WindowPlacement(bounds, false).on(List.of(screens), WISH);
    }

    @Test
    void aWindowThatFitsReturnsToItsPlace() {
        Rectangle there = new Rectangle(2100, 50, 1500, 1000);
        assertEquals(there, on(there, LEFT, RIGHT));
    }

    @Test
    void aWindowOfAnUnpluggedScreenOpensInTheMiddleOfTheMainOne() {
        assertEquals(new Rectangle(360, 140, 1200, 800), on(new Rectangle(2100, 50, 1500, 1000), LEFT));
    }

    @Test
    void nothingKnownOpensInTheMiddle() {
        assertEquals(new Rectangle(360, 140, 1200, 800), on(new Rectangle(), LEFT));
    }

    @Test
    void aWindowLargerThanTheScreenShrinks() {
        assertEquals(new Rectangle(0, 0, 1920, 1080), on(new Rectangle(0, 0, 4000, 3000), LEFT));
    }

    @Test
    void whereverItWasItCanBeTakenHoldOf() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            Rectangle was = new Rectangle(
                    random.nextInt(12000) - 6000,
                    random.nextInt(8000) - 4000,
                    random.nextInt(5000),
                    random.nextInt(4000));
            Rectangle now = on(was, LEFT, RIGHT);
            assertTrue(LEFT.contains(now) || RIGHT.contains(now), was + " became " + now);
        }
    }
}
