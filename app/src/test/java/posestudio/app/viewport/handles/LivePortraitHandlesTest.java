package posestudio.app.viewport.handles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.text.Messages;
import posestudio.app.viewport.FrameShow;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.Viewport;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetEngine;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;
import posestudio.render.liveportrait.crop.CropSquare;
import posestudio.render.liveportrait.motion.SourceMotion;
import posestudio.render.liveportrait.rig.LocatedMotion;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandlePlacement;

/** The raw keypoints of the neural engine under the mouse, with no window around them. */
class LivePortraitHandlesTest {
    private final Workspace workspace = new Workspace();
    private final ViewState view = new ViewState();
    private final HandleState state = new HandleState();
    private HandleEdits edits;
    private Viewport viewport;

    /** A face in a picture as large as the view, so that picture and view points are the same. */
    private void make() {
        Messages messages = new Messages(Locale.ENGLISH);
        viewport = new Viewport(workspace, view, new FrameShow(frame -> {}), (now, settled) -> {}, messages);
        edits = new HandleEdits(workspace, state);
        Picture picture = Faces.picture(800, 600);
        workspace.show(picture, Faces.source(picture));
        viewport.setSize(800, 600);
        view.resize(800, 600);
        workspace.found(picture, Faces.search(Faces.spread(400, 300, 500)));
        viewport.use(new HandleTool(viewport, workspace, view, state, edits, messages, pointed -> {}));
        state.show(true);
    }

    private void use(RenderEngine engine) {
        workspace.document().orElseThrow().dispatch(new SetEngine(EngineSettings.DEFAULT.with(engine)));
    }

    private void look() {
        float[] canonical = new float[63];
        for (int i = 0; i < 63; i += 3) {
            canonical[i] = (i - 31) / 60f;
            canonical[i + 1] = (i % 7 - 3) / 6f;
        }
        SourceMotion motion = new SourceMotion(0, 0, 0, 1.5, 0, 0, canonical, new float[63]);
        workspace.know(
                workspace.selectedFace().orElseThrow(), new LocatedMotion(motion, new CropSquare(400, 300, 500, 0.1)));
    }

    private Handle handle(String id) {
        return state.rig().handle(id).orElseThrow();
    }

    private HandlePlacement placement() {
        return state.rig()
                .place(
                        workspace.selectedFace().orElseThrow(),
                        workspace.selectedEdit().orElseThrow())
                .orElseThrow();
    }

    private void mouse(int id, double x, double y, int held, int button) {
        viewport.dispatchEvent(
                new MouseEvent(viewport, id, 0, held, (int) Math.round(x), (int) Math.round(y), 1, false, button));
    }

    private void drag(Handle handle, int right, int down) {
        double x = placement().x(handle);
        double y = placement().y(handle);
        mouse(MouseEvent.MOUSE_MOVED, x, y, 0, 0);
        mouse(MouseEvent.MOUSE_PRESSED, x, y, InputEvent.BUTTON1_DOWN_MASK, MouseEvent.BUTTON1);
        for (int i = 1; i <= 4; i++) {
            mouse(
                    MouseEvent.MOUSE_DRAGGED,
                    x + right * i / 4.0,
                    y + down * i / 4.0,
                    InputEvent.BUTTON1_DOWN_MASK,
                    MouseEvent.BUTTON1);
        }
        mouse(MouseEvent.MOUSE_RELEASED, x + right, y + down, 0, MouseEvent.BUTTON1);
    }

    @Test
    void theHandlesAreThoseOfTheProjectsEngine() {
        onEventThread(() -> {
            make();
            state.select(List.of("chin"));
            use(RenderEngine.LIVEPORTRAIT);
            assertEquals(16, state.handles().size());
            assertEquals(Set.of(), state.selected());
            workspace.document().orElseThrow().undo();
            assertEquals("brow-outer-left", state.handles().get(0).id());
        });
    }

    @Test
    void theyAreSeenOnceTheNetworkHasSeenTheFace() {
        onEventThread(() -> {
            make();
            use(RenderEngine.LIVEPORTRAIT);
            HandleTool tool = new HandleTool(
                    viewport, workspace, view, state, edits, new Messages(Locale.ENGLISH), pointed -> {});
            assertFalse(tool.isActive());
            look();
            assertTrue(tool.isActive());
        });
    }

    @Test
    void aDraggedKeypointFollowsTheHandAsOneStep() {
        onEventThread(() -> {
            make();
            use(RenderEngine.LIVEPORTRAIT);
            look();
            Handle lip = handle("lp-19");
            double x = placement().x(lip);
            double y = placement().y(lip);
            drag(lip, 4, 8);
            assertEquals(x + 4, placement().x(lip), 1);
            assertEquals(y + 8, placement().y(lip), 1);
            assertEquals(0, edits.get(lip).z());
            assertEquals(2, workspace.document().orElseThrow().history().cursor());
            workspace.document().orElseThrow().undo();
            assertEquals(KeypointEdit.NONE, edits.get(lip));
        });
    }

    @Test
    void aKeypointStopsAtItsHardLimit() {
        onEventThread(() -> {
            make();
            use(RenderEngine.LIVEPORTRAIT);
            look();
            Handle eye = handle("lp-11");
            drag(eye, 120, 0);
            assertEquals(0.015 / 0.05, edits.get(eye).x(), 1e-9);
            assertTrue(state.rig().isBeyondSoft(eye, edits.get(eye)));
        });
    }

    @Test
    void theWheelTakesAKeypointInDepthIfItHasAny() {
        onEventThread(() -> {
            make();
            use(RenderEngine.LIVEPORTRAIT);
            look();
            for (String id : List.of("lp-19", "lp-11")) {
                Handle handle = handle(id);
                state.select(List.of(id));
                viewport.dispatchEvent(new MouseWheelEvent(
                        viewport,
                        MouseEvent.MOUSE_WHEEL,
                        0,
                        0,
                        (int) Math.round(placement().x(handle)),
                        (int) Math.round(placement().y(handle)),
                        0,
                        false,
                        0,
                        1,
                        -1));
            }
            assertTrue(edits.get(handle("lp-19")).z() > 0, "towards the viewer");
            assertEquals(KeypointEdit.NONE, edits.get(handle("lp-11")));
        });
    }

    @Test
    void lockMirrorAndResetWorkAsForAllHandles() {
        onEventThread(() -> {
            make();
            use(RenderEngine.LIVEPORTRAIT);
            look();
            state.mirror(true);
            drag(handle("lp-11"), 0, 3);
            assertEquals(
                    edits.get(handle("lp-11")).y(), edits.get(handle("lp-15")).y(), 1e-9);
            edits.lock(List.of("lp-15"), true);
            edits.reset(List.of("lp-11"));
            assertEquals(KeypointEdit.NONE, edits.get(handle("lp-11")));
            assertTrue(edits.get(handle("lp-15")).y() < 0, "a locked one stays");
        });
    }
}
