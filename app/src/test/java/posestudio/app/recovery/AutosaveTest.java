package posestudio.app.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.testing.ColourDevice;
import posestudio.app.testing.Faces;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.workspace.Keeping;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.SourceReference;
import posestudio.editor.projectfile.ProjectFile;

/** What is kept of unsaved work, and what becomes of it. */
class AutosaveTest {
    @TempDir
    Path root;

    private final List<Problem> problems = new ArrayList<>();
    private RecoveryFolder folder;
    private Workspace workspace;
    private FaceThumbnails thumbnails;
    private Autosave autosave;

    @BeforeEach
    void make() {
        folder = new RecoveryFolder(root.resolve("recovery"));
        onEventThread(() -> {
            workspace = new Workspace();
            thumbnails = new FaceThumbnails(workspace, ColourDevice::new);
            autosave = new Autosave(workspace, folder, thumbnails, problems::add);
            open();
        });
    }

    @AfterEach
    void close() {
        onEventThread(() -> {
            autosave.close();
            thumbnails.close();
        });
    }

    private void open() {
        Picture picture = Faces.picture(60, 40);
        workspace.show(picture, Faces.source(picture));
        workspace.found(picture, Faces.search(Faces.face(20, 20, 10, HeadPose.ZERO)));
    }

    private void yaw(double degrees) {
        onEventThread(() -> workspace.document().orElseThrow().dispatch(new SetParameter(0, Parameters.YAW, degrees)));
    }

    /** Longer than it takes until something is kept; without anything to do Java would end its event thread. */
    private static void letTimePass() throws InterruptedException {
        for (int i = 0; i < 45; i++) {
            onEventThread(() -> {});
            Thread.sleep(50);
        }
    }

