package posestudio.app.viewport;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.FaceEdit;
import posestudio.render.face.Landmarks;
import posestudio.render.rig.FacePlacement;

/** The 478 points of the chosen face, where the edit puts them, with the outlines of oval, eyes, brows and lips. */
final class Keypoints implements Overlay {
    private static final Color POINT = new Color(255, 255, 255, 190);
    private static final Color RIM = new Color(0, 0, 0, 110);

    private final Workspace workspace;

    Keypoints(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void paint(Graphics2D g, Projection p, Side side) {
        if (!p.state().keypointsShown()) {
            return;
        }
        workspace.selectedFace().ifPresent(face -> {
            FaceEdit edit = side.source()
                    ? FaceEdit.NEUTRAL
                    : workspace.selectedShownEdit().orElseThrow();
            paint(g, p, side, new FacePlacement(face, edit).landmarks());
        });
    }

    private static void paint(Graphics2D g, Projection p, Side side, Landmarks face) {
        Ink.line(g, FaceOutlines.of(p, side, face), Ink.CHOSEN, 1.2f);
        double r = Math.max(0.7, Math.min(1.8, p.length(face.box().width()) / 260));
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double x = p.x(side, face.x(i));
            double y = p.y(face.y(i));
            g.setColor(RIM);
            g.fill(new Ellipse2D.Double(x - r - 0.7, y - r - 0.7, 2 * r + 1.4, 2 * r + 1.4));
            g.setColor(POINT);
            g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        }
    }
}
