package posestudio.app.panel;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import javax.swing.JComponent;
import posestudio.app.theme.Theme;

/** Lights up while something is not as the source has it. */
final class ChangedDot extends JComponent {
    private static final float SIZE = 5;

    private boolean lit;

    void light(boolean changed) {
        if (lit != changed) {
            lit = changed;
            repaint();
        }
    }

    boolean isLit() {
        return lit;
    }

    @Override
    public Dimension getPreferredSize() {
        int size = UIScale.scale(8);
        return new Dimension(size, size);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (lit) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            double size = UIScale.scale(SIZE);
            g.setColor(Theme.accent());
            g.fill(new Ellipse2D.Double((getWidth() - size) / 2, (getHeight() - size) / 2, size, size));
            g.dispose();
        }
    }
}
