package posestudio.app.history;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import posestudio.app.input.Typing;
import posestudio.app.panel.Section;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.thumbnail.ThumbnailPainter;
import posestudio.app.viewport.ViewState;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.Snapshot;
import posestudio.render.draw.Compare;

/** One named state: its name goes back to it; small buttons compare with it, rename it and take it away. */
final class SnapshotRow extends JPanel {
    private static final int SIZE = 32;
    private static final int DENSITY = 2;

    private final int index;
    private final transient Snapshot snapshot;
    private final transient SnapshotPanel panel;
    private final transient ViewState view;
    private final JButton name = new JButton();
    private final JTextField field = new JTextField();
    private final JToggleButton compare = new JToggleButton();

    SnapshotRow(
            int index,
            Snapshot snapshot,
            int face,
            SnapshotPanel panel,
            ViewState view,
            FaceThumbnails thumbnails,
            Messages messages) {
        super(new MigLayout("insets 0, gap 0, fillx, hidemode 3", "[grow,fill]2[]0[]0[]", "[38!]"));
        this.index = index;
        this.snapshot = snapshot;
        this.panel = panel;
        this.view = view;
        setOpaque(false);
        name.setText(snapshot.name());
        name.setIcon(new Picture(thumbnails, face));
        name.setHorizontalAlignment(SwingConstants.LEADING);
        name.putClientProperty("JButton.buttonType", "toolBarButton");
        name.setToolTipText(messages.text("snapshot.restore", snapshot.name()));
        name.getAccessibleContext().setAccessibleName(snapshot.name());
        name.addActionListener(event -> panel.restore(snapshot));
        name.addMouseListener(SnapshotPanel.previewing(view, snapshot));
        key(name, "F2", this::rename);
        key(name, "DELETE", () -> panel.delete(index));
        Section.tool(compare, "split", messages.text("snapshot.compare", snapshot.name()));
        compare.addActionListener(event -> compare());
        JButton rename = new JButton();
        Section.tool(rename, "rename", messages.text("snapshot.rename", snapshot.name()));
        rename.addActionListener(event -> rename());
        JButton delete = new JButton();
        Section.tool(delete, "delete", messages.text("snapshot.delete", snapshot.name()));
        delete.addActionListener(event -> panel.delete(index));
        field.getAccessibleContext().setAccessibleName(messages.text("snapshot.field"));
        field.setToolTipText(messages.text("snapshot.field"));
        field.setVisible(false);
        typing();
        add(name, "wmin 0");
        add(field, "wmin 0");
        add(compare);
        add(rename);
        add(delete);
        refresh();
    }

    void refresh() {
        compare.setSelected(view.comparedWith().equals(Optional.of(snapshot)));
    }

    private void compare() {
        boolean now = compare.isSelected();
        view.compareWith(now ? Optional.of(snapshot) : Optional.empty());
        if (now && view.chosenCompare() == Compare.OFF) {
            view.compare(Compare.SPLIT);
        }
    }

    /** Lets the name be typed over. */
    void rename() {
        name.setVisible(false);
        field.setVisible(true);
        field.setText(snapshot.name());
        field.selectAll();
        revalidate();
        field.requestFocusInWindow();
    }

    private void typing() {
        Typing.goesFirst(field);
        field.addActionListener(event -> take());
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                take();
            }
        });
        field.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                if (event.getKeyCode() == KeyEvent.VK_ESCAPE) {
                    field.setText(snapshot.name());
                    take();
                    event.consume();
                }
            }
        });
    }

    private void take() {
        if (field.isVisible()) {
            boolean keyboard = field.isFocusOwner();
            field.setVisible(false);
            name.setVisible(true);
            revalidate();
            panel.rename(index, snapshot, field.getText());
            if (keyboard) {
                // Not this row: another name has made others.
                panel.focus(index);
            }
        }
    }

    void focus() {
        name.requestFocusInWindow();
    }

    private static void key(JComponent on, String key, Runnable body) {
        on.getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        on.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                body.run();
            }
        });
    }

    private final class Picture implements Icon {
        private final FaceThumbnails thumbnails;
        private final int face;

        Picture(FaceThumbnails thumbnails, int face) {
            this.thumbnails = thumbnails;
            this.face = face;
        }

        @Override
        public void paintIcon(Component c, Graphics g, int x, int y) {
            FaceEdit edit = face < snapshot.edits().size() ? snapshot.edits().get(face) : FaceEdit.NEUTRAL;
            ThumbnailPainter.paint(
                    (Graphics2D) g,
                    thumbnails.get(face, edit, getIconWidth() * DENSITY),
                    x,
                    y,
                    getIconWidth(),
                    Theme.colour("track"),
                    1.2f,
                    1);
        }

        @Override
        public int getIconWidth() {
            return UIScale.scale(SIZE);
        }

        @Override
        public int getIconHeight() {
            return UIScale.scale(SIZE);
        }
    }
}
