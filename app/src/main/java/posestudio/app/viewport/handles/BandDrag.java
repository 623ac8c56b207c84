package posestudio.app.viewport.handles;

import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.Set;
import posestudio.app.viewport.Drag;

/** A frame drawn around handles chooses them; with Shift they are added. A click on nothing chooses none. */
final class BandDrag implements Drag {
    private final SeenHandles seen;
    private final HandleState state;
    private final Set<String> before;
    private final Runnable ended;
    private final double x0;
    private final double y0;
    private double x1;
    private double y1;

    /**
     * @param add whether what was chosen before stays so
     * @param ended called when the hand lets go
     */
    BandDrag(SeenHandles seen, HandleState state, boolean add, double x, double y, Runnable ended) {
        this.seen = seen;
        this.state = state;
        this.ended = ended;
        before = add ? state.selected() : Set.of();
        x0 = x;
        y0 = y;
        x1 = x;
        y1 = y;
        state.select(before);
    }

    @Override
    public void move(double x, double y, MouseEvent event) {
        x1 = x;
        y1 = y;
        state.select(Selections.with(before, seen.within(x0, y0, x1, y1)));
    }

    @Override
    public void release() {
        ended.run();
    }

    /** The frame, device pixels. */
    Rectangle2D frame() {
        return new Rectangle2D.Double(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
    }
}
