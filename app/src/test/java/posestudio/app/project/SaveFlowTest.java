package posestudio.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.open.PictureOpener;
import posestudio.app.open.SourceReader;
import posestudio.app.playback.Playback;
import posestudio.app.system.ProductVersion;
import posestudio.app.testing.Faces;
import posestudio.app.testing.NoClips;
import posestudio.app.testing.RecordingNotices;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.image.PictureReader;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.projectfile.ProjectFile;
import posestudio.editor.projectfile.SavedProject;
import posestudio.render.face.FaceSearch;

/** Saving and opening again, as the window does it. */
class SaveFlowTest {
    @TempDir
    Path folder;

    private final RecordingNotices notices = new RecordingNotices();
    private final List<Path> proposed = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private Optional<Path> movedTo = Optional.empty();
    private volatile FaceSearch search = Faces.search(Faces.face(20, 20, 10, HeadPose.ZERO));
    private Workspace workspace;
    private Jobs jobs;
    private PictureOpener opener;
    private SaveFlow saves;
    private Path picture;

    @BeforeEach
    void make() throws IOException {
        picture = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        onEventThread(() -> {
            workspace = new Workspace();
            jobs = new Jobs();
            opener = new PictureOpener(
                    workspace,
                    jobs,
                    notices,
                    new Messages(Locale.ENGLISH),
                    new SourceReader(new PictureReader(), new NoClips()),
                    (image, progress) -> search,
                    Runnable::run,
                    file -> {},
                    project -> movedTo,
                    new Playback(
                            workspace,
                            new Playback.Services((image, face, edit) -> {}, new NoClips(), () -> {
                                throw new IllegalStateException("nothing is drawn here");
                            }),
                            problem -> {}));
            saves = new SaveFlow(
                    workspace,
                    jobs,
                    notices,
                    new Messages(Locale.ENGLISH),
                    proposal -> {
                        proposed.add(proposal);
                        return chosen;
                    },
                    folder);
        });
        open(picture);
    }

    @AfterEach
    void close() {
        onEventThread(() -> jobs.close());
    }

    private void open(Path file) {
        onEventThread(() -> opener.open(file));
        await("opened", () -> !opener.isOpening());
    }

    private Document document() {
        return workspace.document().orElseThrow();
    }

    private void yaw(double degrees) {
        onEventThread(() -> document().dispatch(new SetParameter(0, Parameters.YAW, degrees)));
    }

    private double yaw() {
        return fromEventThread(() -> document().project().edit(0).value(Parameters.YAW));
    }

    private void save() {
        boolean[] done = {false};
        onEventThread(() -> saves.save(() -> done[0] = true));
        await("saved", () -> done[0]);
    }

    private boolean isDirty() {
        return fromEventThread(() -> workspace.isDirty());
    }

    @Test
    void workIsSavedBesideThePictureAndComesBackWithItsHistory() {
        yaw(5);
        yaw(12);
        assertTrue(isDirty());
        save();
        assertFalse(isDirty());
        assertTrue(Files.exists(ProjectFile.beside(picture)));
        open(picture);
        assertEquals(12, yaw());
        assertFalse(isDirty());
        onEventThread(() -> document().undo());
        assertEquals(5, yaw());
        assertTrue(isDirty());
        assertTrue(notices.said.stream().anyMatch(said -> said.contains("2 steps")), notices.said.toString());
    }

    @Test
    void whatWasChosenForAFaceThatIsNotFoundAgainIsStillThereAfterSaving() throws Problem {
        search = Faces.search(Faces.face(20, 20, 10, HeadPose.ZERO), Faces.face(40, 10, 8, HeadPose.ZERO));
        open(picture);
        onEventThread(() -> document().dispatch(new SetParameter(1, Parameters.YAW, 7)));
        save();
        search = Faces.search(Faces.face(20, 20, 10, HeadPose.ZERO));
        open(picture);
        assertEquals("project.faces", notices.problems.get(0).key());
        yaw(3);
        save();
        assertEquals(
                7,
                ProjectFile.read(ProjectFile.beside(picture)).project().edit(1).value(Parameters.YAW));
        search = Faces.search(Faces.face(20, 20, 10, HeadPose.ZERO), Faces.face(40, 10, 8, HeadPose.ZERO));
        open(picture);
        assertEquals(3, yaw());
        assertEquals(7, fromEventThread(() -> document().project().edit(1).value(Parameters.YAW)));
    }

    @Test
    void theProjectSaysWhichVersionsMadeIt() throws Problem {
        search = new FaceSearch(List.of(Faces.face(20, 20, 10, HeadPose.ZERO)), List.of(), 1, "perception 7");
        open(picture);
        yaw(12);
        save();
        SavedProject saved = ProjectFile.read(ProjectFile.beside(picture));
        assertEquals("perception 7", saved.pack());
        assertEquals("mesh " + ProductVersion.text(), saved.engine());
    }

    @Test
    void aProjectOpensLikeItsPictureAndIsSavedWhereItCameFrom() throws Problem {
        yaw(12);
        chosen = Optional.of(folder.resolve("other"));
        onEventThread(() -> saves.saveAs(() -> {}));
        Path project = folder.resolve("other.pose.json");
        await("saved", () -> Files.exists(project) && !workspace.isDirty());
        assertFalse(Files.exists(ProjectFile.beside(picture)));
        open(project);
        assertEquals(12, yaw());
        yaw(3);
        save();
        assertFalse(Files.exists(ProjectFile.beside(picture)));
        assertEquals(3, ProjectFile.read(project).project().edit(0).value(Parameters.YAW));
    }

