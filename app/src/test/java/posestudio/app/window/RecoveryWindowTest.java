package posestudio.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.settings.Settings;
import posestudio.app.settings.SettingsFile;
import posestudio.app.settings.SettingsStore;
import posestudio.app.testing.ChildJvm;
import posestudio.app.testing.Widgets;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.theme.ThemeChoice;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.projectfile.ProjectFile;

/** A studio in a process of its own, worked on by mouse and keys, killed, and started again. */
@Timeout(180)
class RecoveryWindowTest {
    private static final int POLL_MILLIS = 50;
    private static final int PATIENCE_SECONDS = 40;

    @TempDir
    Path folder;

    private Path picture;
    private Robot robot;
    private Process child;
    private PrintWriter questions;
    private BufferedReader answers;

    @BeforeEach
    void start() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "a window needs a display");
        robot = new Robot();
        robot.setAutoDelay(20);
        picture = folder.resolve("portrait.png");
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        startStudio();
    }

    private void startStudio() throws IOException {
        child = ChildJvm.start(LivingStudio.class, List.of(), folder.toString(), picture.toString());
        questions = new PrintWriter(child.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() throws InterruptedException {
        if (child != null) {
            child.destroyForcibly().waitFor();
        }
    }

    private String ask(String question) throws IOException {
        questions.println(question);
        String answer = answers.readLine();
        assertNotNull(answer, "the studio has ended");
        return answer;
    }

    private String await(String question, String wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String answer = ask(question);
        while (!answer.matches(wanted)) {
            assertTrue(System.nanoTime() < end, question + " stayed " + answer);
            Thread.sleep(POLL_MILLIS);
            answer = ask(question);
        }
        return answer;
    }

    private Point where(String widget) throws Exception {
        String[] place = await("where " + widget, "\\d+ \\d+").split(" ");
        return new Point(Integer.parseInt(place[0]), Integer.parseInt(place[1]));
    }

    private void press(Point at) {
        robot.mouseMove(at.x, at.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** @param by pixels to the right */
    private void dragYaw(int by) throws Exception {
        Point track = where("Yaw");
        robot.mouseMove(track.x, track.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 1; i <= 4; i++) {
            robot.mouseMove(track.x + by * i / 4, track.y);
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    private void save() {
        robot.keyPress(KeyEvent.VK_CONTROL);
        robot.keyPress(KeyEvent.VK_S);
        robot.keyRelease(KeyEvent.VK_S);
        robot.keyRelease(KeyEvent.VK_CONTROL);
    }

    private double savedYaw() throws Problem {
        return ProjectFile.read(ProjectFile.beside(picture)).project().edit(0).value(Parameters.YAW);
    }

    @Test
    void whatWasDoneAfterTheLastSavingIsOfferedAfterAKillAndSavedThen() throws Exception {
        await("faces", "2");
        dragYaw(10);
        String first = await("yaw", "[1-9].*");
        save();
        await("unsaved", "false");
        assertEquals(Double.parseDouble(first), savedYaw());

        dragYaw(30);
        String second = await("yaw", "(?!\\Q" + first + "\\E).*");
        await("kept", second);
        child.destroyForcibly().waitFor();
        assertEquals(Double.parseDouble(first), savedYaw(), "what was saved is untouched");

        startStudio();
        press(where("Restore"));
        await("yaw", second);
        await("unsaved", "true");
        await("title", "• portrait\\.png.*");
        press(where("Photo"));
        save();
        await("unsaved", "false");
        assertEquals(Double.parseDouble(second), savedYaw());
        await("slots", "0");
        child.destroyForcibly().waitFor();

        startStudio();
        await("yaw", second);
        await("unsaved", "false");
        assertFalse(Files.exists(folder.resolve("presets/recovery/archive")), "nothing was thrown away");
    }

    /** The child: a studio that answers questions about itself. */
    static final class LivingStudio {
        private static Studio studio;

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            onEventThread(() -> {
                Theme.change(ThemeChoice.DARK, true);
                SettingsStore store =
                        new SettingsStore(new SettingsFile(folder), Settings.DEFAULT.with(ThemeChoice.DARK), e -> {});
                studio = new Studio(
                        new FakeParts().parts(folder.resolve("presets")),
                        store,
                        new Messages(Locale.ENGLISH),
                        () -> System.exit(0));
                studio.show(Optional.of(Path.of(arguments[1])));
            });
            try (BufferedReader questions =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (String question = questions.readLine(); question != null; question = questions.readLine()) {
                    System.out.println(answer(question, folder.resolve("presets/recovery")));
                }
            } finally {
                // Else the window would keep a child alive that answers no more.
                System.exit(1);
            }
        }

        private static String answer(String question, Path recovery) {
            if (question.startsWith("where ")) {
                return fromEventThread(() -> where(question.substring(6)));
            }
            return switch (question) {
                case "faces" ->
                    fromEventThread(
                            () -> String.valueOf(studio.workspace().faces().size()));
                case "yaw" ->
                    fromEventThread(() -> studio.workspace()
                            .selectedEdit()
                            .map(edit -> String.valueOf(edit.value(Parameters.YAW)))
                            .orElse("none"));
                case "unsaved" ->
                    fromEventThread(() -> String.valueOf(studio.workspace().isDirty()));
                case "title" -> fromEventThread(() -> studio.window().getTitle());
                case "slots" -> String.valueOf(projects(recovery).size());
                case "kept" ->
                    projects(recovery).stream()
                            .map(LivingStudio::yaw)
                            .findFirst()
                            .orElse("none");
                default -> "?";
            };
        }

        private static String where(String name) {
            return Arrays.stream(Window.getWindows())
                    .filter(Window::isShowing)
                    .flatMap(window -> Widgets.all(window).stream())
                    .filter(Component::isShowing)
                    .filter(c -> c.getAccessibleContext() != null
                            && name.equals(c.getAccessibleContext().getAccessibleName()))
                    .filter(c -> !(c instanceof javax.swing.JTextField || c instanceof javax.swing.JLabel))
                    .findFirst()
                    .map(c -> {
                        Point p = c.getLocationOnScreen();
                        return (p.x + c.getWidth() / 2) + " " + (p.y + c.getHeight() / 2);
                    })
                    .orElse("none");
        }

        private static String yaw(Path project) {
            try {
                return String.valueOf(
                        ProjectFile.read(project).project().edit(0).value(Parameters.YAW));
            } catch (Problem e) {
                return e.key();
            }
        }

        private static List<Path> projects(Path recovery) {
            try (var files = Files.walk(recovery, 2)) {
                return files.filter(ProjectFile::isNamedSo).toList();
            } catch (IOException | java.io.UncheckedIOException e) {
                return List.of();
            }
        }
    }
}
