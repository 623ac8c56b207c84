package posestudio.app.timeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShuttleTest {
    @Test
    void repeatedPressesPlayFasterUpToTheFastest() {
        double speed = 0;
        for (double expected : new double[] {1, 2, 4, 8, 8}) {
            speed = Shuttle.next(speed, 1);
            assertEquals(expected, speed);
        }
    }

    @Test
    void theOtherDirectionBeginsAtTheClipsOwnSpeed() {
        assertEquals(-1, Shuttle.next(4, -1));
        assertEquals(1, Shuttle.next(-8, 1));
        assertEquals(-2, Shuttle.next(-1, -1));
    }
}
