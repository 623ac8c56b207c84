package posestudio.app.window;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.swing.JComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.settings.Settings;
import posestudio.app.settings.SettingsFile;
import posestudio.app.settings.SettingsStore;
import posestudio.app.testing.Widgets;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.theme.ThemeChoice;
import posestudio.app.viewport.Viewport;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.ParameterSpec;

/** A real window with a real hand in it: mouse and keys go through the display. */
abstract class StudioHand {
    @TempDir
    Path folder;

    private final CountDownLatch closed = new CountDownLatch(1);
    final FakeParts parts = new FakeParts();
    Robot robot;
    Studio studio;

    /** What the window works with. */
    StudioParts studioParts() throws Exception {
        return parts.parts(folder.resolve("presets"));
    }

    /** Whether something was drawn already. */
    boolean isDrawn() {
        return parts.drawn.get() > 0;
    }

    @BeforeEach
    void open() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "a window needs a display");
        robot = new Robot();
        robot.setAutoDelay(15);
        StudioParts used = studioParts();
        onEventThread(() -> {
            Theme.change(ThemeChoice.DARK, true);
            SettingsFile file = new SettingsFile(folder);
            Settings settings = Settings.DEFAULT.with(ThemeChoice.DARK);
            SettingsStore store = new SettingsStore(file, settings, e -> {});
            studio = new Studio(used, store, new Messages(Locale.ENGLISH), closed::countDown);
            studio.show(Optional.empty());
        });
        await("a face is there", () -> studio.workspace().selectedFace().isPresent());
        await("a view was drawn", this::isDrawn);
        press(viewport());
        robot.waitForIdle();
    }

    @AfterEach
    void close() throws InterruptedException {
        if (studio != null) {
            onEventThread(() -> studio.close());
            closed.await();
        }
    }

    Viewport viewport() {
        return fromEventThread(() -> Widgets.all(studio.window()).stream()
                .filter(Viewport.class::isInstance)
                .map(Viewport.class::cast)
                .findFirst()
                .orElseThrow());
    }

    JComponent widget(String name, String type) {
        return fromEventThread(() -> Widgets.all(studio.window()).stream()
                .filter(c -> c.getClass().getSimpleName().equals(type))
                .filter(c -> name.equals(c.getAccessibleContext().getAccessibleName()))
                .map(JComponent.class::cast)
                .findFirst()
                .orElseThrow());
    }

    Point on(Component target, double x, double y) {
        return fromEventThread(() -> {
            Point p = target.getLocationOnScreen();
            return new Point(p.x + (int) (x * target.getWidth()), p.y + (int) (y * target.getHeight()));
        });
    }

    /** A click where nothing but the focus changes. */
    void press(Component target) {
        move(on(target, 0.02, 0.98));
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    void move(Point p) {
        robot.mouseMove(p.x, p.y);
    }

    void drag(Point from, Point to) {
        move(from);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 1; i <= 5; i++) {
            robot.mouseMove(from.x + (to.x - from.x) * i / 5, from.y + (to.y - from.y) * i / 5);
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    void type(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
        robot.waitForIdle();
    }

    /**
     * Presses Tab and waits until another component has the keyboard, at most a second: on an idle machine the robot
     * waits for seconds after every key, and there are many components.
     *
     * @return who has the keyboard now
     */
    Component tab() {
        Component before = focused();
        robot.keyPress(KeyEvent.VK_TAB);
        robot.keyRelease(KeyEvent.VK_TAB);
        long end = System.nanoTime() + 1_000_000_000L;
        while (focused() == before && System.nanoTime() < end) {
            robot.delay(5);
        }
        return focused();
    }

    private static Component focused() {
        return fromEventThread(
                () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
    }

    HeadPose pose() {
        return fromEventThread(
                () -> studio.workspace().selectedEdit().orElseThrow().pose());
    }

    double value(ParameterSpec spec) {
        return fromEventThread(
                () -> studio.workspace().selectedEdit().orElseThrow().value(spec));
    }

    Point head(double dx, double dy) {
        Viewport view = viewport();
        return fromEventThread(() -> {
            var box = studio.workspace().selectedFace().orElseThrow().box();
            Point p = view.getLocationOnScreen();
            double scale = view.devicePerPixel();
            return new Point(
                    p.x + (int) (studio.view().view().toViewX(box.centreX() + dx) / scale),
                    p.y + (int) (studio.view().view().toViewY(box.centreY() + dy) / scale));
        });
    }
}
