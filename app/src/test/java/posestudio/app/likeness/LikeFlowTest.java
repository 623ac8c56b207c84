package posestudio.app.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.testing.FakeNeural;
import posestudio.app.testing.RecordingNotices;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetEngine;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;
import posestudio.render.liveportrait.motion.SourceMotion;

/** Neutralising in the way of the engine that draws. */
class LikeFlowTest {
    private final FakeNeural neural = new FakeNeural();
    private final RecordingNotices notices = new RecordingNotices();
    private Workspace workspace;
    private Jobs jobs;
    private LikeFlow flow;

    @BeforeEach
    void open() {
        float[] expression = new float[63];
        Arrays.fill(expression, 0.01f);
        neural.sees(new SourceMotion(0, 0, 0, 1.5, 0, 0, new float[63], expression));
        onEventThread(() -> {
            workspace = new Workspace();
            jobs = new Jobs();
            Picture picture = Faces.picture(100, 100);
            workspace.show(picture, Faces.source(picture));
            workspace.found(picture, Faces.search(Faces.face(50, 50, 30, HeadPose.ZERO)));
            flow = new LikeFlow(
                    workspace,
                    jobs,
                    notices,
                    new Messages(Locale.ENGLISH),
                    new PictureReader(),
                    (opened, progress) -> Faces.search(),
                    neural,
                    folder -> Optional.empty(),
                    () -> null);
        });
    }

    @AfterEach
    void close() {
        onEventThread(jobs::close);
    }

    private FaceEdit edit() {
        return workspace.document().orElseThrow().project().edit(0);
    }

    private void choose(RenderEngine engine) {
        onEventThread(
                () -> workspace.document().orElseThrow().dispatch(new SetEngine(EngineSettings.DEFAULT.with(engine))));
    }

    @Test
    void theBuiltInEngineNeedsNoNetworkForIt() {
        onEventThread(() -> {
            flow.neutralise();
            assertEquals(0, edit().copy().count());
            assertTrue(workspace.document().orElseThrow().history().canUndo());
        });
    }

    @Test
    void theNeuralEngineTakesTheSourcesExpressionAwayInOneStep() {
        neural.install();
        choose(RenderEngine.LIVEPORTRAIT);
        onEventThread(() -> {
            workspace.document().orElseThrow().dispatch(new SetParameter(0, Parameters.JAW, 40));
            flow.neutralise();
        });
        await("it is at rest", () -> edit().copy().count() == 21);
        onEventThread(() -> {
            assertEquals(-0.01f, edit().copy().offset(19, 1));
            assertEquals(0, edit().copy().offset(5, 1));
            assertEquals(0, edit().value(Parameters.JAW));
            workspace.document().orElseThrow().undo();
            assertEquals(40, edit().value(Parameters.JAW));
        });
    }

    @Test
    void whatTheNeuralEngineCannotReadIsToldAndNothingChanges() {
        choose(RenderEngine.LIVEPORTRAIT);
        onEventThread(flow::neutralise);
        await("it is told", () -> !notices.problems.isEmpty());
        assertFalse(fromEventThread(() -> edit().copy().count() > 0));
    }
}
