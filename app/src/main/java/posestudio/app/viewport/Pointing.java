package posestudio.app.viewport;

import java.util.List;
import java.util.Optional;
import posestudio.app.workspace.Workspace;
import posestudio.render.draw.Compare;
import posestudio.render.face.FaceAnalysis;

/** Finds out what lies under a point of the view. */
final class Pointing {
    /** How near counts as touching, in pixels at scale 1. */
    private static final double REACH = 8;

    private final Workspace workspace;
    private final ViewState state;

    Pointing(Workspace workspace, ViewState state) {
        this.workspace = workspace;
        this.state = state;
    }

    /**
     * The zone at a point.
     *
     * @param x device pixels
     * @param y device pixels
     * @param devicePerPixel device pixels per pixel at scale 1
     */
    Zone at(double x, double y, double devicePerPixel) {
        double reach = REACH * devicePerPixel;
        if (state.compare() == Compare.SPLIT && Math.abs(x - state.split() * state.width()) < reach) {
            return new Zone(Zone.Kind.SPLIT, -1);
        }
        double px = pictureX(x);
        double py = state.view().toPictureY(y);
        List<FaceAnalysis> faces = workspace.faces();
        int selected = faces.isEmpty() ? -1 : workspace.document().orElseThrow().selectedFace();
        Optional<HeadHandle> handle = handle();
        if (handle.isPresent()) {
            double ring = handle.get().distance(px, py) - 1;
            if (Math.abs(ring) * handle.get().radius() * state.view().scale() < reach) {
                return new Zone(Zone.Kind.RING, selected);
            }
        }
        // The smallest face wins where boxes overlap; otherwise a big head would hide the child in front of it.
        for (int i = faces.size() - 1; i >= 0; i--) {
            if (i != selected && workspace.placedBox(i).contains(px, py)) {
                return new Zone(Zone.Kind.OTHER_FACE, i);
            }
        }
        boolean inHead = handle.isPresent() && handle.get().distance(px, py) < 1;
        return inHead ? new Zone(Zone.Kind.HEAD, selected) : Zone.CANVAS;
    }

    /** The chosen head's handle where the view shows it. */
    Optional<HeadHandle> handle() {
        return workspace
                .selectedFace()
                .map(face -> HeadHandle.of(face, workspace.selectedShownEdit().orElseThrow()));
    }

    /** Picture point under a device pixel, across, whichever part of the view it is in. */
    double pictureX(double x) {
        return state.view().toPictureX(x - state.sideAt(x).origin());
    }

    /** Picture point under a device pixel, down. */
    double pictureY(double y) {
        return state.view().toPictureY(y);
    }
}
