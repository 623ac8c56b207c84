package posestudio.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.action.KeyNames;
import posestudio.app.settings.PanelChoices;
import posestudio.app.settings.Settings;
import posestudio.app.settings.SettingsFile;
import posestudio.app.settings.SettingsStore;
import posestudio.app.shortcut.ShortcutDialog;
import posestudio.app.testing.Widgets;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.theme.ThemeChoice;
import posestudio.app.viewport.Viewport;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.HeadPose;
import posestudio.editor.project.KeypointEdit;
import posestudio.render.rig.FacePlacement;
import posestudio.render.rig.Handle;
import posestudio.render.rig.Handles;

/** A real window under a real hand: mouse and keys go through the display. */
class StudioWindowTest {
    @TempDir
    Path folder;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final FakeParts parts = new FakeParts();
    private Robot robot;
    private Studio studio;

    @BeforeEach
    void open() throws AWTException {
        assumeFalse(GraphicsEnvironment.isHeadless(), "a window needs a display");
        robot = new Robot();
        robot.setAutoDelay(15);
        onEventThread(() -> {
            Theme.change(ThemeChoice.DARK, true);
            SettingsFile file = new SettingsFile(folder);
            Settings settings = Settings.DEFAULT.with(ThemeChoice.DARK);
            SettingsStore store = new SettingsStore(file, settings, e -> {});
            studio = new Studio(
                    parts.parts(folder.resolve("presets")), store, new Messages(Locale.ENGLISH), closed::countDown);
            studio.show(Optional.empty());
        });
        await("a face is there", () -> studio.workspace().selectedFace().isPresent());
        await("a view was drawn", () -> parts.drawn.get() > 0);
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

    private Viewport viewport() {
        return fromEventThread(() -> Widgets.all(studio.window()).stream()
                .filter(Viewport.class::isInstance)
                .map(Viewport.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private JComponent widget(String name, String type) {
        return fromEventThread(() -> Widgets.all(studio.window()).stream()
                .filter(c -> c.getClass().getSimpleName().equals(type))
                .filter(c -> name.equals(c.getAccessibleContext().getAccessibleName()))
                .map(JComponent.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private Point on(Component target, double x, double y) {
        return fromEventThread(() -> {
            Point p = target.getLocationOnScreen();
            return new Point(p.x + (int) (x * target.getWidth()), p.y + (int) (y * target.getHeight()));
        });
    }

    /** A click where nothing but the focus changes. */
    private void press(Component target) {
        move(on(target, 0.02, 0.98));
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    private void move(Point p) {
        robot.mouseMove(p.x, p.y);
    }

    private void drag(Point from, Point to) {
        move(from);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 1; i <= 5; i++) {
            robot.mouseMove(from.x + (to.x - from.x) * i / 5, from.y + (to.y - from.y) * i / 5);
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    private void type(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
        robot.waitForIdle();
    }

    private HeadPose pose() {
        return fromEventThread(
                () -> studio.workspace().selectedEdit().orElseThrow().pose());
    }

    private double value(ParameterSpec spec) {
        return fromEventThread(
                () -> studio.workspace().selectedEdit().orElseThrow().value(spec));
    }

    private Point head(double dx, double dy) {
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

    @Test
    void aSliderIsDraggedUndoneAndRedone() {
        JComponent track = widget("Yaw", "ParameterTrack");
        drag(on(track, 0.5, 0.5), on(track, 0.75, 0.5));
        double yaw = pose().yaw();
        assertTrue(yaw > 10 && yaw < 20, "dragged to " + yaw);
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        assertEquals(HeadPose.ZERO, pose());
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
        assertEquals(yaw, pose().yaw());
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
        assertEquals(yaw, pose().yaw());
    }

    @Test
    void aLinkedExpressionIsDraggedAsOneStepAndTakenBack() {
        JComponent track = widget("Blink", "ParameterTrack");
        drag(on(track, 0.5, 0.5), on(track, 0.8, 0.5));
        double blink = value(Parameters.BLINK.left());
        assertTrue(blink > 30, "dragged to " + blink);
        assertEquals(blink, value(Parameters.BLINK.right()));
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        assertEquals(0, value(Parameters.BLINK.left()) + value(Parameters.BLINK.right()));
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
        assertEquals(blink, value(Parameters.BLINK.right()));
    }

    @Test
    void aPresetIsGivenTakenBackAndGivenAgainByAClick() {
        await("presets are there", () -> isThere("Happy"));
        Point happy = on(widget("Happy", "PresetCard"), 0.5, 0.4);
        move(happy);
        robot.waitForIdle();
        assertTrue(fromEventThread(() -> studio.view().preview().isPresent()), "pointing at it shows it");
        assertEquals(0, value(Parameters.SMILE.left()));
        click(happy);
        double smile = value(Parameters.SMILE.left());
        assertTrue(smile > 20, "smiles " + smile);
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        assertEquals(0, value(Parameters.SMILE.left()));
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
        assertEquals(smile, value(Parameters.SMILE.left()));
    }

    private boolean isThere(String name) {
        return Widgets.all(studio.window()).stream()
                .filter(c -> c.isShowing() && c.getAccessibleContext() != null)
                .anyMatch(c -> name.equals(c.getAccessibleContext().getAccessibleName()));
    }

    private void click(Point p) {
        move(p);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    @Test
    void columnsAreHiddenAndStaySo() {
        type(KeyEvent.VK_F7);
        type(KeyEvent.VK_F8);
        assertFalse(fromEventThread(() -> isThere("Yaw") || isThere("Amount")));
        await(
                "it is remembered",
                () -> !new SettingsFile(folder).read().panels().equals(PanelChoices.DEFAULT));
        type(KeyEvent.VK_F8);
        assertTrue(fromEventThread(() -> isThere("Yaw") && !isThere("Amount")));
    }

    @Test
    void aNumberIsTypedAndLettersInItAreNotShortcuts() {
        JComponent number = widget("Pitch", "NumberField");
        Point p = on(number, 0.5, 0.5);
        move(p);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        await("focus", () -> number.isFocusOwner());
        type(KeyEvent.VK_1);
        type(KeyEvent.VK_2);
        type(KeyEvent.VK_Y);
        assertEquals("12y", fromEventThread(() -> ((JTextField) number).getText()));
        type(KeyEvent.VK_BACK_SPACE);
        type(KeyEvent.VK_ENTER);
        assertEquals(12, pose().pitch());
        assertEquals(100, Math.round(fromEventThread(() -> studio.view().view().scale() * 100)), "1 is no zoom here");
    }

    @Test
    void arrowKeysAndResetWorkOnAFocusedSlider() {
        JComponent track = widget("Roll", "ParameterTrack");
        onEventThread(() -> track.requestFocusInWindow());
        await("focus", track::isFocusOwner);
        type(KeyEvent.VK_RIGHT);
        type(KeyEvent.VK_SHIFT, KeyEvent.VK_RIGHT);
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_RIGHT);
        assertEquals(11.1, pose().roll(), 1e-9);
        type(KeyEvent.VK_BACK_SPACE);
        assertEquals(0, pose().roll());
    }

    @Test
    void theHeadIsDraggedInTheViewport() {
        drag(head(0, 0), head(20, -10));
        assertTrue(pose().yaw() > 3, pose().toString());
        assertTrue(pose().pitch() > 1, pose().toString());
        type(KeyEvent.VK_R);
        assertEquals(HeadPose.ZERO, pose());
    }

    @Test
    void zoomKeysAndWheelChangeTheViewOnly() {
        move(head(0, 0));
        double before = fromEventThread(() -> studio.view().view().scale());
        robot.mouseWheel(-2);
        robot.waitForIdle();
        assertTrue(fromEventThread(() -> studio.view().view().scale()) > before * 1.2);
        type(KeyEvent.VK_2);
        assertFalse(fromEventThread(() -> studio.view().isFitted()));
        type(KeyEvent.VK_0);
        assertTrue(fromEventThread(() -> studio.view().isFitted()));
        type(KeyEvent.VK_Y);
        assertEquals("SPLIT", fromEventThread(() -> studio.view().compare().name()));
        robot.keyPress(KeyEvent.VK_BACK_SLASH);
        robot.waitForIdle();
        assertEquals("SOURCE", fromEventThread(() -> studio.view().compare().name()));
        robot.keyRelease(KeyEvent.VK_BACK_SLASH);
        robot.waitForIdle();
        assertEquals("SPLIT", fromEventThread(() -> studio.view().compare().name()));
        assertFalse(fromEventThread(() -> studio.workspace().isDirty()));
    }

    @Test
    void everythingCanBeReachedByTabAlone() {
        List<Component> wanted = fromEventThread(() -> Widgets.all(studio.window()).stream()
                .filter(c -> c.isShowing() && c.isEnabled() && c.isFocusable())
                .filter(c ->
                        c instanceof JButton || c.getClass().getSimpleName().matches("ParameterTrack|NumberField"))
                .toList());
        List<Component> reached = new ArrayList<>();
        for (int i = 0; i < 110; i++) {
            type(KeyEvent.VK_TAB);
            reached.add(fromEventThread(
                    () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()));
        }
        for (Component c : wanted) {
            assertTrue(
                    reached.contains(c),
                    "never reached: " + c.getAccessibleContext().getAccessibleName() + " " + c);
        }
    }

    @Test
    void everyControlHasANameAndAHint() {
        onEventThread(() -> {
            studio.toggleShortcuts();
            List<String> nameless = new ArrayList<>();
            for (Component c : Widgets.all(studio.window())) {
                boolean speaks = c instanceof JComponent
                        && (c.isFocusable() && isControl(c) || c instanceof JLabel label && label.getIcon() != null);
                if (speaks && isBlank(c.getAccessibleContext().getAccessibleName())) {
                    nameless.add("no name: " + c);
                }
                boolean hintWanted = isControl(c)
                        && !(c instanceof JMenuItem)
                        && !(c instanceof JTextComponent text && !text.isEditable());
                if (hintWanted && isBlank(((JComponent) c).getToolTipText())) {
                    nameless.add("no tooltip: " + c);
                }
            }
            studio.toggleShortcuts();
            assertEquals(List.of(), nameless);
        });
    }

    private static boolean isControl(Component c) {
        boolean own = c.getClass().getSimpleName().equals("ParameterTrack");
        return own
                || c instanceof javax.swing.AbstractButton && !insideScrollBar(c)
                || c instanceof JTextComponent
                || c instanceof JSlider;
    }

    private static boolean insideScrollBar(Component c) {
        return c.getParent() instanceof JScrollBar;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private Point on(Handle handle) {
        Viewport view = viewport();
        return fromEventThread(() -> {
            var face = studio.workspace().selectedFace().orElseThrow();
            var edit = studio.workspace().selectedEdit().orElseThrow();
            var marks = new FacePlacement(face, edit).landmarks();
            Point p = view.getLocationOnScreen();
            double scale = view.devicePerPixel();
            int i = handle.landmark();
            return new Point(
                    p.x + (int) Math.round(studio.view().view().toViewX(marks.x(i)) / scale),
                    p.y + (int) Math.round(studio.view().view().toViewY(marks.y(i)) / scale));
        });
    }

    @Test
    void aKeypointIsDraggedUndoneRedoneAndNudged() {
        HandleEdits edits = studio.keypoints().edits();
        type(KeyEvent.VK_H);
        assertTrue(fromEventThread(() -> edits.state().isShown()));
        // Made-up faces are crowded: take hold of one that lies alone.
        Handle handle = Handles.ALL.stream()
                .filter(h -> Handles.ALL.stream()
                        .noneMatch(other -> other != h && on(other).distance(on(h)) < 14))
                .findFirst()
                .orElseThrow();
        Point from = on(handle);
        drag(from, new Point(from.x + 20, from.y - 30));
        KeypointEdit dragged = fromEventThread(() -> edits.get(handle));
        assertTrue(dragged.x() > 0 && dragged.y() > 0, dragged.toString());
        assertEquals(20, on(handle).x - from.x, 1);
        assertEquals(-30, on(handle).y - from.y, 1);
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        assertEquals(KeypointEdit.NONE, fromEventThread(() -> edits.get(handle)));
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
        assertEquals(dragged, fromEventThread(() -> edits.get(handle)));
        type(KeyEvent.VK_UP);
        assertEquals(dragged.y() + 0.05, fromEventThread(() -> edits.get(handle).y()), 1e-9);
        type(KeyEvent.VK_DELETE);
        assertEquals(KeypointEdit.NONE, fromEventThread(() -> edits.get(handle)));
        assertEquals(HeadPose.ZERO, pose());
    }

    @Test
    void theSearchFindsCommandsControlsAndKeypointsAndItsLettersAreNoShortcuts() {
        HandleEdits edits = studio.keypoints().edits();
        search(KeyEvent.VK_C, KeyEvent.VK_H, KeyEvent.VK_I);
        assertFalse(fromEventThread(() -> edits.state().isShown()), "H shows the keypoints, but not while typing");
        type(KeyEvent.VK_ENTER);
        assertEquals(Set.of("chin"), fromEventThread(() -> edits.state().selected()));
        search(KeyEvent.VK_Y, KeyEvent.VK_A, KeyEvent.VK_W);
        type(KeyEvent.VK_ENTER);
        JComponent yaw = widget("Yaw", "ParameterTrack");
        await("the slider has the keyboard", yaw::isFocusOwner);
        type(KeyEvent.VK_RIGHT);
        assertEquals(1, pose().yaw());
        search(KeyEvent.VK_U, KeyEvent.VK_N, KeyEvent.VK_D, KeyEvent.VK_O);
        type(KeyEvent.VK_ENTER);
        assertEquals(HeadPose.ZERO, pose());
    }

    private void search(int... letters) {
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_K);
        JComponent field = widget("Search commands", "JTextField");
        await("the search has the keyboard", field::isFocusOwner);
        for (int letter : letters) {
            type(letter);
        }
    }

    @Test
    void aCommandTakesTheKeysPressedForIt() {
        EventQueue.invokeLater(studio::editShortcuts);
        await("the table of keys", () -> shortcutDialog().isPresent());
        Window dialog = fromEventThread(() -> shortcutDialog().orElseThrow());
        JTable table = (JTable) fromEventThread(() -> Widgets.all(dialog).stream()
                .filter(JTable.class::isInstance)
                .findFirst()
                .orElseThrow());
        JTextField recorder = (JTextField) fromEventThread(() -> Widgets.all(dialog).stream()
                .filter(JTextField.class::isInstance)
                .findFirst()
                .orElseThrow());
        onEventThread(() -> {
            for (int row = 0; row < table.getRowCount(); row++) {
                if (table.getValueAt(row, 0).equals("Frontalise")) {
                    table.setRowSelectionInterval(row, row);
                }
            }
            recorder.requestFocusInWindow();
        });
        await("focus", recorder::isFocusOwner);
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_J);
        assertEquals("Ctrl+J", fromEventThread(recorder::getText));
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_O);
        assertTrue(
                fromEventThread(() -> Widgets.all(dialog).stream()
                        .anyMatch(c ->
                                c instanceof JLabel label && label.getText().contains("Open"))),
                "a conflict is told");
        onEventThread(dialog::dispose);
        assertEquals(
                "Ctrl+J",
                fromEventThread(() -> KeyNames.of(studio.keysOf("frontalise").get(0))));
    }

    private static Optional<Window> shortcutDialog() {
        return Stream.of(Window.getWindows())
                .filter(window -> window instanceof ShortcutDialog && window.isShowing())
                .findFirst();
    }

    @Test
    void menusNameWhatTheyUndo() {
        drag(head(0, 0), head(20, 0));
        String name = fromEventThread(() -> {
            JMenu edit = studio.window().getJMenuBar().getMenu(1);
            return edit.getItem(0).getText();
        });
        assertEquals("Undo Turn head", name);
    }
}
