package posestudio.app.keypoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.testing.FakeNeural;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;
import posestudio.app.viewport.handles.HandleState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetEngine;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;

/** When the neural engine looks at a face. */
class MotionFindingTest {
    private final FakeNeural engine = new FakeNeural();
    private final List<Problem> problems = new ArrayList<>();
    private Workspace workspace;
    private HandleState state;
    private Jobs jobs;

    private void make() {
        workspace = new Workspace();
        state = new HandleState();
        jobs = new Jobs();
        new MotionFinding(workspace, state, engine, jobs, new Messages(Locale.ENGLISH), problems::add);
        open();
    }

    private void open() {
        Picture picture = Faces.picture(100, 100);
        workspace.show(picture, Faces.source(picture));
        workspace.found(picture, Faces.search(Faces.face(50, 50, 30, HeadPose.ZERO)));
    }

    private void useNeural() {
        workspace
                .document()
                .orElseThrow()
                .dispatch(new SetEngine(EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT)));
    }

    private boolean isKnown() {
        return workspace.motions().of(workspace.selectedFace().orElseThrow()).isPresent();
    }

    /** Until what was asked for is done, and told on the event thread. */
    private void rest() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        jobs.quietly(Jobs.Lane.IO, done::countDown);
        assertTrue(done.await(10, TimeUnit.SECONDS));
        onEventThread(() -> {});
    }

    @AfterEach
    void close() {
        onEventThread(() -> jobs.close());
    }

    @Test
    void itLooksOnceKeypointsOfTheNeuralEngineAreToBeSeen() throws InterruptedException {
        engine.install();
        onEventThread(() -> {
            make();
            useNeural();
        });
        rest();
        onEventThread(() -> assertFalse(isKnown(), "nobody wants to see them"));
        onEventThread(() -> state.show(true));
        rest();
        onEventThread(() -> {
            assertTrue(isKnown());
            assertTrue(workspace
                    .rig()
                    .place(
                            workspace.selectedFace().orElseThrow(),
                            workspace.selectedEdit().orElseThrow())
                    .isPresent());
        });
    }

    @Test
    void theBuiltInEngineAsksForNothing() throws InterruptedException {
        engine.install();
        onEventThread(() -> {
            make();
            state.show(true);
        });
        rest();
        onEventThread(() -> assertFalse(isKnown()));
    }

    @Test
    void whatCannotBeDoneIsToldOnceForEachFace() throws InterruptedException {
        onEventThread(() -> {
            make();
            useNeural();
            state.show(true);
        });
        rest();
        onEventThread(() -> {
            state.mirror(true);
            state.mirror(false);
        });
        rest();
        onEventThread(() -> assertEquals(
                List.of("engine.pack.missing"),
                problems.stream().map(Problem::key).toList()));
    }
}
