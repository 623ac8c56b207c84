package posestudio.app.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Locale;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.render.draw.Compare;

/** The viewport under mouse and keys, with no window around it. */
class ViewportTest {
    /** Two faces in a picture as large as the view, so that picture and view points are the same. */
    private static final class Bench {
        final Workspace workspace = new Workspace();
        final ViewState state = new ViewState();
        final Viewport viewport = new Viewport(
                workspace, state, new FrameShow(frame -> {}), (now, settled) -> {}, new Messages(Locale.ENGLISH));

        Bench() {
            Picture picture = Faces.picture(800, 600);
            workspace.show(picture, Faces.source(picture));
            viewport.setSize(800, 600);
            state.resize(800, 600);
            workspace.found(
                    picture,
                    Faces.search(Faces.face(250, 300, 200, HeadPose.ZERO), Faces.face(650, 300, 100, HeadPose.ZERO)));
        }

        Document document() {
            return workspace.document().orElseThrow();
        }

        HeadPose pose() {
            return workspace.selectedEdit().orElseThrow().pose();
        }

        void mouse(int id, int x, int y, int modifiers, int button, int clicks) {
            MouseEvent event = new MouseEvent(viewport, id, 0, modifiers, x, y, clicks, false, button);
            viewport.dispatchEvent(event);
        }

        void dragWith(int modifiers, int button, int... points) {
            mouse(MouseEvent.MOUSE_PRESSED, points[0], points[1], modifiers, button, 1);
            for (int i = 2; i < points.length; i += 2) {
                mouse(MouseEvent.MOUSE_DRAGGED, points[i], points[i + 1], modifiers, button, 0);
            }
            int last = points.length - 2;
            mouse(MouseEvent.MOUSE_RELEASED, points[last], points[last + 1], modifiers, button, 1);
        }

        void drag(int... points) {
            dragWith(InputEvent.BUTTON1_DOWN_MASK, MouseEvent.BUTTON1, points);
        }

        /** Carries out what the key is bound to; without a window nothing has the focus to receive it. */
        void key(String stroke) {
            KeyStroke key = KeyStroke.getKeyStroke(stroke);
            KeyEvent event = new KeyEvent(
                    viewport, key.getKeyEventType(), 0, key.getModifiers(), key.getKeyCode(), KeyEvent.CHAR_UNDEFINED);
            Action action = viewport.getActionMap().get(viewport.getInputMap().get(key));
            assertTrue(SwingUtilities.notifyAction(action, key, event, viewport, 0), stroke);
        }
    }

    @Test
    void draggingTheHeadTurnsItAndIsOneStep() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.drag(250, 300, 260, 300, 280, 290, 290, 280);
            assertTrue(bench.pose().yaw() > 5, "to the right: " + bench.pose());
            assertTrue(bench.pose().pitch() > 3, "up: " + bench.pose());
            assertEquals(0, bench.pose().roll());
            assertEquals(1, bench.document().history().cursor());
            bench.document().undo();
            assertEquals(HeadPose.ZERO, bench.pose());
        });
    }

    @Test
    void shiftTurnsATenthAndCtrlInTens() {
        onEventThread(() -> {
            Bench plain = new Bench();
            plain.drag(250, 300, 290, 300);
            Bench fine = new Bench();
            fine.dragWith(
                    InputEvent.BUTTON1_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK, MouseEvent.BUTTON1, 250, 300, 290, 300);
            assertEquals(plain.pose().yaw() / 10, fine.pose().yaw(), 0.06);
            Bench coarse = new Bench();
            coarse.dragWith(
                    InputEvent.BUTTON1_DOWN_MASK | InputEvent.CTRL_DOWN_MASK, MouseEvent.BUTTON1, 250, 300, 290, 300);
            assertEquals(0, coarse.pose().yaw() % 10);
        });
    }

    @Test
    void aHeadIsNotTurnedBeyondWhatTheEngineCan() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.drag(250, 300, 900, 300);
            assertEquals(30, bench.pose().yaw());
        });
    }

    @Test
    void draggingTheRingClockwiseRolls() {
        onEventThread(() -> {
            Bench bench = new Bench();
            HeadHandle ring =
                    new Pointing(bench.workspace, bench.state).handle().orElseThrow();
            int top = (int) Math.round(ring.y() - ring.radius());
            int x = (int) Math.round(ring.x());
            bench.drag(x, top, x + 30, top + 3, x + 60, top + 10);
            double expected = Math.toDegrees(Math.atan2(60, ring.radius() - 10));
            assertEquals(expected, bench.pose().roll(), 0.7);
            assertEquals(0, bench.pose().yaw());
            assertEquals(1, bench.document().history().cursor());
        });
    }

    @Test
    void clickingAnotherFaceChoosesIt() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.drag(650, 300);
            assertEquals(1, bench.document().selectedFace());
            assertFalse(bench.workspace.isDirty());
        });
    }

    @Test
    void tabGoesThroughTheFaces() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.key("pressed TAB");
            assertEquals(1, bench.document().selectedFace());
            bench.key("shift pressed TAB");
            assertEquals(0, bench.document().selectedFace());
        });
    }

    @Test
    void arrowsTurnTheHead() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.key("pressed RIGHT");
            bench.key("shift pressed UP");
            bench.key("ctrl pressed PERIOD");
            assertEquals(new HeadPose(0.1, 1, 10), bench.pose());
        });
    }

    @Test
    void spaceAndMiddleButtonPanWhateverLiesUnderTheHand() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.dragWith(InputEvent.BUTTON2_DOWN_MASK, MouseEvent.BUTTON2, 250, 300, 300, 340);
            assertEquals(50, bench.state.view().offsetX());
            bench.key("pressed SPACE");
            bench.drag(250, 300, 240, 300);
            bench.key("released SPACE");
            assertEquals(40, bench.state.view().offsetX());
            assertFalse(bench.workspace.isDirty(), "looking is not editing");
        });
    }

    @Test
    void theWheelZoomsAtThePointer() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.viewport.dispatchEvent(
                    new MouseWheelEvent(bench.viewport, MouseEvent.MOUSE_WHEEL, 0, 0, 200, 100, 0, false, 0, 1, -2));
            assertTrue(bench.state.view().scale() > 1.3);
            assertEquals(200, bench.state.view().toPictureX(200), 1e-9);
        });
    }

    @Test
    void aDoubleClickShowsActualSizeAndBack() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.state.resize(400, 300);
            bench.viewport.setSize(400, 300);
            bench.mouse(MouseEvent.MOUSE_CLICKED, 10, 10, 0, MouseEvent.BUTTON1, 2);
            assertEquals(1, bench.state.view().scale(), 1e-9);
            bench.mouse(MouseEvent.MOUSE_CLICKED, 10, 10, 0, MouseEvent.BUTTON1, 2);
            assertEquals(0.5, bench.state.view().scale(), 1e-9);
        });
    }

    @Test
    void theSplitLineFollowsTheHand() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.state.compare(Compare.SPLIT);
            bench.drag(400, 500, 500, 510, 600, 520);
            assertEquals(0.75, bench.state.split(), 1e-9);
            assertFalse(bench.workspace.isDirty());
        });
    }

    @Test
    void theHeadCanBeTurnedInTheRightHalfToo() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.state.compare(Compare.SIDE_BY_SIDE);
            int x = (int) Math.round(400 + bench.state.view().toViewX(250));
            int y = (int) Math.round(bench.state.view().toViewY(300));
            bench.drag(x, y, x + 10, y);
            assertTrue(bench.pose().yaw() > 3);
        });
    }
}
