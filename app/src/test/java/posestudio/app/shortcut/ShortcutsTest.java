package posestudio.app.shortcut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.action.Actions;
import posestudio.app.action.KeyBindings;
import posestudio.app.action.StudioAction;
import posestudio.app.action.WindowCommands;
import posestudio.app.clip.ClipView;
import posestudio.app.testing.Clips;
import posestudio.app.testing.Faces;
import posestudio.app.testing.Proxies;
import posestudio.app.testing.RecordingNotices;
import posestudio.app.text.Messages;
import posestudio.app.timeline.edit.ClipTools;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.app.viewport.handles.HandleState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.HeadPose;

class ShortcutsTest {
    private static final KeyStroke KEY = KeyStroke.getKeyStroke("ctrl alt pressed J");

    private final List<Map<String, List<String>>> kept = new ArrayList<>();
    private final JRootPane root = new JRootPane();
    private Workspace workspace;
    private Actions actions;
    private Shortcuts shortcuts;

    private void make() {
        workspace = new Workspace();
        ViewState view = new ViewState();
        actions = new Actions(
                workspace,
                view,
                new HandleEdits(workspace, new HandleState()),
                ClipTools.of(workspace, java.util.Optional::empty),
                new RecordingNotices(),
                new Messages(Locale.ENGLISH),
                Proxies.doingNothing(WindowCommands.class));
        KeyBindings bindings = new KeyBindings(root, actions, view);
        shortcuts = new Shortcuts(actions, kept::add, bindings::refresh);
    }

    private Action bound(KeyStroke key) {
        Object name = root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).get(key);
        return name == null ? null : root.getActionMap().get(name);
    }

    @Test
    void aChosenKeyReplacesTheFirstInWindowAndMenuAndIsKept() {
        onEventThread(() -> {
            make();
            StudioAction frontalise = actions.get("frontalise");
            KeyStroke before = frontalise.keys().get(0);
            shortcuts.assign(frontalise, KEY);
            assertEquals(List.of(KEY), frontalise.keys());
            assertEquals(KEY, frontalise.getValue(Action.ACCELERATOR_KEY));
            assertEquals(frontalise, bound(KEY));
            assertNull(bound(before));
            assertEquals(Map.of("frontalise", List.of(KEY.toString())), kept.get(0));
        });
    }

    @Test
    void whoeverHadTheKeyLosesItAndIsNamedBefore() {
        onEventThread(() -> {
            make();
            KeyStroke open = actions.get("open").keys().get(0);
            assertEquals(
                    "open",
                    shortcuts.owner(open, actions.get("quit")).orElseThrow().id());
            shortcuts.assign(actions.get("quit"), open);
            assertEquals(List.of(), actions.get("open").keys());
            assertEquals(actions.get("quit"), bound(open));
            shortcuts.reset(actions.get("open"));
            assertEquals(List.of(), actions.get("open").keys(), "its key is still another's");
        });
    }

    @Test
    void keptKeysComeBackAndNonsenseDoesNoHarm() {
        onEventThread(() -> {
            make();
            shortcuts.restore(Map.of(
                    "frontalise", List.of(KEY.toString()),
                    "undo", List.of("no key at all"),
                    "quit", List.of(),
                    "gone", List.of("pressed X")));
            assertEquals(frontalise(), bound(KEY));
            assertEquals(List.of(), actions.get("quit").keys());
            assertTrue(kept.isEmpty(), "reading is not choosing");
            shortcuts.resetAll();
            assertEquals(actions.get("quit").defaultKeys(), actions.get("quit").keys());
            assertEquals(Map.of(), kept.get(0));
            assertNull(bound(KEY));
        });
    }

    private StudioAction frontalise() {
        return actions.get("frontalise");
    }

    @Test
    void everyUsualKeyCanBeWrittenAndReadBack() {
        onEventThread(() -> {
            make();
            for (StudioAction command : shortcuts.commands()) {
                for (KeyStroke key : command.keys()) {
                    assertEquals(key, KeyStroke.getKeyStroke(key.toString()), command.id());
                }
            }
        });
    }

    @Test
    void keysOfSlidersAndPictureCannotBeTaken() {
        onEventThread(() -> {
            make();
            assertFalse(shortcuts.isFree(KeyStroke.getKeyStroke("pressed LEFT")));
            assertFalse(shortcuts.isFree(KeyBindings.SOURCE));
            assertTrue(shortcuts.isFree(KEY));
        });
    }

    @Test
    void aKeyThatWasTakenAwayDoesNothing() {
        onEventThread(() -> {
            make();
            shortcuts.clear(frontalise());
            assertNull(frontalise().getValue(Action.ACCELERATOR_KEY));
            frontalise().actionPerformed(new ActionEvent(this, 0, ""));
        });
    }

    @Test
    void whileAClipIsOpenItsKeysComeFirstAndMenusShowTheOthers(@TempDir Path folder) {
        onEventThread(() -> {
            make();
            KeyStroke k = KeyStroke.getKeyStroke("K");
            StudioAction keypoints = actions.get("keypoints");
            assertEquals(k, keypoints.getValue(Action.ACCELERATOR_KEY));
            ClipView view = Clips.show(workspace, folder, 20, Faces.face(50, 50, 30, HeadPose.ZERO));
            assertEquals(KeyStroke.getKeyStroke("shift K"), keypoints.getValue(Action.ACCELERATOR_KEY));
            view.play(2);
            bound(k).actionPerformed(new ActionEvent(root, 0, "K"));
            assertEquals(0, view.speed(), "it stops");
            workspace.clear();
            actions.refresh();
            assertEquals(k, keypoints.getValue(Action.ACCELERATOR_KEY));
            assertFalse(actions.get("play-stop").isEnabled());
        });
    }
}
