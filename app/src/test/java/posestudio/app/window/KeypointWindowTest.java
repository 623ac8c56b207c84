package posestudio.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import posestudio.app.action.KeyNames;
import posestudio.app.shortcut.ShortcutDialog;
import posestudio.app.testing.Widgets;
import posestudio.app.viewport.Viewport;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.KeypointEdit;
import posestudio.render.rig.FacePlacement;
import posestudio.render.rig.Handle;
import posestudio.render.rig.Handles;

/** Keypoints, the search and the keys in the real window. */
class KeypointWindowTest extends StudioHand {
    private Point on(Handle handle) {
        Viewport view = viewport();
        return fromEventThread(() -> {
            var face = studio.workspace().selectedFace().orElseThrow();
            var edit = studio.workspace().selectedEdit().orElseThrow();
            var marks = new FacePlacement(face, edit).landmarks();
            Point p = view.getLocationOnScreen();
            double scale = view.devicePerPixel();
            int i = handle.keypoint();
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
}
