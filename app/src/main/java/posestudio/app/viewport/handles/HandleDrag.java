package posestudio.app.viewport.handles;

import java.awt.event.MouseEvent;
import java.util.List;
import posestudio.app.input.Fineness;
import posestudio.app.viewport.Drag;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.history.Gesture;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandlePlacement;

/** The hand lies on a handle: all chosen ones follow it in the view plane. A plain click only chooses. */
final class HandleDrag implements Drag {
    /** A hand that clicks trembles; this far it counts as resting, pixels at scale 1. */
    private static final double TREMBLE = 2.5;

    private final SeenHandles seen;
    private final HandleState state;
    private final HandleEdits edits;
    private final Handle handle;
    private final boolean shift;
    private final boolean wasSelected;
    private final HandlePlacement placement;
    private final KeypointEdits start;
    private final Gesture gesture = Gesture.begin();
    private final double pressX;
    private final double pressY;
    private double lastX;
    private double lastY;
    private double right;
    private double down;
    private boolean moving;

    HandleDrag(
            SeenHandles seen, HandleState state, HandleEdits edits, Handle handle, boolean shift, double x, double y) {
        this.seen = seen;
        this.state = state;
        this.edits = edits;
        this.handle = handle;
        this.shift = shift;
        placement = seen.placement().orElseThrow();
        start = edits.edits();
        pressX = x;
        pressY = y;
        lastX = x;
        lastY = y;
        wasSelected = state.isSelected(handle);
        if (!wasSelected) {
            state.select(shift ? Selections.with(state.selected(), handle.id()) : List.of(handle.id()));
        }
    }

    @Override
    public void move(double x, double y, MouseEvent event) {
        double drag = Fineness.of(event).drag();
        right += (x - lastX) * drag;
        down += (y - lastY) * drag;
        lastX = x;
        lastY = y;
        moving |= Math.hypot(x - pressX, y - pressY) > TREMBLE * seen.devicePerPixel();
        if (moving) {
            edits.move(start, handle, placement.toHandle(right / seen.scale(), down / seen.scale()), gesture);
        }
    }

    @Override
    public void release() {
        if (!moving && wasSelected) {
            state.select(shift ? Selections.without(state.selected(), handle.id()) : List.of(handle.id()));
        }
    }
}
