package posestudio.app.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.clip.ClipPersons;
import posestudio.app.clip.ClipView;
import posestudio.app.clip.OpenClip;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.system.UserFolders;
import posestudio.app.testing.RecordingNotices;
import posestudio.app.testing.SmallClip;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.ClipFrame;
import posestudio.app.workspace.Keeping;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetEngine;
import posestudio.editor.change.SetParameter;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.project.SourceReference;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.face.FaceSearch;

/** A small clip on the table, exported by the real engine. */
class ClipExportFlowTest {
    private static final int FRAMES = 5;

    @TempDir
    static Path home;

    private static InstalledEngine engine;
    private static Path clip;

    @TempDir
    Path folder;

    private final RecordingNotices notices = new RecordingNotices();
    private Workspace workspace;
    private Jobs jobs;
    private ClipTracks tracks;
    private Path target;
    private boolean frame;

    @BeforeAll
    static void makeClip() throws Exception {
        engine = new InstalledEngine(
                new UserFolders(home.resolve("cache"), home.resolve("data"), home.resolve("state")));
        clip = SmallClip.moving(home.resolve("collins.mkv"), FRAMES);
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    @BeforeEach
    void open() throws Exception {
        target = folder.resolve("out.png");
        String print = engine.clips().fingerprint(clip);
        try (FrameSource frames = engine.clips().open(clip, Progress.NONE)) {
            tracks = engine.clips().tracks(frames.info(), print);
            Picture first = frames.frame(0);
            onEventThread(() -> {
                workspace = new Workspace();
                jobs = new Jobs();
                OpenClip open = new OpenClip(
                        frames.info(),
                        new ClipView(FRAMES),
                        tracks,
                        (forward, progress) -> engine.clips().openForward(clip, progress));
                workspace.show(
                        open,
                        first,
                        new SourceReference(Optional.of(clip), "collins.mkv", first.width(), first.height()),
                        new Keeping(
                                Optional.empty(), Optional.of(new Fingerprint(0, print)), Optional.empty(), Map.of()),
                        ClipPersons.facts(frames.info()));
            });
        }
    }

    private void analyse() throws Exception {
        try (FrameSource frames = engine.clips().openForward(clip, Progress.NONE)) {
            engine.clips().analyse(tracks, frames, Progress.NONE);
            Picture first = frames.frame(0);
            onEventThread(() -> {
                var person = tracks.persons().get(0);
                FaceSearch search = new FaceSearch(List.of(person.face(0, 0.5).orElseThrow()), List.of(), 0, "p");
                workspace.frame(new ClipFrame(
                        0,
                        first,
                        search,
                        List.of(1.0),
                        List.of(ClipPersons.face(person).orElseThrow()),
                        Optional.empty()));
                workspace.document().orElseThrow().dispatch(new SetParameter(0, Parameters.JAW, 40));
            });
        }
    }

    @AfterEach
    void close() {
        onEventThread(() -> jobs.close());
        tracks.close();
    }

    private void export(ClipExportFlow.Answer answer) {
        onEventThread(() -> new ClipExportFlow(
                        workspace,
                        jobs,
                        notices,
                        new Messages(Locale.ENGLISH),
                        engine.clips(),
                        engine.neural(),
                        engine::openDevice,
                        (open, form) -> answer)
                .start(() -> frame = true));
    }

    private ClipExportFlow.Answer.Clip clip(boolean loop) {
        ClipExportForm form = ClipExportForm.propose(tracks.info(), folder).withLoop(loop);
        return new ClipExportFlow.Answer.Clip(form.with(target));
    }

    private long pictures() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.count();
        }
    }

    @Test
    void theWholeClipIsWrittenAndCountsAsSavedThen() throws Exception {
        analyse();
        onEventThread(() -> assertTrue(workspace.isDirty()));
        export(clip(false));
        await("the clip is written", () -> jobs.current().isEmpty());
        assertEquals(List.of(), notices.problems);
        assertEquals(FRAMES, pictures());
        onEventThread(() -> assertFalse(workspace.isDirty()));
    }

    @Test
    void itGoesOnWhenTheClipIsPutAwayMeanwhile() throws Exception {
        analyse();
        export(clip(false));
        onEventThread(() -> workspace.clear());
        tracks.close();
        await("the clip is written", () -> jobs.current().isEmpty());
        assertEquals(List.of(), notices.problems);
        byte[] source;
        try (FrameSource frames = engine.clips().open(clip, Progress.NONE)) {
            source = frames.frame(FRAMES - 1).samples8();
        }
        Path last = folder.resolve("out").resolve("out_%06d.png".formatted(FRAMES));
        byte[] written = new PictureReader().read(last, Progress.NONE).samples8();
        assertFalse(Arrays.equals(source, written), "the last frame is edited as well");
    }

    @Test
    void aClipWhoseFacesAreNotAllFoundIsRefusedInASentence() {
        export(clip(false));
        assertEquals("clip.analysing", notices.problems.get(0).key());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void theFrameAloneIsLeftToTheExportOfPictures() throws Exception {
        analyse();
        export(new ClipExportFlow.Answer.Frame());
        assertTrue(frame);
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void workOfAnEngineThatIsNotInstalledIsNotExportedByAnother() throws Exception {
        analyse();
        EngineSettings neural = EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT);
        onEventThread(() -> workspace.document().orElseThrow().dispatch(new SetEngine(neural)));
        export(clip(false));
        assertEquals(
                List.of("engine.pack.missing"),
                notices.problems.stream().map(Problem::key).toList());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void whatIsThereStaysUnlessItMayBeReplaced() throws Exception {
        analyse();
        target = Files.writeString(folder.resolve("out.mkv"), "precious");
        notices.answers.add(1);
        export(clip(false));
        assertEquals(1, notices.asked.size());
        assertArrayEquals("precious".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(target));
    }
}
