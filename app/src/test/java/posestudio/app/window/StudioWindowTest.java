package posestudio.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import posestudio.app.settings.PanelChoices;
import posestudio.app.settings.SettingsFile;
import posestudio.app.testing.Widgets;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.Parameters;

/** The real window as a whole. */
class StudioWindowTest extends StudioHand {
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

    @Test
    void aSnapshotIsNamedAndLettersInItAreNotShortcuts() {
        onEventThread(
                () -> studio.workspace().document().orElseThrow().dispatch(new SetParameter(0, Parameters.YAW, 9)));
        click(on(widget("Keep the present state as a snapshot", "JButton"), 0.5, 0.5));
        JComponent field = widget("Name of the snapshot", "JTextField");
        await("focus", field::isFocusOwner);
        type(KeyEvent.VK_R);
        type(KeyEvent.VK_E);
        type(KeyEvent.VK_F);
        type(KeyEvent.VK_ENTER);
        await("it has the name", () -> isThere("ref"));
        assertEquals(9, pose().yaw(), "nothing was reset, brought to rest or turned to the front");
        JComponent name = widget("ref", "JButton");
        await("the keyboard goes on at the name", name::isFocusOwner);
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
            reached.add(tab());
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
