package posestudio.app.viewport;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import posestudio.app.text.Messages;
import posestudio.editor.project.Snapshot;
import posestudio.render.draw.Compare;

/** The split line with its handle, and which side is which. */
final class CompareMarks implements Overlay {
    private static final Color LINE = new Color(255, 255, 255, 220);
    private static final double TOP = 14;

    private final String source;
    private final String result;

    CompareMarks(Messages messages) {
        source = messages.text("viewport.source");
        result = messages.text("viewport.result");
    }

    @Override
    public void paint(Graphics2D g, Projection p, Side side) {
        if (p.state().compare() != Compare.OFF) {
            Ink.pill(g, side.source() ? before(p) : result, p.area(side).getCenterX(), TOP, Ink.WORDS);
        }
    }

    private String before(Projection p) {
        return p.state().comparedWith().map(Snapshot::name).orElse(source);
    }

    @Override
    public void paintAcross(Graphics2D g, Projection p) {
        Compare compare = p.state().compare();
        double x = p.state().sides().get(0).right() / p.devicePerPixel();
        if (compare == Compare.SPLIT) {
            Ink.line(g, new Line2D.Double(x, 0, x, p.height()), LINE, 1.5f);
            handle(g, x, p.height() / 2);
        } else if (compare == Compare.SIDE_BY_SIDE) {
            g.setColor(Color.BLACK);
            g.fill(new java.awt.geom.Rectangle2D.Double(x - 0.5, 0, 1, p.height()));
        }
    }

    private static void handle(Graphics2D g, double x, double y) {
        Ink.fill(g, new Ellipse2D.Double(x - 13, y - 13, 26, 26), new Color(245, 245, 245));
        Path2D arrows = new Path2D.Double();
        for (int sign = -1; sign <= 1; sign += 2) {
            arrows.moveTo(x + sign * 4, y - 4);
            arrows.lineTo(x + sign * 8, y);
            arrows.lineTo(x + sign * 4, y + 4);
        }
        g.setStroke(new java.awt.BasicStroke(1.8f));
        g.setColor(new Color(60, 60, 60));
        g.draw(arrows);
    }
}
