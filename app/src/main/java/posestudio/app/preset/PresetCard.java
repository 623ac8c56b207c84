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
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.swing.AbstractAction;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import posestudio.app.theme.Theme;
import posestudio.app.thumbnail.ThumbnailPainter;

/** One preset as it looks on this face: pointing at it shows it in the view, pressing it gives it. */
final class PresetCard extends JButton {
    private static final int SIZE = 62;
    private static final int DENSITY = 2;

    private final transient PresetItem item;
    private transient boolean given;

    /**
     * @param picture how it looks, if that has been drawn, by the pixels across and down
     * @param pointed told true when it is pointed at, false when no more
     */
    PresetCard(
            PresetItem item, IntFunction<Optional<BufferedImage>> picture, Runnable give, Consumer<Boolean> pointed) {
        this.item = item;
        setText(item.name());
        setIcon(new Face(picture));
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
        private final IntFunction<Optional<BufferedImage>> picture;

        Face(IntFunction<Optional<BufferedImage>> picture) {
            this.picture = picture;
        }

        @Override
        public void paintIcon(Component c, Graphics g, int x, int y) {
            boolean lit = given || isFocusOwner();
            Color edge = given ? Theme.accent() : lit ? Theme.strong() : Theme.colour("track");
            int size = getIconWidth();
            ThumbnailPainter.paint(
                    (Graphics2D) g,
                    picture.apply(size * DENSITY),
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
