package posestudio.render.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.Compare;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.Landmarks;
import posestudio.render.face.Matte;
import posestudio.render.view.ViewTransform;

@Timeout(30)
class RenderLoopTest {
    private static final Scene SCENE =
            new Scene(Picture.of8(1, 1, 1, new byte[1], PictureMetadata.NONE), List.of(), List.of());

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<Problem> problems = new LinkedBlockingQueue<>();
    private final RenderListener listener = new RenderListener() {
        @Override
        public void opened(String description, Optional<String> fallbackReason) {}

        @Override
        public void drawn(Frame frame) {
            frames.add(frame);
        }

        @Override
        public void failed(Problem problem) {
            problems.add(problem);
        }
    };

    /** Requests are told apart by where the picture lies. */
    private static ViewRequest request(int number, Quality quality) {
        return new ViewRequest(SCENE, new ViewTransform(1, number, 0), 8, 8, Compare.OFF, 0.5, quality, 0);
    }

    private static int number(Frame frame) {
        return number(frame.request());
    }

    private static int number(ViewRequest request) {
        return (int) request.view().offsetX();
    }

    private Frame frame() throws InterruptedException {
        Frame frame = frames.poll(20, TimeUnit.SECONDS);
        assertTrue(frame != null, "no frame came");
        return frame;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void slowDeviceShowsTheFirstSomeAndAlwaysTheLast(long seed) throws InterruptedException {
        Random random = new Random(seed);
        int last = 60 + random.nextInt(60);
        CountDownLatch firstBegan = new CountDownLatch(1);
        List<Integer> shown = new ArrayList<>();
        try (RenderLoop loop = new RenderLoop(
                () -> new FakeDevice(request -> {
                    firstBegan.countDown();
                    pause(1 + (int) (seed % 3));
                }),
                listener)) {
            loop.offer(request(1, Quality.DRAFT));
            firstBegan.await();
            for (int i = 2; i <= last; i++) {
                loop.offer(request(i, Quality.DRAFT));
                pause(random.nextInt(3));
            }
            Frame frame;
            do {
                frame = frame();
                shown.add(number(frame));
                loop.recycle(frame);
            } while (frame.request().quality() != Quality.FINAL || number(frame) != last);
        }
        assertEquals(1, shown.get(0), "the first");
        assertEquals(last, shown.get(shown.size() - 1), "the last");
        assertTrue(shown.size() > 3, "some of the middle: " + shown);
        assertEquals(shown.stream().sorted().toList(), shown, "never back in time");
    }

    @Test
    void runningDraftIsShownThoughNewerOnesWait() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (RenderLoop loop = new RenderLoop(
                () -> new FakeDevice(request -> {
                    began.countDown();
                    await(mayEnd);
                }),
                listener)) {
            loop.offer(request(1, Quality.DRAFT));
            began.await();
            loop.offer(request(2, Quality.DRAFT));
            loop.offer(request(3, Quality.DRAFT));
            mayEnd.countDown();
            assertEquals(1, number(frame()));
            assertEquals(3, number(frame()), "the middle is forgotten");
        }
    }

