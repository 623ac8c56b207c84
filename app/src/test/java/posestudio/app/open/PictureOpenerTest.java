package posestudio.app.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.playback.Playback;
import posestudio.app.testing.Faces;
import posestudio.app.testing.NoClips;
import posestudio.app.testing.RecordingNotices;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.PictureReader;
import posestudio.render.face.FaceBox;
import posestudio.render.face.FaceSearch;

class PictureOpenerTest {
    @TempDir
    Path folder;

    private final RecordingNotices notices = new RecordingNotices();
    private final List<Path> remembered = new ArrayList<>();
    private FaceFinder finder = (picture, progress) -> Faces.search(Faces.face(20, 20, 10, HeadPose.ZERO));
    private boolean mayLeave = true;
    private Optional<Path> movedTo = Optional.empty();
    private Workspace workspace;
    private Jobs jobs;
    private PictureOpener opener;

    @BeforeEach
    void make() {
        onEventThread(() -> {
            workspace = new Workspace();
            jobs = new Jobs();
            opener = new PictureOpener(
                    workspace,
                    jobs,
                    notices,
                    new Messages(Locale.ENGLISH),
                    new SourceReader(new PictureReader(), new NoClips()),
                    (picture, progress) -> finder.find(picture, progress),
                    then -> {
                        if (mayLeave) {
                            then.run();
                        }
                    },
                    remembered::add,
                    project -> movedTo,
                    new Playback(
                            workspace,
                            new Playback.Services((image, face, edit) -> {}, new NoClips(), () -> {
                                throw new IllegalStateException("nothing is drawn here");
                            }),
                            problem -> {}));
        });
    }

    @AfterEach
    void close() {
        onEventThread(() -> jobs.close());
    }

    private Path png(String name, int width) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(width, 40, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private void open(Path file) {
        onEventThread(() -> opener.open(file));
        await("opened", () -> !opener.isOpening());
    }

    @Test
    void aFileIsReadAnalysedAndRemembered() throws IOException {
        Path file = png("a.png", 50);
        open(file);
        onEventThread(() -> {
            assertEquals(50, workspace.opened().orElseThrow().picture().width());
            assertEquals("a.png", workspace.opened().orElseThrow().source().name());
            assertEquals(1, workspace.faces().size());
        });
        assertEquals(List.of(file), remembered);
    }

    @Test
    void thePictureIsShownWhileFacesAreStillSearched() throws IOException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        finder = (picture, progress) -> {
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Faces.search();
        };
        Path file = png("a.png", 50);
        onEventThread(() -> opener.open(file));
        await("shown", () -> workspace.opened().isPresent());
        onEventThread(() -> assertTrue(opener.isOpening()));
        mayEnd.countDown();
        await("opened", () -> !opener.isOpening());
    }

    @Test
    void theLastOfSeveralWishesWins() throws IOException {
        Path first = png("a.png", 50);
        Path second = png("b.png", 60);
        Path third = png("c.png", 70);
        onEventThread(() -> {
            opener.open(first);
            opener.open(second);
            opener.open(third);
        });
        await("opened", () -> !opener.isOpening());
        onEventThread(() ->
                assertEquals(70, workspace.opened().orElseThrow().picture().width()));
        assertTrue(notices.problems.isEmpty(), "being overtaken is no problem");
    }

    @Test
    void aFileThatIsNoPictureLeavesWhatWasOpen() throws IOException {
        open(png("a.png", 50));
        Path text = Files.writeString(folder.resolve("b.jpg"), "no picture at all");
        open(text);
        assertEquals("picture.unknown", notices.problems.get(0).key());
        onEventThread(() -> assertEquals(1, workspace.faces().size()));
    }

    @Test
    void aPictureWithoutAFaceCanStillBeSeen() throws IOException {
        finder = (picture, progress) -> Faces.search();
        open(png("a.png", 50));
        assertEquals("face.none", notices.problems.get(0).key());
        onEventThread(() -> assertTrue(workspace.opened().isPresent()));
    }

    @Test
    void whatIsNotHumanIsSaidToBeSo() throws IOException {
        finder = (picture, progress) -> new FaceSearch(List.of(), List.of(new FaceBox(0, 0, 9, 9)), 1);
        open(png("a.png", 50));
        assertEquals("face.refused", notices.problems.get(0).key());
    }

    @Test
    void aFailingNetworkLeavesThePictureInView() throws IOException {
        finder = (picture, progress) -> {
            throw new IllegalStateException("broken");
        };
        open(png("a.png", 50));
        assertEquals("unexpected", notices.problems.get(0).key());
        onEventThread(() -> assertTrue(workspace.opened().isPresent()));
    }

    @Test
    void nothingIsOpenedWhenThePresentPictureIsKept() throws IOException {
        mayLeave = false;
        open(png("a.png", 50));
        onEventThread(() -> assertTrue(workspace.opened().isEmpty()));
    }

    @Test
    void samplesAndImagesOfOtherProgramsOpenToo() {
        onEventThread(() -> opener.open(Sample.EILEEN_COLLINS));
        await("opened", () -> !opener.isOpening());
        onEventThread(() ->
                assertEquals(512, workspace.opened().orElseThrow().picture().width()));
        onEventThread(() -> opener.open(new BufferedImage(33, 22, BufferedImage.TYPE_INT_ARGB)));
        await("opened", () -> !opener.isOpening());
        onEventThread(() -> {
            assertEquals(33, workspace.opened().orElseThrow().picture().width());
            assertTrue(workspace.opened().orElseThrow().source().path().isEmpty());
        });
        assertTrue(remembered.isEmpty(), "only files are remembered");
    }
}
