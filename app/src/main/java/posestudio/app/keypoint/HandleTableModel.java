package posestudio.app.keypoint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.table.AbstractTableModel;
import posestudio.app.text.Messages;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.editor.edit.KeypointEdit;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandleRange;
import posestudio.render.rig.Rig;

/** The handles of the shown groups, a row each, group by group; all numbers can be typed over. */
final class HandleTableModel extends AbstractTableModel {
    private static final int PART = 0;
    private static final int NAME = 1;
    private static final int FIRST_NUMBER = 2;
    /** The check boxes, behind the six numbers. */
    static final int LOCK = FIRST_NUMBER + 6;

    private final transient HandleEdits edits;
    private final transient Messages messages;
    private transient List<Handle> rows;

    HandleTableModel(HandleEdits edits, Messages messages) {
        this.edits = edits;
        this.messages = messages;
        rows = edits.state().handles();
    }

    /** Reads everything anew; whether other handles are shown than before. */
    boolean refresh() {
        List<Handle> now = edits.state().handles();
        boolean others = !now.equals(rows);
        rows = now;
        if (others) {
            fireTableDataChanged();
        } else if (!rows.isEmpty()) {
            fireTableRowsUpdated(0, rows.size() - 1);
        }
        return others;
    }

    Handle handle(int row) {
        return rows.get(row);
    }

    int row(Handle handle) {
        return rows.indexOf(handle);
    }

    /** What a column of numbers holds. */
    static HandleColumn number(int column) {
        return HandleColumn.values()[column - FIRST_NUMBER];
    }

    static boolean isNumber(int column) {
        return column >= FIRST_NUMBER && column < LOCK;
    }

    /** Whether a handle has such a number at all with the engine of the project. */
    private boolean has(int row, int column) {
        if (!isNumber(column)) {
            return false;
        }
        OptionalInt axis = number(column).axis();
        return axis.isPresent() ? range(row, axis.getAsInt()).isPresent() : rig().hasPatches();
    }

    /** Whether a number is farther from rest than looks natural. */
    boolean isBeyondSoft(int row, int column) {
        OptionalInt axis = number(column).axis();
        KeypointEdit edit = edits.get(rows.get(row));
        double[] way = {edit.x(), edit.y(), edit.z()};
        return axis.isPresent()
                && range(row, axis.getAsInt())
                        .filter(range -> range.isBeyondSoft(way[axis.getAsInt()]))
                        .isPresent();
    }

    private Optional<HandleRange> range(int row, int axis) {
        return rig().range(rows.get(row), axis);
    }

    private Rig rig() {
        return edits.state().rig();
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return LOCK + 1;
    }

    @Override
    public String getColumnName(int column) {
        return messages.text(
                switch (column) {
                    case PART -> "handles.table.group";
                    case NAME -> "handles.table.name";
                    case LOCK -> "handles.table.lock";
                    default -> "handles.table." + number(column).id();
                });
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == LOCK ? Boolean.class : isNumber(column) ? Double.class : String.class;
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return column == LOCK || has(row, column) && !edits.get(rows.get(row)).locked();
    }

    @Override
    public Object getValueAt(int row, int column) {
        Handle handle = rows.get(row);
        KeypointEdit edit = edits.get(handle);
        return switch (column) {
            case PART -> messages.text("handle-group." + handle.group().name().toLowerCase(Locale.ROOT));
            case NAME -> messages.text("handle." + handle.id());
            case LOCK -> edit.locked();
            default -> has(row, column) ? number(column).of(edit) : null;
        };
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        Handle handle = rows.get(row);
        if (column == LOCK) {
            edits.lock(List.of(handle.id()), (Boolean) value);
        } else {
            edits.set(handle, number(column).with(edits.get(handle), (Double) value), Optional.empty());
        }
    }
}