    @Test
    void aFinalViewStopsBeingDrawnWhenSomethingNewerArrives() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        try (RenderLoop loop = new RenderLoop(
                () -> new FakeDevice(request -> {}) {
                    @Override
                    public void drawView(ViewRequest request, BufferedImage target, Progress progress) throws Problem {
                        while (number(request) == 1) {
                            began.countDown();
                            pause(1);
                            progress.checkCancelled();
                        }
                    }
                },
                listener)) {
            loop.offer(request(1, Quality.FINAL));
            began.await();
            loop.offer(request(2, Quality.DRAFT));
            assertEquals(2, number(frame()));
            assertTrue(problems.isEmpty(), "giving up is no failure");
        }
    }

    @Test
    void finalViewIsDroppedWhenADraftHasArrived() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (RenderLoop loop = new RenderLoop(
                () -> new FakeDevice(request -> {
                    began.countDown();
                    await(mayEnd);
                }),
                listener)) {
            loop.offer(request(1, Quality.FINAL));
            began.await();
            loop.offer(request(2, Quality.DRAFT));
            mayEnd.countDown();
            assertEquals(2, number(frame()));
        }
    }

    @Test
    void lastDraftSettlesToFinalUnasked() throws InterruptedException {
        try (RenderLoop loop = new RenderLoop(() -> new FakeDevice(request -> {}), listener)) {
            loop.offer(request(1, Quality.DRAFT));
            assertEquals(Quality.DRAFT, frame().request().quality());
            loop.offer(request(1, Quality.DRAFT));
            Frame settled = frame();
            assertEquals(request(1, Quality.FINAL), settled.request());
        }
    }

    @Test
    void smallDraftSettlesToTheWholeView() throws InterruptedException {
        try (RenderLoop loop = new RenderLoop(() -> new FakeDevice(request -> {}), listener)) {
            loop.offer(request(1, Quality.DRAFT), request(2, Quality.FINAL));
            assertEquals(1, number(frame()));
            assertEquals(request(2, Quality.FINAL), frame().request());
            loop.offer(request(1, Quality.DRAFT), request(2, Quality.FINAL));
            loop.offer(request(3, Quality.FINAL));
            assertEquals(3, number(frame()), "a draft of what is shown settled is not drawn");
        }
    }

    @Test
    void viewAlreadyShownIsNotDrawnAgain() throws InterruptedException {
        AtomicInteger drawn = new AtomicInteger();
        try (RenderLoop loop = new RenderLoop(() -> new FakeDevice(request -> drawn.incrementAndGet()), listener)) {
            loop.offer(request(1, Quality.FINAL));
            frame();
            loop.offer(request(1, Quality.FINAL));
            pause(5);
            loop.offer(request(1, Quality.DRAFT));
            pause(5);
            loop.offer(request(2, Quality.FINAL));
            assertEquals(2, number(frame()));
        }
        assertEquals(2, drawn.get());
    }

    @Test
    void throwingDeviceLeavesTheLoopAlive() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        try (RenderLoop loop = new RenderLoop(
                () -> new FakeDevice(request -> {
                    if (calls.getAndIncrement() == 0) {
                        throw new OutOfMemoryError("too large");
                    } else if (calls.get() == 2) {
                        throw new IllegalStateException("lost");
                    }
                }),
                listener)) {
            loop.offer(request(1, Quality.DRAFT));
            assertEquals("memory", problems.take().key());
            loop.offer(request(2, Quality.DRAFT));
            assertEquals("drawing", problems.take().key());
            loop.offer(request(2, Quality.DRAFT));
            assertEquals(2, number(frame()));
        }
    }

    @Test
    void throwingListenerLeavesTheLoopAlive() throws InterruptedException {
        BlockingQueue<Frame> seen = new LinkedBlockingQueue<>();
        RenderListener throwing = new RenderListener() {
            @Override
            public void opened(String description, Optional<String> fallbackReason) {}

            @Override
            public void drawn(Frame frame) {
                seen.add(frame);
                throw new IllegalStateException("of the listener");
            }

            @Override
            public void failed(Problem problem) {
                problems.add(problem);
            }
        };
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        BlockingQueue<Throwable> reported = new LinkedBlockingQueue<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> reported.add(e));
        try (RenderLoop loop = new RenderLoop(() -> new FakeDevice(request -> {}), throwing)) {
            loop.offer(request(1, Quality.FINAL));
            seen.take();
            loop.offer(request(2, Quality.FINAL));
            seen.take();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals("of the listener", reported.take().getMessage());
        assertTrue(problems.isEmpty());
    }

    @Test
    void deviceThatWouldNotOpenIsTriedAgainAtTheNextRequest() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        try (RenderLoop loop = new RenderLoop(
                () -> {
                    if (tries.getAndIncrement() == 0) {
                        throw new Problem(Problem.Kind.ENGINE, "no-device");
                    }
                    return new FakeDevice(request -> {});
                },
                listener)) {
            assertEquals("no-device", problems.take().key());
            loop.offer(request(1, Quality.DRAFT));
            assertEquals(1, number(frame()));
        }
    }

    @Test
    void closeClosesTheDeviceOnTheThreadThatOpenedIt() {
        FakeDevice[] device = new FakeDevice[1];
        Thread[] opened = new Thread[1];
        RenderLoop loop = new RenderLoop(
                () -> {
                    opened[0] = Thread.currentThread();
                    device[0] = new FakeDevice(request -> {});
                    return device[0];
                },
                listener);
        loop.close();
        assertSame(opened[0], device[0].closedOn);
        assertFalse(opened[0].isAlive());
    }

    @Test
    void imageOnTheScreenIsNotDrawnInto() throws InterruptedException {
        try (RenderLoop loop = new RenderLoop(() -> new FakeDevice(request -> {}), listener)) {
            loop.offer(request(1, Quality.FINAL));
            Frame first = frame();
            loop.offer(request(2, Quality.FINAL));
            Frame second = frame();
            assertNotSame(first.image(), second.image());
            loop.recycle(first);
            loop.offer(request(3, Quality.FINAL));
            assertSame(first.image(), frame().image(), "given back, so used again");
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void facesAreMadeReadyOnceWhenThePictureStandsStill() throws InterruptedException {
        FaceAnalysis face = new FaceAnalysis(
                1,
                1,
                1,
                new Landmarks(new float[Landmarks.COUNT * 3]),
                new HeadTransform(HeadRotation.matrix(HeadPose.ZERO), 1, 0, 0, 0),
                new Matte(2, new float[4], 0, 0, 1, 0));
        Scene scene = new Scene(SCENE.picture(), List.of(face), List.of(FaceEdit.NEUTRAL));
        AtomicInteger turned = new AtomicInteger();
        CountDownLatch settled = new CountDownLatch(4);
        FakeDevice device = new FakeDevice(request -> {
            turned.addAndGet(request.scene().edits().get(0).isNeutral() ? 0 : 1);
            settled.countDown();
        });
        try (RenderLoop loop = new RenderLoop(() -> device, listener)) {
            for (int i = 0; i < 2; i++) {
                loop.offer(new ViewRequest(scene, new ViewTransform(1, i, 0), 8, 8, Compare.OFF, 0, Quality.FINAL, 0));
                frames.take();
            }
            assertTrue(settled.await(10, TimeUnit.SECONDS));
        }
        assertEquals(2, turned.get(), "once in each quality, for the first view only");
    }
}
