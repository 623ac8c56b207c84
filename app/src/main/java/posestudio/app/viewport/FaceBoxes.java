package posestudio.app.viewport;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import posestudio.app.workspace.Workspace;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;

/** Boxes to choose a face by, where there are several. */
final class FaceBoxes implements Overlay {
    private static final Color OTHER = new Color(255, 255, 255, 150);
    private static final Color HOVERED = new Color(255, 255, 255, 240);
    private static final double MARGIN = 0.06;

    private final Workspace workspace;

    FaceBoxes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void paint(Graphics2D g, Projection p, Side side) {
        List<FaceAnalysis> faces = workspace.faces();
        if (faces.size() < 2 || !p.pointerInside() && !p.dragging()) {
            return;
        }
        int selected = workspace.document().orElseThrow().selectedFace();
        for (int i = 0; i < faces.size(); i++) {
            if (!workspace.isSeen(i)) {
                continue;
            }
            boolean hovered =
                    p.zone().kind() == Zone.Kind.OTHER_FACE && p.zone().face() == i;
            Color colour = i == selected ? Ink.CHOSEN : hovered ? HOVERED : OTHER;
            FaceBox box = side.source() ? faces.get(i).box() : workspace.placedBox(i);
            paint(g, p, side, box, i, colour);
        }
    }

    private static void paint(Graphics2D g, Projection p, Side side, FaceBox box, int number, Color colour) {
        double margin = box.width() * MARGIN;
        double x = p.x(side, box.x() - margin);
        double y = p.y(box.y() - margin);
        double width = p.length(box.width() + 2 * margin);
        double height = p.length(box.height() + 2 * margin);
        double arc = Math.min(14, width / 4);
        Ink.line(g, new RoundRectangle2D.Double(x, y, width, height, arc, arc), colour, 1.5f);
        if (width > 40) {
            Ink.pill(g, String.valueOf(number + 1), x + width / 2, y + height + 6, Ink.WORDS);
        }
    }
}
