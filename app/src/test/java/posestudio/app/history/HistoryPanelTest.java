package posestudio.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.Component;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.testing.Widgets;
import posestudio.app.text.Messages;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.viewport.ViewState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.change.SetParameters;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.Snapshot;
import posestudio.render.draw.Compare;

class HistoryPanelTest {
    private static final class Bench {
        final Workspace workspace = new Workspace();
        final ViewState view = new ViewState();
        final List<String> said = new ArrayList<>();
        final Messages messages = new Messages(Locale.ENGLISH);
        final FaceThumbnails thumbnails = new FaceThumbnails(workspace, () -> {
            throw new Problem(Problem.Kind.ENGINE, "memory");
        });
        final HistoryPanel history = new HistoryPanel(workspace, view, thumbnails, messages);
        final SnapshotPanel snapshots = new SnapshotPanel(workspace, view, thumbnails, messages, said::add);

        Bench() {
            Picture picture = Faces.picture(100, 100);
            workspace.show(picture, Faces.source(picture));
            workspace.found(picture, Faces.search(Faces.face(50, 50, 30, HeadPose.ZERO)));
            layOut();
        }

        void openAnother() {
            Picture picture = Faces.picture(100, 100);
            workspace.show(picture, Faces.source(picture));
            workspace.found(picture, Faces.search(Faces.face(50, 50, 30, HeadPose.ZERO)));
        }

        void openTwoFaces() {
            Picture picture = Faces.picture(100, 100);
            workspace.show(picture, Faces.source(picture));
            workspace.found(
                    picture,
                    Faces.search(Faces.face(25, 50, 30, HeadPose.ZERO), Faces.face(75, 50, 30, HeadPose.ZERO)));
        }

        void layOut() {
            history.setSize(240, 2000);
            history.doLayout();
        }

        Document document() {
            return workspace.document().orElseThrow();
        }

        void yaw(double value) {
            document().dispatch(new SetParameter(0, Parameters.YAW, value));
        }

        double yaw() {
            return workspace.selectedEdit().orElseThrow().pose().yaw();
        }

        List<String> rows() {
            return IntStream.range(0, history.getModel().getSize())
                    .mapToObj(i -> {
                        Component cell = history.getCellRenderer()
                                .getListCellRendererComponent(
                                        history, history.getModel().getElementAt(i), i, false, false);
                        return cell.getAccessibleContext().getAccessibleName() + ": "
                                + cell.getAccessibleContext().getAccessibleDescription();
                    })
                    .toList();
        }

        void mouse(int id, int row) {
            layOut();
            var cell = history.getCellBounds(row, row);
            history.dispatchEvent(new MouseEvent(
                    history,
                    id,
                    0,
                    id == MouseEvent.MOUSE_MOVED ? 0 : InputEvent.BUTTON1_DOWN_MASK,
                    20,
                    cell.y + cell.height / 2,
                    1,
                    false,
                    MouseEvent.BUTTON1));
        }

        void click(String name) {
            Widgets.named(snapshots, AbstractButton.class, name).doClick(0);
        }

        List<String> names() {
            return document().project().snapshots().stream().map(Snapshot::name).toList();
        }
    }

