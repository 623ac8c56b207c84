package posestudio.app.viewport.handles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.text.Messages;
import posestudio.app.viewport.FrameShow;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.Viewport;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.render.draw.Compare;
import posestudio.render.liveportrait.rig.LivePortraitRig;
import posestudio.render.rig.FacePlacement;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandleGroup;
import posestudio.render.rig.Handles;
import posestudio.render.rig.Rig;

/** Handles under mouse and keys, with no window around them. */
class HandleToolTest {
    private static final Handle CORNER = Handles.byId("mouth-corner-left").orElseThrow();
    private static final Handle CHIN = Handles.byId("chin").orElseThrow();

    /** A face in a picture as large as the view, so that picture and view points are the same. */
    private static final class Bench {
        final Workspace workspace = new Workspace();
        final ViewState view = new ViewState();
        final HandleState state = new HandleState();
        final HandleEdits edits = new HandleEdits(workspace, state);
        final List<Optional<Handle>> pointed = new ArrayList<>();
        final Viewport viewport = new Viewport(
                workspace, view, new FrameShow(frame -> {}), (now, settled) -> {}, new Messages(Locale.ENGLISH));

        Bench() {
            Picture picture = Faces.picture(800, 600);
            workspace.show(picture, Faces.source(picture));
            viewport.setSize(800, 600);
            view.resize(800, 600);
            workspace.found(picture, Faces.search(Faces.spread(400, 300, 500)));
            viewport.use(new HandleTool(
                    viewport, workspace, view, state, edits, new Messages(Locale.ENGLISH), pointed::add));
            new HandleKeys(viewport, state, edits);
            state.show(true);
        }

        Document document() {
            return workspace.document().orElseThrow();
        }

        FacePlacement placement() {
            return new FacePlacement(
                    workspace.selectedFace().orElseThrow(),
                    workspace.selectedEdit().orElseThrow());
        }

        int x(Handle handle) {
            return Math.round(placement().landmarks().x(handle.keypoint()));
        }

        int y(Handle handle) {
            return Math.round(placement().landmarks().y(handle.keypoint()));
        }

        void mouse(int id, int x, int y, int modifiers, int button) {
            viewport.dispatchEvent(new MouseEvent(viewport, id, 0, modifiers, x, y, 1, false, button));
        }

        void dragWith(int modifiers, int x0, int y0, int... steps) {
            int held = modifiers | InputEvent.BUTTON1_DOWN_MASK;
            mouse(MouseEvent.MOUSE_MOVED, x0, y0, modifiers, 0);
            mouse(MouseEvent.MOUSE_PRESSED, x0, y0, held, MouseEvent.BUTTON1);
            int x = x0;
            int y = y0;
            for (int i = 0; i < steps.length; i += 2) {
                x += steps[i];
                y += steps[i + 1];
                mouse(MouseEvent.MOUSE_DRAGGED, x, y, held, MouseEvent.BUTTON1);
            }
            mouse(MouseEvent.MOUSE_RELEASED, x, y, modifiers, MouseEvent.BUTTON1);
        }

        void drag(Handle handle, int... steps) {
            dragWith(0, x(handle), y(handle), steps);
        }

        void click(Handle handle, int modifiers) {
            dragWith(modifiers, x(handle), y(handle));
        }

        void key(String stroke) {
            press(KeyStroke.getKeyStroke(stroke));
        }

        void press(KeyStroke key) {
            Action action = viewport.getActionMap().get(viewport.getInputMap().get(key));
            if (action.isEnabled()) {
                action.actionPerformed(null);
            }
        }

        KeypointEdit edit(Handle handle) {
            return edits.get(handle);
        }
    }

    @Test
    void aDraggedHandleFollowsTheHandAndIsOneStepOfItsName() {
        onEventThread(() -> {
            Bench bench = new Bench();
            int x = bench.x(CORNER);
            int y = bench.y(CORNER);
            bench.drag(CORNER, 3, -2, 4, -3, 5, -5);
            assertEquals(x + 12, bench.x(CORNER), 1);
            assertEquals(y - 10, bench.y(CORNER), 1);
            assertEquals(1, bench.document().history().cursor());
            String label = bench.document().history().undoLabel().orElseThrow().key();
            assertEquals("handle.mouth-corner-left", label);
            bench.document().undo();
            assertEquals(x, bench.x(CORNER));
        });
    }

