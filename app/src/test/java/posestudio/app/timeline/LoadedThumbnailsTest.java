package posestudio.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Clips;
import posestudio.app.testing.Faces;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;

class LoadedThumbnailsTest {
    /** Frames that can be held back; the seventh is broken. */
    private static final class Source implements FrameSource {
        final List<Integer> read = new CopyOnWriteArrayList<>();
        final CountDownLatch open = new CountDownLatch(1);
        final AtomicBoolean closed = new AtomicBoolean();

        @Override
        public ClipInfo info() {
            return Clips.info(50, 25);
        }

        @Override
        public Picture frame(int index) throws Problem {
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            read.add(index);
            if (index == 7) {
                throw new Problem(Problem.Kind.INPUT, "picture.unreadable", "7");
            }
            return Faces.picture(320, 180);
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    private final Source source = new Source();
    private final AtomicInteger told = new AtomicInteger();
    private final FrameThumbnails thumbnails =
            new LoadedThumbnails((forward, progress) -> source, told::incrementAndGet);

    @Test
    void framesThatAreWantedBecomeSmallAndABrokenOneHoldsNothingUp() {
        onEventThread(() -> thumbnails.want(List.of(9, 7, 3)));
        source.open.countDown();
        await("the last is there", () -> thumbnails.get(9).isPresent());
        onEventThread(() -> {
            assertEquals(88, thumbnails.get(3).orElseThrow().getHeight());
            assertTrue(thumbnails.get(7).isEmpty());
            assertEquals(2, thumbnails.get(9).orElseThrow().getWidth() / 78);
            assertEquals(List.of(3, 7, 9), source.read, "read forwards");
            thumbnails.close();
        });
        await("closed", source.closed::get);
        assertTrue(told.get() >= 2);
    }

    @Test
    void whatIsNoLongerSeenIsNotReadAnyMore() {
        onEventThread(() -> thumbnails.want(List.of(1, 2, 4, 5)));
        onEventThread(() -> thumbnails.want(List.of(30)));
        source.open.countDown();
        await("it is there", () -> thumbnails.get(30).isPresent());
        assertTrue(source.read.size() <= 2, "at most the one that was on its way: " + source.read);
        onEventThread(thumbnails::close);
        await("closed", source.closed::get);
    }
}
