package posestudio.app.keypoint;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.DefaultCellEditor;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumnModel;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.KeypointEdit;
import posestudio.render.rig.Handle;

/** The keypoints as numbers; what is chosen here is chosen over the picture, and the other way round. */
final class HandleTable extends JTable {
    private static final int[] WIDTHS = {84, 180, 58, 58, 58, 84, 62, 62, 52};

    /** Low, so that the face above it can be seen. */
    private static final int HEIGHT = 230;

    private final transient HandleEdits edits;
    private final HandleTableModel model;
    private transient boolean following;

    HandleTable(HandleEdits edits, Workspace workspace, Messages messages) {
        super(new HandleTableModel(edits, messages));
        this.edits = edits;
        model = (HandleTableModel) getModel();
        getAccessibleContext().setAccessibleName(messages.text("handles.table.title"));
        setToolTipText(messages.text("handles.table.tip"));
        setDefaultRenderer(Double.class, new NumberRenderer());
        setDefaultEditor(Double.class, new NumberEditor());
        setFillsViewportHeight(true);
        setAutoResizeMode(AUTO_RESIZE_SUBSEQUENT_COLUMNS);
        getTableHeader().setReorderingAllowed(false);
        putClientProperty("terminateEditOnFocusLost", true);
        TableColumnModel columns = getColumnModel();
        int total = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            columns.getColumn(i).setPreferredWidth(UIScale.scale(WIDTHS[i]));
            total += UIScale.scale(WIDTHS[i]);
        }
        setPreferredScrollableViewportSize(new Dimension(total, UIScale.scale(HEIGHT)));
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), "reset");
        getActionMap().put("reset", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                edits.reset(edits.state().selected());
            }
        });
        getSelectionModel().addListSelectionListener(event -> choose());
        edits.state().addListener(this::follow);
        workspace.addListener(model::refresh);
        follow();
    }

    /** What is chosen here is chosen over the picture. */
    private void choose() {
        if (!following && !getSelectionModel().getValueIsAdjusting()) {
            List<String> ids = new ArrayList<>();
            for (int row : getSelectedRows()) {
                ids.add(model.handle(row).id());
            }
            following = true;
            edits.state().select(ids);
            following = false;
        }
    }

    /** What is chosen over the picture is chosen here. */
    private void follow() {
        boolean choosing = following;
        following = true;
        boolean others = model.refresh();
        if (!choosing || others) {
            clearSelection();
            edits.state().selected().stream()
                    .flatMap(id -> edits.state().rig().handle(id).stream())
                    .mapToInt(model::row)
                    .filter(row -> row >= 0)
                    .forEach(row -> addRowSelectionInterval(row, row));
            edits.lead().ifPresent(this::reveal);
        }
        following = choosing;
    }

    private void reveal(Handle handle) {
        int row = model.row(handle);
        if (row >= 0) {
            scrollRectToVisible(getCellRect(row, 0, true));
        }
    }

    /** Numbers stand under each other; zero is quiet, so that what was changed stands out. */
    private static final class NumberRenderer extends DefaultTableCellRenderer {
        NumberRenderer() {
            setHorizontalAlignment(SwingConstants.TRAILING);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            HandleColumn number = HandleTableModel.number(column);
            // A number that the engine at hand does not have is none, not zero.
            String text = value == null ? "" : number.format((Double) value);
            super.getTableCellRendererComponent(table, text, selected, focused, row, column);
            if (((HandleTableModel) table.getModel()).isBeyondSoft(row, column)) {
                setForeground(Theme.colour("warning"));
            } else if (!selected) {
                boolean untouched = value == null || (Double) value == number.of(KeypointEdit.NONE);
                setForeground(untouched ? Theme.muted() : Theme.strong());
            }
            return this;
        }
    }

    /** Takes numbers; anything else is framed in red and not taken. */
    private static final class NumberEditor extends DefaultCellEditor {
        private final JTextField field;

        NumberEditor() {
            super(new JTextField());
            field = (JTextField) getComponent();
            field.setHorizontalAlignment(SwingConstants.TRAILING);
            field.setBorder(null);
            setClickCountToStart(2);
        }

        @Override
        public Component getTableCellEditorComponent(
                JTable table, Object value, boolean selected, int row, int column) {
            field.putClientProperty("JComponent.outline", null);
            field.getAccessibleContext()
                    .setAccessibleName(table.getColumnName(column) + ", " + table.getValueAt(row, 1));
            field.setText(HandleTableModel.number(column).format((Double) value));
            field.selectAll();
            return field;
        }

        @Override
        public boolean stopCellEditing() {
            if (HandleColumn.parse(field.getText()).isEmpty()) {
                field.putClientProperty("JComponent.outline", "error");
                field.setForeground(Theme.colour("warning"));
                return false;
            }
            field.setForeground(null);
            return super.stopCellEditing();
        }

        @Override
        public Object getCellEditorValue() {
            return HandleColumn.parse(field.getText()).orElseThrow();
        }
    }
}
