package posestudio.app.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.StringSelection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.testing.RecordingNotices;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;

class EditCommandsTest {
    private static final FaceEdit EDIT = FaceEdit.NEUTRAL
            .with(Parameters.YAW, 9)
            .with(Parameters.JAW, 40)
            .with(KeypointEdits.of(Map.of("chin", KeypointEdit.NONE.at(0, 1, 0))));

    private final Clipboard clipboard = new Clipboard("test");
    private final RecordingNotices notices = new RecordingNotices();

    /** A window with a picture of two faces. */
    private final class Window {
        final Workspace workspace = new Workspace();
        final EditCommands edits = new EditCommands(workspace, notices, new Messages(Locale.ENGLISH), () -> clipboard);

        Window() {
            Picture picture = Faces.picture(100, 100);
            workspace.show(picture, Faces.source(picture));
            workspace.found(
                    picture,
                    Faces.search(Faces.face(30, 50, 30, HeadPose.ZERO), Faces.face(70, 50, 20, HeadPose.ZERO)));
        }

        Document document() {
            return workspace.document().orElseThrow();
        }

        void set(int face, FaceEdit edit) {
            document().dispatch(new SetEdit(face, edit, ChangeLabel.of("change.reset")));
        }
    }

    @Test
    void aWholeEditGoesFromWindowToWindowAsOneStep() {
        onEventThread(() -> {
            Window from = new Window();
            from.set(0, EDIT);
            from.edits.copyAll();
            Window to = new Window();
            to.document().selectFace(1);
            to.edits.paste();
            assertEquals(
                    List.of(FaceEdit.NEUTRAL, EDIT), to.document().project().edits());
            assertEquals(1, to.document().history().cursor());
            assertEquals(
                    ChangeLabel.of("change.paste", "made-up.png"),
                    to.document().history().undoLabel().orElseThrow());
        });
    }

    @Test
    void onePartLeavesTheOthersAlone() {
        onEventThread(() -> {
            Window window = new Window();
            window.set(0, EDIT);
            window.set(1, FaceEdit.NEUTRAL.with(Parameters.YAW, -5).with(Parameters.LIPS, 20));
            window.edits.copy(ParameterGroup.MOUTH);
            window.document().selectFace(1);
            window.edits.paste();
            assertEquals(
                    FaceEdit.NEUTRAL.with(Parameters.YAW, -5).with(Parameters.JAW, 40),
                    window.document().project().edit(1));
        });
    }

    @Test
    void allFacesCanGetIt() {
        onEventThread(() -> {
            Window window = new Window();
            window.set(0, EDIT);
            window.edits.copyAll();
            window.edits.pasteOnAll();
            assertEquals(List.of(EDIT, EDIT), window.document().project().edits());
        });
    }

    @Test
    void anythingElseOnTheClipboardChangesNothingAndIsSaid() {
        onEventThread(() -> {
            Window window = new Window();
            window.edits.paste();
            clipboard.setContents(new StringSelection("a shopping list"), null);
            window.edits.paste();
            assertEquals(0, window.document().history().cursor());
            assertEquals(2, notices.said.size());
        });
    }

    @Test
    void aDamagedEditIsAProblem() {
        onEventThread(() -> {
            Window window = new Window();
            clipboard.setContents(
                    new StringSelection(
                            "{\"format\": \"posestudio-preset\", \"version\": 1, \"values\": {\"jaw\": []}}"),
                    null);
            window.edits.paste();
            assertEquals(
                    List.of("preset.broken"),
                    notices.problems.stream().map(Problem::key).toList());
        });
    }
}
