package posestudio.app.history;

import com.formdev.flatlaf.util.UIScale;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.AbstractListModel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import posestudio.app.text.Messages;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.viewport.ViewState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.project.Project;

/**
 * All states that were seen, newest first: pointing at one shows it, choosing one goes there. Lines that were left are
 * grey and further in.
 */
public final class HistoryPanel extends JList<HistoryRow> {
    private static final int ROW = 44;
    /** A thumbnail of every state of a drag would keep the machine busy and be thrown away. */
    private static final int QUIET_MILLIS = 350;

    private final transient Workspace workspace;
    private final transient ViewState view;
    private final transient Rows rows = new Rows();
    private final transient Timer quiet = new Timer(QUIET_MILLIS, event -> repaint());
    private transient History shown;
    private transient int shownFace;
    private int hovered = -1;

    /** The history of whatever lies on the table. */
    public HistoryPanel(Workspace workspace, ViewState view, FaceThumbnails thumbnails, Messages messages) {
        this.workspace = workspace;
        this.view = view;
        setModel(rows);
        setOpaque(false);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setCellRenderer(new HistoryCell(this, thumbnails, quiet::isRunning, messages));
        setFixedCellHeight(UIScale.scale(ROW));
        getAccessibleContext().setAccessibleName(messages.text("panel.history"));
        quiet.setRepeats(false);
        MouseAdapter mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addListSelectionListener(event -> {
            if (isFocusOwner() && !event.getValueIsAdjusting()) {
                preview(getSelectedIndex());
            }
        });
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                preview(-1);
            }
        });
        for (String key : new String[] {"ENTER", "SPACE"}) {
            getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), "go");
        }
        getActionMap().put("go", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                go(getSelectedIndex());
            }
        });
        thumbnails.addListener(this::repaint);
        workspace.addListener(this::refresh);
        refresh();
    }

    private void refresh() {
        History now = workspace.document().map(Document::history).orElse(null);
        int face = workspace.document().map(Document::selectedFace).orElse(0);
        if (now != shown || face != shownFace) {
            shown = now;
            shownFace = face;
            quiet.restart();
            rows.set(now == null ? List.of() : rows(now));
            int present = rows.present();
            if (present >= 0) {
                setSelectedIndex(present);
            }
        }
    }

    /** Which row the mouse is over; -1 for none. */
    int hovered() {
        return hovered;
    }

    private List<HistoryRow> rows(History history) {
        List<HistoryRow> list = new ArrayList<>();
        int frame = workspace.document().map(d -> d.placement().frame()).orElse(0);
        int place = 0;
        for (History.Entry entry : history.entries()) {
            boolean left = entry.depth() > 0;
            boolean undone = left || place > history.cursor();
            place += left ? 0 : 1;
            list.add(new HistoryRow(entry, entry.id() == history.present(), undone, shownFace, frame));
        }
        Collections.reverse(list);
        return list;
    }

    private void preview(int row) {
        hovered = row;
        repaint();
        boolean other =
                row >= 0 && row < rows.getSize() && !rows.getElementAt(row).present();
        Optional<Project> project = other ? Optional.of(rows.getElementAt(row).project()) : Optional.empty();
        view.preview(project.map(Project::edits));
    }

    private void go(int row) {
        if (row >= 0 && row < rows.getSize()) {
            view.preview(Optional.empty());
            workspace
                    .document()
                    .ifPresent(document ->
                            document.goTo(rows.getElementAt(row).entry().id()));
        }
    }

    private final class Mouse extends MouseAdapter {
        @Override
        public void mouseMoved(MouseEvent event) {
            int row = rowAt(event);
            if (row != hovered) {
                preview(row);
            }
        }

        @Override
        public void mouseExited(MouseEvent event) {
            preview(-1);
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            if (SwingUtilities.isLeftMouseButton(event)) {
                go(rowAt(event));
            }
        }

        private int rowAt(MouseEvent event) {
            int row = locationToIndex(event.getPoint());
            return row >= 0 && getCellBounds(row, row).contains(event.getPoint()) ? row : -1;
        }
    }

    private static final class Rows extends AbstractListModel<HistoryRow> {
        private List<HistoryRow> list = List.of();

        void set(List<HistoryRow> newList) {
            int before = list.size();
            list = newList;
            int now = list.size();
            if (now > before) {
                fireIntervalAdded(this, before, now - 1);
            } else if (now < before) {
                fireIntervalRemoved(this, now, before - 1);
            }
            if (now > 0) {
                fireContentsChanged(this, 0, now - 1);
            }
        }

        int present() {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).present()) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public int getSize() {
            return list.size();
        }

        @Override
        public HistoryRow getElementAt(int index) {
            return list.get(index);
        }
    }
}
