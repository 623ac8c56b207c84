package posestudio.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.action.Actions;
import posestudio.app.action.StudioAction;
import posestudio.app.action.WindowCommands;
import posestudio.app.clip.ClipView;
import posestudio.app.panel.PanelMemory;
import posestudio.app.settings.PanelChoices;
import posestudio.app.testing.Clips;
import posestudio.app.testing.Faces;
import posestudio.app.testing.Proxies;
import posestudio.app.testing.RecordingNotices;
import posestudio.app.testing.Widgets;
import posestudio.app.text.Messages;
import posestudio.app.timeline.edit.ClipReading;
import posestudio.app.timeline.edit.ClipTools;
import posestudio.app.timeline.edit.TrackReading;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.app.viewport.handles.HandleState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Key;
import posestudio.editor.timeline.Scope;
import posestudio.editor.timeline.Timeline;

/** The timeline with a hand on it: every event goes the way Swing's own go. */
class TimelinePanelTest {
    private static final int FRAMES = 120;

    @TempDir
    Path folder;

    private Workspace workspace;
    private ClipView view;
    private ClipTools tools;
    private TimelinePanel panel;
    private TrackRows rows;
    private TimeHeader ruler;
    private TimeScale scale;

    private void make() throws Exception {
        workspace = new Workspace();
        tools = ClipTools.of(workspace, this::reading);
        Messages messages = new Messages(Locale.ENGLISH);
        Actions actions = new Actions(
                workspace,
                new ViewState(),
                new HandleEdits(workspace, new HandleState()),
                tools,
                new RecordingNotices(),
                messages,
                Proxies.doingNothing(WindowCommands.class));
        panel = new TimelinePanel(
                workspace,
                tools,
                this::reading,
                info -> FrameThumbnails.NONE,
                task -> {},
                actions,
                new PanelMemory(() -> PanelChoices.DEFAULT, change -> {}),
                messages);
        assertFalse(panel.isVisible(), "there is no clip yet");
        view = Clips.show(workspace, folder, FRAMES, Faces.face(50, 50, 30, new HeadPose(0, 12, 0)));
        assertTrue(panel.isVisible());
        panel.setSize(900, 400);
        for (int i = 0; i < 3; i++) {
            layout(panel);
        }
        rows = find(TrackRows.class);
        ruler = find(TimeHeader.class);
        scale = TimeScale.fit(FRAMES, rows.getParent().getWidth());
    }

    private Optional<ClipReading> reading() {
        return workspace.clip().map(clip -> new TrackReading(clip.tracks(), 0));
    }

