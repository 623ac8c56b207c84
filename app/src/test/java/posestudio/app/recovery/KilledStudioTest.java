package posestudio.app.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.testing.ChildJvm;
import posestudio.app.testing.ColourDevice;
import posestudio.app.testing.Faces;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.projectfile.ProjectFile;

/** Whenever a studio is killed, all its work up to two seconds before is there, whole. */
class KilledStudioTest {
    private static final long SECOND = 1_000_000_000L;
    /** The promise. */
    private static final long LOST_AT_MOST = 2 * SECOND;
    /** For a machine that has other things to do: the child's, the disk's and this test's own delays. */
    private static final long SLACK = 2 * SECOND;

    @TempDir
    Path root;

    /** A child at work, and when each of its changes was heard of here. */
    private static final class Victim {
        private final Process process;
        private final ConcurrentSkipListMap<Integer, Long> heard = new ConcurrentSkipListMap<>();
        private final Thread listener;

        Victim(Path folder, long seed) throws IOException {
            process = ChildJvm.start(
                    Studio.class, List.of("-Djava.awt.headless=true"), folder.toString(), String.valueOf(seed));
            listener = new Thread(this::listen);
            listener.start();
        }

        private void listen() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    heard.put(Integer.parseInt(line), System.nanoTime());
                }
            } catch (IOException | NumberFormatException e) {
                // The last line may be cut off.
                return;
            }
        }

        void awaitFirstChange() throws InterruptedException {
            while (heard.isEmpty() && process.isAlive()) {
                Thread.sleep(10);
            }
        }

        /** The last change that must have been kept by now; 0 for none. */
        int kill() throws InterruptedException {
            long now = System.nanoTime();
            process.destroyForcibly().waitFor();
            listener.join();
            return heard.entrySet().stream()
                    .filter(entry -> now - entry.getValue() > LOST_AT_MOST + SLACK)
                    .mapToInt(java.util.Map.Entry::getKey)
                    .max()
                    .orElse(0);
        }
    }

    @Test
    void killedAtRandomMomentsItLosesNoMoreThanItsLastTwoSeconds() throws Exception {
        Random random = new Random(9);
        for (int round = 0; round < 3; round++) {
            // Several at a time: they also must not take each other's work for left.
            List<Victim> victims = new ArrayList<>();
            List<Path> folders = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                folders.add(root.resolve(round + "-" + i));
                victims.add(new Victim(folders.get(i), 4L * round + i));
            }
            for (Victim victim : victims) {
                victim.awaitFirstChange();
            }
            Thread.sleep(LOST_AT_MOST / 1_000_000 + SLACK / 1_000_000);
            for (int i = 0; i < victims.size(); i++) {
                Thread.sleep(random.nextInt(400));
                int expected = victims.get(i).kill();
                assertTrue(expected > 0, "the child worked long enough");
                check(folders.get(i), expected);
            }
        }
    }

    private static void check(Path folder, int expected) throws Problem {
        List<RecoverySlot> left = new RecoveryFolder(folder).adopt();
        assertEquals(1, left.size());
        var project = ProjectFile.read(left.get(0).project().orElseThrow());
        int found = Studio.number(project.project().edit(0));
        assertTrue(found >= expected, "change " + expected + " is lost, " + found + " was the last kept");
        assertEquals(found + 1, project.history().steps().size(), "every step is there");
    }

    @Test
    void killedWhileItWritesAllTheTimeItLeavesAWholeFile() throws Exception {
        Random random = new Random(4);
        for (int round = 0; round < 12; round++) {
            Path folder = root.resolve("write-" + round);
            Process child = ChildJvm.start(WriteForever.class, List.of("-Djava.awt.headless=true"), folder.toString());
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("written", said.readLine());
            Thread.sleep(random.nextInt(120));
            child.destroyForcibly().waitFor();
            RecoverySlot left = new RecoveryFolder(folder).adopt().get(0);
            assertTrue(ProjectFile.read(left.project().orElseThrow()).history().canUndo(), "round " + round);
        }
    }

    @Test
    void theWorkOfALivingStudioIsNotOffered() throws Exception {
        Path folder = root.resolve("living");
        Victim victim = new Victim(folder, 1);
        victim.awaitFirstChange();
        RecoveryFolder another = new RecoveryFolder(folder);
        for (int i = 0; i < 30; i++) {
            assertEquals(List.of(), another.adopt());
            Thread.sleep(100);
        }
        victim.kill();
        assertEquals(1, another.adopt().size());
    }

    /** A picture, a workspace, and somebody who makes numbered changes all the time. */
    static final class Studio {
        private static Workspace workspace;

        public static void main(String[] arguments) throws Exception {
            Random random = new Random(Long.parseLong(arguments[1]));
            EventQueue.invokeAndWait(() -> {
                workspace = open();
                new Autosave(
                        workspace,
                        new RecoveryFolder(Path.of(arguments[0])),
                        new FaceThumbnails(workspace, ColourDevice::new),
                        Throwable::printStackTrace);
            });
            for (int change = 1; ; change++) {
                int number = change;
                EventQueue.invokeAndWait(() -> change(number));
                System.out.println(number);
                Thread.sleep(random.nextInt(60));
            }
        }

        private static Workspace open() {
            Workspace fresh = new Workspace();
            Picture picture = Faces.picture(300, 200);
            fresh.show(picture, Faces.source(picture));
            fresh.found(picture, Faces.search(Faces.face(150, 100, 60, HeadPose.ZERO)));
            return fresh;
        }

        private static void change(int number) {
            Document document = workspace.document().orElseThrow();
            FaceEdit edit = document.project()
                    .edit(0)
                    .with(Parameters.SHIFT_X, number % 100)
                    .with(Parameters.SHIFT_Y, number / 100);
            document.dispatch(new posestudio.editor.change.SetEdit(
                    0, edit, new SetParameter(0, Parameters.SHIFT_X, number).label()));
        }

        static int number(FaceEdit edit) {
            return (int) (edit.value(Parameters.SHIFT_X) + 100 * edit.value(Parameters.SHIFT_Y));
        }
    }

    /** Writes one project over and over. */
    static final class WriteForever {
        public static void main(String[] arguments) throws Exception {
            EventQueue.invokeAndWait(() -> Studio.workspace = Studio.open());
            RecoverySlot slot = new RecoveryFolder(Path.of(arguments[0])).claim();
            for (int i = 1; ; i++) {
                int number = i % 900;
                posestudio.app.project.ProjectSnapshot[] snapshot = new posestudio.app.project.ProjectSnapshot[1];
                EventQueue.invokeAndWait(() -> {
                    Studio.change(number);
                    snapshot[0] = posestudio.app.project.ProjectSnapshot.of(Studio.workspace)
                            .orElseThrow();
                });
                snapshot[0].write(slot.projectFor("a.png"), java.util.Optional.empty(), java.util.Map.of());
                System.out.println("written");
            }
        }
    }
}
