package posestudio.app.thumbnail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.app.testing.Faces;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;

/** Small pictures of faces, drawn aside. */
class FaceThumbnailsTest {
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private final AtomicReference<Throwable> uncaught = new AtomicReference<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private Thread.UncaughtExceptionHandler before;
    private Workspace workspace;
    private FaceThumbnails thumbnails;

    /** Draws nothing, or fails. */
    private final class Device implements DrawingDevice {
        @Override
        public String description() {
            return "made up";
        }

        @Override
        public Optional<String> fallbackReason() {
            return Optional.empty();
        }

        @Override
        public void drawView(ViewRequest request, BufferedImage target) {
            Throwable thrown = fault.get();
            if (thrown instanceof Error error) {
                throw error;
            } else if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }

        @Override
        public Picture drawFinal(Scene scene, Progress progress) {
            return scene.picture();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    @BeforeEach
    void begin() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.set(thrown));
        onEventThread(() -> {
            workspace = new Workspace();
            thumbnails = new FaceThumbnails(workspace, () -> {
                open.incrementAndGet();
                return new Device();
            });
            show();
        });
    }

    @AfterEach
    void end() {
        onEventThread(() -> thumbnails.close());
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private void show() {
        Picture picture = Faces.picture(100, 100);
        workspace.show(picture, Faces.source(picture));
        workspace.found(picture, Faces.search(Faces.face(50, 50, 30, HeadPose.ZERO)));
    }

    private boolean there() {
        return thumbnails.get(0, FaceEdit.NEUTRAL, 32).isPresent();
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, IllegalStateException.class})
    void anUnforeseenFaultIsToldFreesTheDeviceAndEndsWithThePicture(Class<? extends Throwable> kind) throws Exception {
        Throwable thrown = kind.getConstructor(String.class).newInstance("made up");
        fault.set(thrown);
        onEventThread(this::there);
        await("the device is closed", () -> closed.get() == 1);
        assertSame(thrown, uncaught.get());
        fault.set(null);
        onEventThread(this::show);
        await("the next picture is drawn", this::there);
        assertEquals(2, open.get());
    }
}