    @Test
    void aClickEvenATremblingOneChangesNothing() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.drag(CORNER, 1, 1, -1, 0);
            assertFalse(bench.workspace.isDirty());
            assertEquals(0, bench.document().history().cursor());
            assertEquals(Set.of(CORNER.id()), bench.state.selected());
        });
    }

    @Test
    void aDragThatReturnsLeavesNoStep() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.drag(CORNER, 20, 10, -20, -10);
            assertFalse(bench.workspace.isDirty());
            assertEquals(1, bench.document().history().steps().size());
        });
    }

    @Test
    void aHandleOfATurnedHeadStaysOnTheFaceWhenItTurnsOn() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.document().dispatch(new SetParameter(0, Parameters.YAW, -20));
            bench.drag(CHIN, 0, 30);
            KeypointEdit edit = bench.edit(CHIN);
            bench.document().dispatch(new SetParameter(0, Parameters.YAW, 20));
            assertEquals(edit, bench.edit(CHIN));
        });
    }

    @Test
    void shiftAddsAndTakesAwayAndAFrameChoosesWhatLiesInIt() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.click(CORNER, 0);
            bench.click(CHIN, InputEvent.SHIFT_DOWN_MASK);
            assertEquals(Set.of(CORNER.id(), CHIN.id()), bench.state.selected());
            bench.click(CORNER, InputEvent.SHIFT_DOWN_MASK);
            assertEquals(Set.of(CHIN.id()), bench.state.selected());
            bench.dragWith(0, 5, 5, 790, 590);
            assertTrue(
                    bench.state.selected().size() > 60, bench.state.selected().size() + " chosen");
            bench.dragWith(0, 5, 5);
            assertEquals(Set.of(), bench.state.selected());
            assertFalse(bench.workspace.isDirty());
        });
    }

    @Test
    void allChosenHandlesGoAlongAndInTheMirrorThePartnerToo() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.state.select(List.of(CORNER.id(), CHIN.id()));
            bench.drag(CORNER, 0, 20);
            assertEquals(bench.edit(CORNER).y(), bench.edit(CHIN).y(), 1e-9);
            bench.document().undo();
            bench.state.select(List.of());
            bench.state.mirror(true);
            bench.drag(CORNER, -15, 20);
            assertEquals(bench.edit(CORNER).mirrored(), bench.edit(Handles.partner(CORNER)));
            bench.document().undo();
            assertFalse(bench.workspace.isDirty(), "both are one step");
        });
    }

    @Test
    void arrowsNudgeAndAreOneStepAndTurnTheHeadAgainWithNothingChosen() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.click(CHIN, 0);
            bench.key("pressed DOWN");
            bench.key("shift pressed DOWN");
            bench.key("ctrl pressed RIGHT");
            assertEquals(-0.055, bench.edit(CHIN).y(), 1e-9);
            assertEquals(0.5, bench.edit(CHIN).x(), 1e-9);
            assertEquals(1, bench.document().history().cursor());
            bench.key("pressed ESCAPE");
            bench.key("pressed RIGHT");
            HeadPose pose = bench.workspace.selectedEdit().orElseThrow().pose();
            assertEquals(1, pose.yaw());
        });
    }

    @Test
    void wheelAndBracketsChangeTheReachOfChosenHandlesOnly() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.click(CHIN, 0);
            int x = bench.x(CHIN);
            int y = bench.y(CHIN);
            double scale = bench.view.view().scale();
            bench.viewport.dispatchEvent(
                    new MouseWheelEvent(bench.viewport, MouseEvent.MOUSE_WHEEL, 0, 0, x, y, 0, false, 0, 1, -2));
            double reach = bench.edit(CHIN).radius();
            assertTrue(reach > KeypointEdit.DEFAULT_RADIUS * 1.2, "reach " + reach);
            assertEquals(scale, bench.view.view().scale(), "no zoom");
            bench.press(KeyStroke.getKeyStroke('['));
            assertTrue(bench.edit(CHIN).radius() < reach);
            assertEquals(
                    Map.of(CHIN.id(), bench.edit(CHIN)), bench.edits.edits().all());
        });
    }

    @Test
    void deleteResetsAndLockedHandlesStay() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.drag(CHIN, 0, 20);
            bench.key("pressed DELETE");
            assertEquals(KeypointEdit.NONE, bench.edit(CHIN));
            bench.edits.toggleLock();
            bench.drag(CHIN, 0, 20);
            assertEquals(KeypointEdit.NONE.withLock(true), bench.edit(CHIN));
        });
    }

    @Test
    void theGizmoTurnsAndScalesThePatch() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.click(CHIN, 0);
            int x = bench.x(CHIN);
            int y = bench.y(CHIN);
            int r = com.formdev.flatlaf.util.UIScale.scale(42);
            bench.dragWith(0, x, y - r, r / 2, 5, r / 2, r - 5);
            assertEquals(90, bench.edit(CHIN).turn(), 5);
            assertEquals(1, bench.document().history().cursor(), "one step");
            bench.document().undo();
            int d = (int) Math.round(r * Math.sqrt(0.5));
            bench.dragWith(0, x + d, y + d, d / 2, d / 2);
            assertEquals(1.5, bench.edit(CHIN).scale(), 0.05);
            assertEquals(0, bench.edit(CHIN).y(), "the keypoint itself stays");
        });
    }

    @Test
    void hiddenGroupsAreNeitherChosenNorTouched() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.click(CHIN, 0);
            bench.state.show(HandleGroup.JAW_LINE, false);
            assertEquals(Set.of(), bench.state.selected());
            bench.drag(CHIN, 0, 20);
            assertFalse(bench.workspace.isDirty());
        });
    }

    @Test
    void theSourcesHalfOfTheViewHasNoHandles() {
        onEventThread(() -> {
            Bench bench = new Bench();
            int x = bench.x(CORNER);
            int y = bench.y(CORNER);
            bench.view.compare(Compare.SPLIT);
            bench.view.split(0.9);
            bench.dragWith(0, x, y, 0, 20);
            assertFalse(bench.workspace.isDirty());
        });
    }

    @Test
    void hoveringNamesTheHandle() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.mouse(MouseEvent.MOUSE_MOVED, bench.x(CORNER), bench.y(CORNER), 0, 0);
            assertEquals(List.of(Optional.of(CORNER)), bench.pointed);
            bench.mouse(MouseEvent.MOUSE_MOVED, 3, 3, 0, 0);
            assertEquals(Optional.empty(), bench.pointed.get(1));
        });
    }

    @Test
    void everyHandleIsReachedByKeysAlone() {
        onEventThread(() -> {
            Bench bench = new Bench();
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < Handles.ALL.size(); i++) {
                bench.press(KeyStroke.getKeyStroke(KeyEvent.VK_PAGE_DOWN, 0));
                reached.addAll(bench.state.selected());
            }
            assertEquals(Handles.ALL.stream().map(Handle::id).toList(), reached);
        });
    }

    @Test
    void everyHandleAndGroupHasItsName() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Messages messages = new Messages(locale);
            Rig neural = new LivePortraitRig(face -> Optional.empty());
            Stream.concat(Handles.ALL.stream(), neural.handles().stream())
                    .forEach(handle -> assertTrue(messages.has("handle." + handle.id()), handle.id()));
            for (HandleGroup group : HandleGroup.values()) {
                assertTrue(messages.has("handle-group." + group.name().toLowerCase(Locale.ROOT)), group.name());
            }
        }
    }

    @Test
    void handlesCanBeDrawnInEveryState() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.state.mirror(true);
            bench.drag(CORNER, 10, 10);
            bench.edits.toggleLock();
            BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
            bench.viewport.paint(image.getGraphics());
            int light = 0;
            for (int x = -6; x <= 6; x++) {
                light = Math.max(light, image.getRGB(bench.x(CORNER) + x, bench.y(CORNER)) & 0xff);
            }
            assertTrue(light > 200, "the chosen handle has a light frame");
        });
    }
}
