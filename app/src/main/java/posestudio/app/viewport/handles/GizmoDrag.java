package posestudio.app.viewport.handles;

import java.awt.event.MouseEvent;
import java.util.Optional;
import posestudio.app.input.Fineness;
import posestudio.app.viewport.Drag;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.history.Gesture;
import posestudio.render.rig.Handle;

/** The hand lies on the gizmo: around the handle is turn, away from it is size. */
final class GizmoDrag implements Drag {
    private static final double COARSE_TURN = 15;
    private static final double COARSE_SCALE = 0.1;

    private final HandleEdits edits;
    private final Handle handle;
    private final Gizmo.Part part;
    private final double middleX;
    private final double middleY;
    private final Gesture gesture = Gesture.begin();
    private double turn;
    private double scale;
    private double lastDirection;
    private double lastDistance;

    GizmoDrag(SeenHandles seen, HandleEdits edits, Handle handle, Gizmo.Part part, double x, double y) {
        this.edits = edits;
        this.handle = handle;
        this.part = part;
        middleX = seen.viewX(handle, x);
        middleY = seen.viewY(handle);
        KeypointEdit start = edits.get(handle);
        turn = start.turn();
        scale = start.scale();
        lastDirection = direction(x, y);
        lastDistance = distance(x, y);
    }

    @Override
    public void move(double x, double y, MouseEvent event) {
        Fineness fineness = Fineness.of(event);
        boolean coarse = fineness == Fineness.COARSE;
        KeypointEdit edit = edits.get(handle);
        if (part == Gizmo.Part.TURN) {
            // The shorter way round: directions jump by 360 degrees on the left.
            turn += Math.IEEEremainder(direction(x, y) - lastDirection, 360) * fineness.drag();
            edit = edit.withAffine(snap(turn, coarse ? COARSE_TURN : 0.1), edit.scale());
        } else {
            scale *= Math.pow(distance(x, y) / lastDistance, fineness.drag());
            edit = edit.withAffine(edit.turn(), snap(scale, coarse ? COARSE_SCALE : 0.01));
        }
        lastDirection = direction(x, y);
        lastDistance = distance(x, y);
        edits.set(handle, edit, Optional.of(gesture));
    }

    private static double snap(double value, double grid) {
        return Math.rint(Math.rint(value / grid) * grid * 1000) / 1000;
    }

    private double direction(double x, double y) {
        return Math.toDegrees(Math.atan2(y - middleY, x - middleX));
    }

    private double distance(double x, double y) {
        return Math.max(1, Math.hypot(x - middleX, y - middleY));
    }
}
