package posestudio.app.preset;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import posestudio.app.theme.Theme;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.thumbnail.ThumbnailPainter;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.project.FaceEdit;

/** One preset as it looks on this face: pointing at it shows it in the view, pressing it gives it. */
final class PresetCard extends JButton {
    private static final int SIZE = 62;
    private static final int DENSITY = 2;

    private final transient PresetItem item;
    private transient boolean given;

    /** @param pointed told true when it is pointed at, false when no more */
    PresetCard(
            PresetItem item, Workspace workspace, FaceThumbnails thumbnails, Runnable give, Consumer<Boolean> pointed) {
        this.item = item;
        setText(item.name());
        setIcon(new Face(workspace, thumbnails));
        setHorizontalTextPosition(SwingConstants.CENTER);
        setVerticalTextPosition(SwingConstants.BOTTOM);
        setIconTextGap(2);
        setMargin(new Insets(3, 1, 2, 1));
        putClientProperty("JButton.buttonType", "toolBarButton");
        Theme.styled(this, "presetCard");
        getAccessibleContext().setAccessibleName(item.name());
        addActionListener(event -> give.run());
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseEntered(MouseEvent event) {
                pointed.accept(isEnabled());
            }

            @Override
            public void mouseExited(MouseEvent event) {
                pointed.accept(false);
            }
        });
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                pointed.accept(false);
            }
        });
    }

    PresetItem item() {
        return item;
    }

    /** Marks the preset that was given last. */
    void mark(boolean isGiven) {
        given = isGiven;
        repaint();
    }

    void key(String key, Runnable body) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                body.run();
            }
        });
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(UIScale.scale(SIZE), super.getPreferredSize().height);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(SIZE + 8), super.getPreferredSize().height);
    }

    /** The preset alone, on the source: it need not be drawn again whenever something else is changed. */
    private final class Face implements Icon {
        private final Workspace workspace;
        private final FaceThumbnails thumbnails;

        Face(Workspace workspace, FaceThumbnails thumbnails) {
            this.workspace = workspace;
            this.thumbnails = thumbnails;
        }

        @Override
        public void paintIcon(Component c, Graphics g, int x, int y) {
            int face = workspace.document().map(Document::selectedFace).orElse(0);
            FaceEdit edit = item.edit().applyTo(FaceEdit.NEUTRAL, 1);
            boolean lit = given || isFocusOwner();
            Color edge = given ? Theme.accent() : lit ? Theme.strong() : Theme.colour("track");
            int size = getIconWidth();
            ThumbnailPainter.paint(
                    (Graphics2D) g,
                    thumbnails.get(face, edit, size * DENSITY),
                    x,
                    y,
                    size,
                    edge,
                    given ? 2 : 1.2f,
                    isEnabled() ? 1 : 0.4f);
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
