package posestudio.app.keypoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import javax.swing.JTextField;
import javax.swing.table.TableCellEditor;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.text.Messages;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.app.viewport.handles.HandleState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.image.Picture;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandleGroup;
import posestudio.render.rig.Handles;

/** The keypoints as numbers. */
class HandleTableTest {
    private static final Handle CORNER = Handles.byId("mouth-corner-right").orElseThrow();
    private static final int X = 2;
    private static final int SCALE = 7;

    private final Workspace workspace = new Workspace();
    private final HandleState state = new HandleState();
    private HandleEdits edits;
    private HandleTable table;

    private void make() {
        Picture picture = Faces.picture(100, 100);
        workspace.show(picture, Faces.source(picture));
        workspace.found(picture, Faces.search(Faces.spread(50, 50, 60)));
        edits = new HandleEdits(workspace, state);
        table = new HandleTable(edits, workspace, new Messages(Locale.ENGLISH));
    }

    private int row(Handle handle) {
        return ((HandleTableModel) table.getModel()).row(handle);
    }

    private boolean type(int column, String text) {
        table.editCellAt(row(CORNER), column);
        TableCellEditor editor = table.getCellEditor();
        ((JTextField) table.getEditorComponent()).setText(text);
        boolean taken = editor.stopCellEditing();
        if (!taken) {
            editor.cancelCellEditing();
        }
        return taken;
    }

    @Test
    void aTypedNumberMovesTheKeypointAndIsOneStepOfItsName() {
        onEventThread(() -> {
            make();
            assertTrue(type(X, "2,5 mm"));
            assertEquals(0.25, edits.get(CORNER).x(), 1e-9);
            assertTrue(type(SCALE, "120"));
            assertEquals(1.2, edits.get(CORNER).scale(), 1e-9);
            assertEquals(2, workspace.document().orElseThrow().history().cursor());
            assertEquals(
                    "handle.mouth-corner-right",
                    workspace
                            .document()
                            .orElseThrow()
                            .history()
                            .undoLabel()
                            .orElseThrow()
                            .key());
        });
    }

    @Test
    void whatIsNoNumberIsNotTaken() {
        onEventThread(() -> {
            make();
            assertFalse(type(X, "wide"));
            assertFalse(workspace.isDirty());
        });
    }

    @Test
    void aTypedNumberIsKeptWithinWhatIsPossible() {
        onEventThread(() -> {
            make();
            type(X, "900");
            assertEquals(KeypointEdit.MAX_OFFSET, edits.get(CORNER).x());
        });
    }

    @Test
    void choosingInTheTableChoosesOverThePictureAndTheOtherWayRound() {
        onEventThread(() -> {
            make();
            table.setRowSelectionInterval(row(CORNER), row(CORNER));
            assertEquals(Set.of(CORNER.id()), state.selected());
            state.select(List.of("chin", "nose-tip"));
            assertEquals(2, table.getSelectedRowCount());
            assertTrue(table.isRowSelected(row(Handles.byId("chin").orElseThrow())));
            state.show(HandleGroup.NOSE, false);
            assertEquals(Set.of("chin"), state.selected());
            assertEquals(1, table.getSelectedRowCount());
            assertEquals(row(Handles.byId("chin").orElseThrow()), table.getSelectedRow());
        });
    }

    @Test
    void aLockedKeypointCannotBeTypedOver() {
        onEventThread(() -> {
            make();
            table.setValueAt(true, row(CORNER), HandleTableModel.LOCK);
            assertTrue(edits.get(CORNER).locked());
            assertFalse(table.isCellEditable(row(CORNER), X));
            table.setValueAt(false, row(CORNER), HandleTableModel.LOCK);
            assertTrue(table.isCellEditable(row(CORNER), X));
        });
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertEquals(OptionalDouble.of(-3.5), HandleColumn.parse(" \u22123,5 mm"));
        assertEquals(OptionalDouble.of(12), HandleColumn.parse("12°"));
        assertEquals(OptionalDouble.empty(), HandleColumn.parse("NaN"));
        assertEquals(OptionalDouble.empty(), HandleColumn.parse(""));
        assertEquals("0.0", HandleColumn.X.format(-0.001));
    }
}
