package posestudio.app.panel;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import posestudio.app.settings.PanelChoices;
import posestudio.app.theme.Theme;

/** A column at one side of the window, scrolled by the wheel and made wider or narrower by its inner edge. */
public final class SideColumn extends JPanel {
    /** Which side of the window. */
    public enum Edge {
        /** At the left; it is pulled by its right edge. */
        LEFT,
        /** At the right; it is pulled by its left edge. */
        RIGHT
    }

    private static final int GRIP = 5;

    private final transient PanelMemory memory;
    private final Edge edge;
    private final JScrollPane scroll;

    /** A column that holds {@code content}. */
    public SideColumn(JComponent content, Edge edge, PanelMemory memory) {
        super(new BorderLayout());
        this.edge = edge;
        this.memory = memory;
        scroll = new JScrollPane(
                content,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setFocusable(false);
        add(scroll, BorderLayout.CENTER);
        add(grip(), edge == Edge.LEFT ? BorderLayout.LINE_END : BorderLayout.LINE_START);
        setVisible(isWanted());
        style();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        style();
    }

    private void style() {
        if (edge != null) {
            int line = 1;
            setBorder(BorderFactory.createMatteBorder(
                    0, edge == Edge.RIGHT ? line : 0, 0, edge == Edge.LEFT ? line : 0, Theme.hairline()));
        }
    }

    /** Whether the person wants to see it. */
    public boolean isWanted() {
        PanelChoices choices = memory.choices();
        return edge == Edge.LEFT ? choices.libraryShown() : choices.controlsShown();
    }

    /** Shows it if it was hidden, else hides it. */
    public void toggle() {
        boolean shown = !isWanted();
        keep(shown, width());
        setVisible(shown);
        revalidate();
    }

    private int width() {
        PanelChoices choices = memory.choices();
        return edge == Edge.LEFT ? choices.libraryWidth() : choices.controlsWidth();
    }

    private void keep(boolean shown, int width) {
        memory.keep(choices -> edge == Edge.LEFT ? choices.library(shown, width) : choices.controls(shown, width));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(width()), super.getPreferredSize().height);
    }

    private JComponent grip() {
        JPanel grip = new JPanel();
        grip.setOpaque(false);
        grip.setPreferredSize(UIScale.scale(new Dimension(GRIP, 0)));
        grip.setCursor(Cursor.getPredefinedCursor(edge == Edge.LEFT ? Cursor.E_RESIZE_CURSOR : Cursor.W_RESIZE_CURSOR));
        MouseAdapter pull = new MouseAdapter() {
            private int pressedX;
            private int pressedWidth;

            @Override
            public void mousePressed(MouseEvent event) {
                pressedX = event.getXOnScreen();
                pressedWidth = width();
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                int pulled = UIScale.unscale(event.getXOnScreen() - pressedX);
                keep(true, pressedWidth + (edge == Edge.LEFT ? pulled : -pulled));
                SideColumn.this.revalidate();
            }
        };
        grip.addMouseListener(pull);
        grip.addMouseMotionListener(pull);
        return grip;
    }
}