    private List<Path> projects(Path below) {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(ProjectFile::isNamedSo).toList();
        } catch (UncheckedIOException e) {
            // Something went away while we looked.
            return projects(below);
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<Path> kept() {
        return projects(root.resolve("recovery")).stream()
                .filter(path -> !path.startsWith(folder.archive()))
                .toList();
    }

    private double keptYaw() throws Problem {
        return ProjectFile.read(kept().get(0)).project().edit(0).value(Parameters.YAW);
    }

    @Test
    void unsavedWorkIsKeptWithItsHistoryAndASmallPicture() throws Exception {
        yaw(5);
        yaw(12);
        await("kept", () -> !kept().isEmpty());
        var saved = ProjectFile.read(kept().get(0));
        assertEquals(12, saved.project().edit(0).value(Parameters.YAW));
        assertEquals(3, saved.history().steps().size());
        assertTrue(saved.source().find(kept().get(0)).orElseThrow().exact(), "a picture from nowhere is kept too");
        await("small picture", () -> Files.exists(kept().get(0).resolveSibling("thumbnail.png")));
    }

    @Test
    void theSmallPictureShowsTheFaceAsItIsNow() {
        yaw(12);
        await("drawn", () -> thumbnailIs(ColourDevice.of(12)));
        yaw(20);
        await("drawn anew", () -> thumbnailIs(ColourDevice.of(20)));
    }

    private boolean thumbnailIs(Color colour) {
        try {
            return !kept().isEmpty()
                    && ImageIO.read(kept().get(0)
                                            .resolveSibling("thumbnail.png")
                                            .toFile())
                                    .getRGB(5, 5)
                            == colour.getRGB();
        } catch (IOException e) {
            // Not there yet.
            return false;
        }
    }

    @Test
    void lookingAtAPictureKeepsNothing() throws InterruptedException {
        letTimePass();
        assertEquals(List.of(), kept());
    }

    @Test
    void savedOrUndoneWorkIsTakenAway() {
        yaw(12);
        await("kept", () -> !kept().isEmpty());
        onEventThread(() -> workspace.document().orElseThrow().undo());
        await("taken away", () -> kept().isEmpty());
        yaw(13);
        await("kept again", () -> !kept().isEmpty());
        onEventThread(() -> {
            Document document = workspace.document().orElseThrow();
            document.markSaved(document.project());
        });
        await("taken away again", () -> kept().isEmpty());
        assertEquals(List.of(), projects(folder.archive()));
    }

    @Test
    void workThatIsLeftUnsavedGoesIntoTheArchive() {
        yaw(12);
        await("kept", () -> !kept().isEmpty());
        onEventThread(this::open);
        await("archived", () -> projects(folder.archive()).size() == 1 && kept().isEmpty());
        assertTrue(folder.adopt().isEmpty(), "nothing to be offered");
    }

    @Test
    void savingJustBeforeLeavingLeavesNothingBehind() {
        yaw(12);
        await("kept", () -> !kept().isEmpty());
        onEventThread(() -> {
            Document document = workspace.document().orElseThrow();
            document.markSaved(document.project());
            workspace.clear();
        });
        await("taken away", () -> kept().isEmpty());
        assertEquals(List.of(), projects(folder.archive()));
    }

    @Test
    void recoveredWorkGoesOnInItsOwnSlot() throws Exception {
        yaw(12);
        await("kept", () -> !kept().isEmpty());
        RecoverySlot slot = folder.claim();
        Path project = Files.copy(kept().get(0), slot.projectFor("left.png"));
        onEventThread(() -> {
            Picture picture = showRecovered(slot);
            workspace.found(
                    picture,
                    Faces.search(Faces.face(20, 20, 10, HeadPose.ZERO)),
                    fresh -> new Document(History.of(fresh), 0, false));
        });
        yaw(20);
        await("kept where it was", () -> {
            try {
                return kept().equals(List.of(project)) && keptYaw() == 20;
            } catch (Problem e) {
                return false;
            }
        });
    }

    @Test
    void recoveredWorkThatIsLeftBeforeItsFacesAreFoundIsOfferedAgain() throws Exception {
        RecoverySlot slot = folder.claim();
        Path project = Files.writeString(slot.projectFor("left.png"), "{}");
        onEventThread(() -> showRecovered(slot));
        onEventThread(this::open);
        letTimePass();
        assertEquals(List.of(project), kept());
        assertEquals(1, folder.adopt().size());
    }

    @Test
    void recoveredWorkWhoseFacesAreNotFoundYetOutlivesTheStudio() throws Exception {
        RecoverySlot slot = folder.claim();
        Path project = Files.writeString(slot.projectFor("left.png"), "{}");
        onEventThread(() -> showRecovered(slot));
        letTimePass();
        onEventThread(autosave::close);
        assertEquals(List.of(project), kept());
        assertEquals(1, folder.adopt().size());
    }

    /** As it is while the faces are looked for. */
    private Picture showRecovered(RecoverySlot slot) {
        autosave.goOnIn(slot);
        Picture picture = Faces.picture(60, 40);
        workspace.show(
                picture,
                Faces.source(picture),
                new Keeping(Optional.empty(), Optional.empty(), slot.project(), Map.of()));
        return picture;
    }

    @Test
    void aFolderThatCannotBeMadeIsToldOnce() throws Exception {
        Files.writeString(root.resolve("recovery"), "in the way");
        yaw(1);
        await("told", () -> !problems.isEmpty());
        yaw(2);
        letTimePass();
        onEventThread(() -> assertEquals(1, problems.size()));
    }

    @Test
    void whatCouldNotBeKeptIsTriedAgainWithoutAnotherChange() throws Exception {
        Path obstacle = Files.writeString(root.resolve("recovery"), "in the way");
        yaw(1);
        await("told", () -> !problems.isEmpty());
        Files.delete(obstacle);
        await("kept after all", () -> !kept().isEmpty());
    }

    @Test
    void aPictureOfTheLongestNameIsKept() {
        onEventThread(() -> {
            Picture picture = Faces.picture(60, 40);
            String name = "\u753b".repeat(83) + ".png";
            workspace.show(picture, new SourceReference(Optional.empty(), name, 60, 40));
            workspace.found(picture, Faces.search(Faces.face(20, 20, 10, HeadPose.ZERO)));
        });
        yaw(1);
        await("kept", () -> !kept().isEmpty());
        assertEquals(List.of(), problems);
    }

    @Test
    void anOldPieceThatCannotBeTakenAwayDoesNotKeepANewOneOut() throws IOException {
        Path old = Files.createDirectories(folder.archive().resolve("20200101-000000-1"));
        Files.createDirectories(old.resolve("folder/in the way"));
        Files.setLastModifiedTime(
                old, FileTime.from(Instant.now().minus(Duration.ofDays(RecoveryFolder.ARCHIVE_DAYS + 1))));
        RecoverySlot slot = folder.claim();
        Files.writeString(slot.projectFor("b.png"), "{}");
        slot.archive();
        assertEquals(1, projects(folder.archive()).size());
        assertEquals(List.of(), kept());
    }

    @Test
    void ofTheArchiveTheOldestIsTakenAway() throws IOException {
        Path old = Files.createDirectories(folder.archive().resolve("20200101-000000-1"));
        Files.writeString(old.resolve("a.png.pose.json"), "{}");
        Files.setLastModifiedTime(
                old, FileTime.from(Instant.now().minus(Duration.ofDays(RecoveryFolder.ARCHIVE_DAYS + 1))));
        Path young = Files.createDirectories(folder.archive().resolve("20200101-000000-2"));
        Files.writeString(young.resolve("a.png.pose.json"), "{}");
        RecoverySlot slot = folder.claim();
        Files.writeString(slot.projectFor("b.png"), "{}");
        slot.archive();
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
        assertEquals(2, projects(folder.archive()).size());
    }
}