    private static void layout(Component component) {
        component.doLayout();
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                layout(child);
            }
        }
    }

    private <C> C find(Class<C> type) {
        return Widgets.all(panel).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private Timeline timeline() {
        return tools.edits().timeline().orElseThrow();
    }

    private List<Integer> keys(EditGroup group) {
        return timeline().track(group).keys().stream().map(Key::frame).toList();
    }

    private int steps() {
        return workspace.document().orElseThrow().history().cursor();
    }

    private int y(EditGroup group) {
        return new RowLayout(timeline()).middle(group);
    }

    private static void mouse(JComponent on, int id, double x, int y, int modifiers, int clicks) {
        on.dispatchEvent(
                new MouseEvent(on, id, 0, modifiers, (int) Math.round(x), y, clicks, false, MouseEvent.BUTTON1));
    }

    private static void drag(JComponent on, double fromX, int fromY, double toX, int toY) {
        mouse(on, MouseEvent.MOUSE_PRESSED, fromX, fromY, InputEvent.BUTTON1_DOWN_MASK, 1);
        for (int i = 1; i <= 8; i++) {
            mouse(
                    on,
                    MouseEvent.MOUSE_DRAGGED,
                    fromX + (toX - fromX) * i / 8,
                    fromY + (toY - fromY) * i / 8,
                    InputEvent.BUTTON1_DOWN_MASK,
                    0);
        }
        mouse(on, MouseEvent.MOUSE_RELEASED, toX, toY, 0, 1);
    }

    private static void click(JComponent on, double x, int y, int clicks) {
        for (int i = 1; i <= clicks; i++) {
            mouse(on, MouseEvent.MOUSE_PRESSED, x, y, InputEvent.BUTTON1_DOWN_MASK, i);
            mouse(on, MouseEvent.MOUSE_RELEASED, x, y, 0, i);
        }
    }

    private void press(int key, int modifiers) {
        Object name = rows.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(key, modifiers));
        Action action = rows.getActionMap().get(name);
        assertNotNull(action, KeyEvent.getKeyText(key));
        action.actionPerformed(null);
    }

    @Test
    void draggingOnTheRulerGoesThroughTheClip() {
        onEventThread(() -> {
            make();
            drag(ruler, scale.centre(10), 20, scale.centre(70), 20);
            assertEquals(70, view.playhead());
            drag(ruler, scale.centre(70), 60, -200, 60);
            assertEquals(0, view.playhead(), "the strip is dragged as well, and ends with the clip");
        });
    }

    @Test
    void theEndsOfTheRangeAreDraggedAndADoubleClickTakesItBack() {
        onEventThread(() -> {
            make();
            drag(ruler, scale.x(0), 4, scale.centre(30), 4);
            drag(ruler, scale.x(FRAMES), 4, scale.centre(80), 4);
            assertEquals(new FrameRange(30, 80), view.range());
            assertEquals(0, view.playhead(), "the playhead stays");
            click(ruler, scale.centre(50), 4, 2);
            assertEquals(view.all(), view.range());
        });
    }

    @Test
    void aKeyIsMadeByADoubleClickAndMovedByADragAsOneStep() {
        onEventThread(() -> {
            make();
            click(rows, scale.centre(40), y(EditGroup.HEAD), 2);
            assertEquals(List.of(40), keys(EditGroup.HEAD));
            assertEquals(40, view.playhead());
            int before = steps();
            drag(rows, scale.centre(40), y(EditGroup.HEAD), scale.centre(65), y(EditGroup.EYES));
            assertEquals(List.of(65), keys(EditGroup.HEAD));
            assertEquals(before + 1, steps());
            workspace.document().orElseThrow().undo();
            assertEquals(List.of(40), keys(EditGroup.HEAD));
        });
    }

    @Test
    void aRubberBandChoosesWhatTheKeyboardThenMovesCopiesAndDeletes() {
        onEventThread(() -> {
            make();
            for (int frame : new int[] {20, 60}) {
                view.seek(frame);
                tools.edits().insertKeys(List.of(EditGroup.HEAD, EditGroup.EYES));
            }
            drag(rows, scale.centre(10), 2, scale.centre(30), y(EditGroup.EYES) + 4);
            assertEquals(2, tools.edits().selection().keys().size());
            press(KeyEvent.VK_RIGHT, InputEvent.ALT_DOWN_MASK);
            press(KeyEvent.VK_RIGHT, InputEvent.ALT_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK);
            assertEquals(List.of(31, 60), keys(EditGroup.EYES));
            int command = StudioAction.menuMask();
            press(KeyEvent.VK_C, command);
            view.seek(100);
            press(KeyEvent.VK_V, command);
            assertEquals(List.of(31, 60, 100), keys(EditGroup.HEAD));
            press(KeyEvent.VK_DELETE, 0);
            assertEquals(List.of(31, 60), keys(EditGroup.HEAD));
        });
    }

    @Test
    void everythingCanBeReachedByKeys() {
        onEventThread(() -> {
            make();
            view.seek(15);
            press(KeyEvent.VK_PAGE_DOWN, 0);
            press(KeyEvent.VK_ENTER, 0);
            assertEquals(List.of(15), keys(EditGroup.EYES));
            String said = rows.getAccessibleContext().getAccessibleDescription();
            assertTrue(said.contains("Eyes") && said.contains("16"), said);
        });
    }

    @Test
    void aCorrectionIsStretchedAtItsEndAndMovedInItsMiddle() {
        onEventThread(() -> {
            make();
            view.choose(new FrameRange(20, 50));
            view.choose(Scope.RANGE);
            workspace.document().orElseThrow().place(view.placement(30));
            workspace.document().orElseThrow().dispatch(new SetParameter(0, Parameters.YAW, 5));
            RowLayout layout = new RowLayout(timeline());
            int y = layout.barTop(0) + 3;
            drag(rows, scale.x(51) - 1, y, scale.x(71) - 1, y);
            assertEquals(new FrameRange(20, 70), timeline().adjustments().get(0).frames());
            drag(rows, scale.centre(40), y, scale.centre(50), y);
            assertEquals(new FrameRange(30, 80), timeline().adjustments().get(0).frames());
        });
    }

    @Test
    void ctrlAndTheWheelMakeFramesWiderUnderThePointer() {
        onEventThread(() -> {
            make();
            int before = rows.getPreferredSize().width;
            rows.dispatchEvent(new MouseWheelEvent(
                    rows, MouseEvent.MOUSE_WHEEL, 0, InputEvent.CTRL_DOWN_MASK, 300, 20, 0, false, 0, 1, -3));
            assertTrue(rows.getPreferredSize().width > 1.5 * before);
        });
    }

    @Test
    void aTypedPlaceIsGoneTo() {
        onEventThread(() -> {
            make();
            JTextField field = Widgets.named(panel, JTextField.class, "Frame");
            assertEquals("1", field.getText());
            field.setText("+24");
            field.postActionEvent();
            assertEquals(24, view.playhead());
            assertEquals("25", field.getText());
        });
    }

    @Test
    void theHeldHeadIsShownAndLetGo() {
        onEventThread(() -> {
            make();
            tools.hold().frontalise();
            AbstractButton head = Widgets.all(panel).stream()
                    .filter(AbstractButton.class::isInstance)
                    .map(AbstractButton.class::cast)
                    .filter(button -> "Frontal".equals(button.getText()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(-12, workspace.shownEdit(0).pose().yaw(), 0.01);
            tools.hold().holdThis();
            assertEquals(-12, workspace.shownEdit(0).pose().yaw(), 0.01, "it is held where it was seen");
            tools.hold().release();
            assertEquals("As filmed", head.getText());
            assertEquals(0, workspace.shownEdit(0).pose().yaw(), 0.01);
        });
    }

    @Test
    void everyPartHasANameAndATip() {
        onEventThread(() -> {
            make();
            for (Component part : Widgets.all(panel)) {
                boolean control = part instanceof AbstractButton || part instanceof JTextField;
                boolean scrolls = part.getParent() instanceof JScrollBar;
                if (control && !scrolls && part instanceof JComponent widget) {
                    assertNotNull(widget.getAccessibleContext().getAccessibleName(), widget.toString());
                    assertNotNull(widget.getToolTipText(), widget.toString());
                }
            }
        });
    }

    @Test
    void itIsPaintedAtEveryZoomWithKeysCorrectionsAndRange() {
        onEventThread(() -> {
            make();
            view.seek(30);
            tools.edits().insertKeys(List.of(EditGroup.values()));
            view.choose(new FrameRange(10, 90));
            view.autoKey(true);
            BufferedImage image = new BufferedImage(900, 400, BufferedImage.TYPE_INT_RGB);
            for (double factor : new double[] {1, 3, 8}) {
                panel.zoom(factor);
                layout(panel);
                panel.paint(image.createGraphics());
            }
        });
    }
}