    @Test
    void whatCouldNotBeReadIsNotReplacedUnasked() throws IOException {
        Path project = Files.writeString(ProjectFile.beside(picture), "{\"format\": \"posestudio-project\", \"ver");
        open(picture);
        assertEquals("project.broken", notices.problems.get(0).key());
        yaw(12);
        notices.answers.add(1);
        onEventThread(() -> saves.save(() -> {}));
        assertTrue(Files.readString(project).endsWith("ver"));
        notices.answers.add(0);
        save();
        open(picture);
        assertEquals(12, yaw());
    }

    @Test
    void thePictureOfAMovedProjectIsAskedFor() throws IOException {
        yaw(12);
        save();
        Path away = Files.createDirectory(folder.resolve("away"));
        Path project = Files.move(ProjectFile.beside(picture), away.resolve("a.png.pose.json"));
        Path elsewhere =
                Files.move(picture, Files.createDirectory(folder.resolve("x")).resolve("b.png"));
        onEventThread(() -> opener.close());
        open(project);
        assertEquals("project.source", notices.problems.get(0).key());
        movedTo = Optional.of(elsewhere);
        open(project);
        assertEquals(12, yaw());
    }

    @Test
    void aPastedPictureIsSavedTogetherWithItsProject() {
        onEventThread(() -> opener.open(new BufferedImage(33, 22, BufferedImage.TYPE_INT_ARGB)));
        await("opened", () -> !opener.isOpening());
        yaw(12);
        chosen = Optional.of(folder.resolve("mine.pose.json"));
        save();
        assertEquals(folder.resolve("Pasted picture.png.pose.json"), proposed.get(0));
        assertFalse(isDirty());
        assertTrue(Files.exists(folder.resolve("mine.png")));
        onEventThread(() -> opener.close());
        open(folder.resolve("mine.pose.json"));
        assertEquals(12, yaw());
        assertEquals(
                33,
                fromEventThread(() -> workspace.opened().orElseThrow().picture().width()));
    }

    @Test
    void workThatGoesOnWhileItIsSavedIsNotCountedAsSaved() {
        yaw(12);
        boolean[] done = {false};
        onEventThread(() -> {
            saves.save(() -> done[0] = true);
            document().dispatch(new SetParameter(0, Parameters.YAW, 13));
        });
        await("saved", () -> done[0]);
        assertTrue(isDirty());
    }

    @Test
    void recoveredWorkHasToBeSavedAndGoesWhereItWasKept() throws Exception {
        yaw(5);
        save();
        yaw(12);
        Path kept = folder.resolve("kept.pose.json");
        ProjectSnapshot snapshot =
                fromEventThread(() -> ProjectSnapshot.of(workspace).orElseThrow());
        Recovered besides = new Recovered(snapshot.keeping().file(), true);
        snapshot.write(kept, snapshot.source(), besides.json());
        onEventThread(() -> {
            workspace.clear();
            opener.openRecovered(kept);
        });
        await("opened", () -> !opener.isOpening());
        assertEquals(12, yaw());
        assertTrue(isDirty());
        save();
        assertFalse(isDirty());
        assertFalse(Files.readString(ProjectFile.beside(picture)).contains(Recovered.FIELD));
        assertEquals(
                12,
                ProjectFile.read(ProjectFile.beside(picture)).project().edit(0).value(Parameters.YAW));
    }

    @Test
    void recoveredWorkDoesNotReplaceWhatWasSavedLaterWithoutAsking() throws Exception {
        yaw(5);
        save();
        yaw(12);
        Path kept = folder.resolve("kept.pose.json");
        ProjectSnapshot snapshot =
                fromEventThread(() -> ProjectSnapshot.of(workspace).orElseThrow());
        Recovered besides = new Recovered(snapshot.keeping().file(), true);
        snapshot.write(kept, snapshot.source(), besides.json());
        Files.setLastModifiedTime(kept, FileTime.from(Instant.now().minusSeconds(60)));
        onEventThread(() -> {
            workspace.clear();
            opener.openRecovered(kept);
        });
        await("opened", () -> !opener.isOpening());
        notices.answers.add(1);
        onEventThread(() -> saves.save(() -> {}));
        assertEquals(1, notices.asked.size());
        assertTrue(isDirty());
        assertEquals(
                5,
                ProjectFile.read(ProjectFile.beside(picture)).project().edit(0).value(Parameters.YAW));
    }

    @Test
    void aRecoveredPictureFromTheClipboardStillHasNoFileOfItsOwn() throws Exception {
        onEventThread(() -> opener.open(new BufferedImage(33, 22, BufferedImage.TYPE_INT_ARGB)));
        await("opened", () -> !opener.isOpening());
        yaw(12);
        Path kept = folder.resolve("slot.pose.json");
        Path pixels = Files.copy(picture, folder.resolve("pixels.png"));
        ProjectSnapshot snapshot =
                fromEventThread(() -> ProjectSnapshot.of(workspace).orElseThrow());
        snapshot.write(kept, Optional.of(pixels), new Recovered(Optional.empty(), false).json());
        onEventThread(() -> {
            workspace.clear();
            opener.openRecovered(kept);
        });
        await("opened", () -> !opener.isOpening());
        onEventThread(() -> {
            assertEquals(
                    "Pasted picture", workspace.opened().orElseThrow().source().name());
            assertTrue(workspace.opened().orElseThrow().source().path().isEmpty());
            assertTrue(workspace.isDirty());
        });
        assertEquals(12, yaw());
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsTold() throws IOException {
        yaw(12);
        chosen = Optional.of(folder.resolve("missing/a"));
        onEventThread(() -> saves.saveAs(() -> {}));
        await("told", () -> !notices.problems.isEmpty());
        assertEquals("output.missing", notices.problems.get(0).key());
        assertTrue(isDirty());
    }
}
