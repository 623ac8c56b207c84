package posestudio.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.settings.Settings;
import posestudio.app.settings.SettingsFile;
import posestudio.app.settings.SettingsStore;
import posestudio.app.testing.Faces;
import posestudio.app.testing.RecordingNotices;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;

class ExportFlowTest {
    @TempDir
    Path folder;

    private final RecordingNotices notices = new RecordingNotices();
    private final List<ExportPlan> written = new ArrayList<>();
    private Workspace workspace;
    private Jobs jobs;
    private SettingsStore settings;
    private Exporting exporting = (source, scene, plan, progress) -> written.add(plan);
    private Optional<Path> chosen = Optional.empty();
    private boolean then;

    @BeforeEach
    void edited() {
        onEventThread(() -> {
            workspace = new Workspace();
            jobs = new Jobs();
            settings = new SettingsStore(new SettingsFile(folder), Settings.DEFAULT, e -> {});
            Picture picture = Faces.picture(200, 200);
            workspace.show(picture, Faces.source(picture));
            workspace.found(picture, Faces.search(Faces.face(100, 100, 80, HeadPose.ZERO)));
            workspace.document().orElseThrow().dispatch(new SetParameter(0, Parameters.YAW, 12));
        });
    }

    @AfterEach
    void close() {
        onEventThread(() -> jobs.close());
        settings.close();
    }

    private ExportFlow flow() {
        return new ExportFlow(
                workspace,
                jobs,
                notices,
                new Messages(Locale.ENGLISH),
                settings,
                (source, scene, plan, progress) -> exporting.export(source, scene, plan, progress),
                (open, form) -> chosen.map(form::with));
    }

    private void export(Path target) {
        chosen = Optional.of(target);
        onEventThread(() -> flow().start(() -> then = true));
        await("work ends", () -> jobs.current().isEmpty());
    }

    @Test
    void whatWasExportedCountsAsSaved() {
        export(folder.resolve("a.png"));
        assertEquals(folder.resolve("a.png"), written.get(0).target());
        onEventThread(() -> assertFalse(workspace.isDirty()));
        assertTrue(then);
        assertTrue(notices.said.get(0).contains("a.png"));
    }

    @Test
    void editingDuringAnExportStaysUnsaved() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        exporting = (source, scene, plan, progress) -> hold(mayEnd);
        chosen = Optional.of(folder.resolve("a.png"));
        onEventThread(() -> flow().start(() -> {}));
        onEventThread(() -> workspace.document().orElseThrow().dispatch(new SetParameter(0, Parameters.YAW, 3)));
        mayEnd.countDown();
        await("work ends", () -> jobs.current().isEmpty());
        onEventThread(() -> assertTrue(workspace.isDirty()));
    }

    @Test
    void anExistingFileIsReplacedOnlyWhenAllowed() throws IOException {
        Path file = Files.createFile(folder.resolve("a.png"));
        notices.answers.add(1);
        export(file);
        assertTrue(written.isEmpty());
        notices.answers.add(0);
        export(file);
        assertTrue(written.get(0).options().overwrite());
    }

    @Test
    void aFailureIsToldAndNothingCountsAsSaved() {
        exporting = (source, scene, plan, progress) -> {
            throw new OutOfMemoryError("huge");
        };
        export(folder.resolve("a.png"));
        assertEquals("memory", notices.problems.get(0).key());
        assertFalse(then);
        onEventThread(() -> assertTrue(workspace.isDirty()));
    }

    @Test
    void aCancelledDialogWritesNothing() {
        onEventThread(() -> flow().start(() -> then = true));
        assertTrue(written.isEmpty());
        assertFalse(then);
    }

    @Test
    void choicesAreRemembered() {
        export(folder.resolve("a.tif"));
        onEventThread(() -> {
            assertEquals(Optional.of(folder), settings.settings().export().folder());
            assertEquals("TIFF", settings.settings().export().format().name());
        });
    }

    @Test
    void stoppingIsSaidNotTreatedAsAFailure() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        exporting = (source, scene, plan, progress) -> {
            began.countDown();
            while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        };
        chosen = Optional.of(folder.resolve("a.png"));
        ExportFlow[] flow = new ExportFlow[1];
        onEventThread(() -> {
            flow[0] = flow();
            flow[0].start(() -> then = true);
        });
        began.await();
        onEventThread(() -> {
            assertTrue(flow[0].isExporting());
            flow[0].cancel();
        });
        await("work ends", () -> !flow[0].isExporting());
        assertEquals(Problem.Kind.CANCELLED, notices.problems.get(0).kind());
        assertFalse(then);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