    @Test
    void stepsAreListedNewestFirstWithWhatTheyChanged() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.yaw(5);
            bench.yaw(12);
            bench.document().dispatch(SetParameters.pair(0, Parameters.SMILE.left(), 40));
            assertEquals(
                    List.of(
                            "Smile 40: Smile 0 → 40",
                            "Yaw 12°: Yaw 5° → 12°",
                            "Yaw 5°: Yaw 0° → 5°",
                            "Opened: made-up.png"),
                    bench.rows());
        });
    }

    @Test
    void pointingAtAStateShowsItAndChangesNothing() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.yaw(5);
            bench.yaw(12);
            bench.mouse(MouseEvent.MOUSE_MOVED, 1);
            assertEquals(5, bench.view.preview().orElseThrow().get(0).pose().yaw());
            assertEquals(12, bench.yaw());
            bench.mouse(MouseEvent.MOUSE_EXITED, 1);
            assertEquals(Optional.empty(), bench.view.preview());
        });
    }

    @Test
    void aClickGoesThereAndBackToALineThatWasLeft() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.yaw(5);
            bench.yaw(12);
            bench.mouse(MouseEvent.MOUSE_RELEASED, 1);
            assertEquals(5, bench.yaw());
            bench.yaw(-7);
            assertTrue(
                    bench.rows().contains("Yaw 12°: Yaw 5° → 12°"), bench.rows().toString());
            int left = bench.rows().indexOf("Yaw 12°: Yaw 5° → 12°");
            assertTrue(bench.history.getModel().getElementAt(left).undone());
            bench.mouse(MouseEvent.MOUSE_RELEASED, left);
            assertEquals(12, bench.yaw());
            assertEquals(Optional.empty(), bench.view.preview());
        });
    }

    @Test
    void aSnapshotIsKeptGoneBackToComparedWithAndTakenAway() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.yaw(5);
            bench.snapshots.add();
            bench.yaw(12);
            assertEquals(List.of("State 1"), bench.names());
            bench.click("Compare with State 1");
            assertEquals(Compare.SPLIT, bench.view.compare());
            assertEquals("State 1", bench.view.comparedWith().orElseThrow().name());
            bench.click("State 1");
            assertEquals(5, bench.yaw());
            bench.document().undo();
            assertEquals(12, bench.yaw());
            bench.click("Delete State 1");
            assertEquals(List.of(), bench.names());
            assertFalse(bench.view.comparedWith().isPresent());
            bench.click("Undo");
            assertEquals(List.of("State 1"), bench.names());
            bench.document().jump(0);
            assertEquals(List.of("State 1"), bench.names(), "wherever in the history one stands");
        });
    }

    @Test
    void aSnapshotIsRenamedByTypingOverItsName() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.snapshots.add();
            JTextField field = Widgets.named(bench.snapshots, JTextField.class, "Name of the snapshot");
            field.setText("Calm");
            field.postActionEvent();
            assertEquals(List.of("Calm"), bench.names());
            assertEquals(List.of("Opened: made-up.png"), bench.rows(), "no step of the history");
            bench.snapshots.add();
            assertEquals(List.of("Calm", "State 2"), bench.names());
        });
    }

    @Test
    void whatWasTakenFromOnePictureIsNotOfferedToAnother() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.openTwoFaces();
            bench.snapshots.add();
            bench.click("Delete State 1");
            AbstractButton undo = Widgets.named(bench.snapshots, AbstractButton.class, "Undo");
            assertTrue(undo.getParent().isVisible());
            bench.openAnother();
            assertFalse(undo.getParent().isVisible());
            undo.doClick(0);
            assertEquals(List.of(), bench.names());
        });
    }

    @Test
    void whatWasTakenCanBeTakenBackAfterThePictureGotAFile() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.snapshots.add();
            bench.click("Delete State 1");
            bench.workspace.moved(
                    Faces.source(bench.workspace.opened().orElseThrow().picture()));
            bench.click("Undo");
            assertEquals(List.of("State 1"), bench.names());
        });
    }

    @Test
    void aNameTypedForASnapshotOfAPictureThatIsGoneChangesNothing() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.snapshots.add();
            JTextField field = Widgets.named(bench.snapshots, JTextField.class, "Name of the snapshot");
            field.setText("Calm");
            bench.openAnother();
            field.postActionEvent();
            assertEquals(List.of(), bench.names());

            bench.snapshots.add();
            field = Widgets.named(bench.snapshots, JTextField.class, "Name of the snapshot");
            field.setText("Calm");
            bench.openAnother();
            bench.snapshots.add();
            field.postActionEvent();
            assertEquals(List.of("State 1"), bench.names(), "the other picture's has another name to be typed");
        });
    }
}
