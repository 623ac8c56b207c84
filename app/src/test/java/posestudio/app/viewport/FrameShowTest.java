package posestudio.app.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import posestudio.render.loop.Frame;

class FrameShowTest {
    private final List<Frame> recycled = new ArrayList<>();
    private final FrameShow show = new FrameShow(recycled::add);

    private static Frame frame() {
        return new Frame(null, new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 1);
    }

    @Test
    void theNewestFrameIsShownAndTheOthersGivenBack() {
        Frame first = frame();
        Frame second = frame();
        Frame third = frame();
        show.arrived(first);
        onEventThread(() -> assertSame(first, show.shown().orElseThrow()));
        onEventThread(() -> {
            // Both arrive before the event thread comes to them.
            show.arrived(second);
            show.arrived(third);
        });
        onEventThread(() -> assertSame(third, show.shown().orElseThrow()));
        assertEquals(List.of(second, first), recycled);
    }

    @Test
    void theFrameOnTheScreenIsGivenBackOnlyWhenTakenAway() {
        Frame frame = frame();
        show.arrived(frame);
        onEventThread(() -> assertTrue(recycled.isEmpty()));
        onEventThread(show::clear);
        assertEquals(List.of(frame), recycled);
    }

    @Test
    void everyShownFrameIsTold() {
        List<Frame> told = new ArrayList<>();
        show.addListener(told::add);
        Frame frame = frame();
        show.arrived(frame);
        onEventThread(() -> assertEquals(List.of(frame), told));
    }

    @Test
    void aFrameThatDoesNotComeIsToldAndWhatIsShownStays() {
        List<String> told = new ArrayList<>();
        show.addFailureListener(() -> told.add("failed"));
        Frame frame = frame();
        show.arrived(frame);
        show.failed();
        onEventThread(() -> {
            assertEquals(List.of("failed"), told);
            assertSame(frame, show.shown().orElseThrow());
        });
    }
}
