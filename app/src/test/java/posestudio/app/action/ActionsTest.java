package posestudio.app.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.event.ActionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.testing.Proxies;
import posestudio.app.testing.RecordingNotices;
import posestudio.app.text.Messages;
import posestudio.app.timeline.edit.ClipTools;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.app.viewport.handles.HandleState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.render.draw.Compare;

class ActionsTest {
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private final RecordingNotices notices = new RecordingNotices();
    private Workspace workspace;
    private ViewState view;
    private Actions actions;

    private void make(HeadPose... poses) {
        WindowCommands window = Proxies.doingNothing(WindowCommands.class);
        workspace = new Workspace();
        view = new ViewState();
        actions = new Actions(
                workspace,
                view,
                new HandleEdits(workspace, new HandleState()),
                ClipTools.of(workspace, java.util.Optional::empty),
                notices,
                ENGLISH,
                window);
        if (poses.length > 0) {
            Picture picture = Faces.picture(100, 100);
            workspace.show(picture, Faces.source(picture));
            workspace.found(
                    picture,
                    Faces.search(java.util.stream.IntStream.range(0, poses.length)
                            .mapToObj(i -> Faces.face(20 + 30 * i, 50, 20, poses[i]))
                            .toArray(posestudio.render.face.FaceAnalysis[]::new)));
        }
    }

    private void run(String id) {
        actions.get(id).actionPerformed(new ActionEvent(this, 0, id));
    }

    @Test
    void noKeyMeansTwoThingsAtATime() {
        onEventThread(() -> {
            make();
            Map<Object, String> owners = new HashMap<>();
            for (StudioAction action : actions.all()) {
                for (KeyStroke key : action.keys()) {
                    assertEquals(null, owners.put(List.of(key, action.isFirst()), action.id()), key + " is taken");
                }
            }
        });
    }

    @Test
    void everyCommandHasANameInBothLanguages() {
        onEventThread(() -> {
            make();
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                for (StudioAction action : actions.all()) {
                    assertTrue(new Messages(locale).has("action." + action.id()), action.id());
                }
            }
        });
    }

    @Test
    void everyIconIsThere() {
        onEventThread(() -> {
            make();
            for (StudioAction action : actions.all()) {
                if (action.getValue(Action.SMALL_ICON) instanceof com.formdev.flatlaf.extras.FlatSVGIcon icon) {
                    assertTrue(icon.hasFound(), action.id());
                }
            }
            assertNotNull(actions.get("undo").getValue(Action.LARGE_ICON_KEY));
        });
    }

    @Test
    void undoAndRedoSayWhatTheyDo() {
        onEventThread(() -> {
            make(HeadPose.ZERO);
            assertFalse(actions.get("undo").isEnabled());
            workspace.document().orElseThrow().dispatch(new SetParameter(0, Parameters.YAW, 12));
            assertEquals("Undo Yaw 12°", actions.get("undo").name());
            run("undo");
            assertEquals(HeadPose.ZERO, workspace.selectedEdit().orElseThrow().pose());
            assertEquals("Redo Yaw 12°", actions.get("redo").name());
            run("redo");
            assertEquals(12, workspace.selectedEdit().orElseThrow().pose().yaw());
        });
    }

    @Test
    void frontaliseTurnsTheSourcePoseToZero() {
        onEventThread(() -> {
            make(new HeadPose(-5, 12, 3));
            run("frontalise");
            assertEquals(5, workspace.selectedEdit().orElseThrow().pose().pitch(), 1e-9);
            assertEquals(-12, workspace.selectedEdit().orElseThrow().pose().yaw(), 1e-9);
            assertEquals(-3, workspace.selectedEdit().orElseThrow().pose().roll(), 1e-9);
            assertEquals(ENGLISH.text("face.frontal"), notices.said.get(0));
        });
    }

    @Test
    void frontaliseSaysWhatIsLeftWhenTheEngineCannotDoAll() {
        onEventThread(() -> {
            make(new HeadPose(0, 42, 0));
            run("frontalise");
            assertEquals(-30, workspace.selectedEdit().orElseThrow().pose().yaw());
            assertTrue(notices.said.get(0).contains("Yaw 12°"), notices.said.get(0));
        });
    }

    @Test
    void facesAreChosenRoundAndRound() {
        onEventThread(() -> {
            make(HeadPose.ZERO, HeadPose.ZERO, HeadPose.ZERO);
            run("previous-face");
            assertEquals(2, workspace.document().orElseThrow().selectedFace());
            run("next-face");
            assertEquals(0, workspace.document().orElseThrow().selectedFace());
        });
    }

    @Test
    void withoutAPictureNothingCanBeDoneToIt() {
        onEventThread(() -> {
            make();
            for (String id : List.of("export", "undo", "frontalise", "reset-face", "fit", "compare", "next-face")) {
                assertFalse(actions.get(id).isEnabled(), id);
                run(id);
            }
            assertTrue(actions.get("open").isEnabled());
        });
    }

    @Test
    void togglesShowWhatHolds() {
        onEventThread(() -> {
            make(HeadPose.ZERO);
            run("split");
            assertEquals(Compare.SPLIT, view.compare());
            assertEquals(true, actions.get("split").getValue(Action.SELECTED_KEY));
            run("side-by-side");
            assertEquals(false, actions.get("split").getValue(Action.SELECTED_KEY));
            run("side-by-side");
            assertEquals(Compare.OFF, view.compare());
        });
    }

    @Test
    void resetGivesTheFaceBack() {
        onEventThread(() -> {
            make(HeadPose.ZERO);
            workspace.document().orElseThrow().dispatch(new SetParameter(0, Parameters.YAW, 12));
            run("reset-face");
            assertFalse(workspace.isDirty());
        });
    }
}
