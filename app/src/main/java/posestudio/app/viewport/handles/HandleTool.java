package posestudio.app.viewport.handles;

import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Optional;
import java.util.function.Consumer;
import posestudio.app.text.Messages;
import posestudio.app.viewport.Drag;
import posestudio.app.viewport.Projection;
import posestudio.app.viewport.Side;
import posestudio.app.viewport.Tool;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.Viewport;
import posestudio.app.workspace.Workspace;
import posestudio.render.rig.Handle;

/** The handles over the picture: drawn, pointed at, chosen and dragged. */
public final class HandleTool implements Tool {
    /** How much farther one notch of the wheel reaches. */
    private static final double WHEEL_STEP = 1.12;

    private final HandleState state;
    private final HandleEdits edits;
    private final SeenHandles seen;
    private final Gizmo gizmo;
    private final HandlePainter painter;
    private final Consumer<Optional<Handle>> pointed;
    private Optional<Handle> hovered = Optional.empty();
    private Optional<Gizmo.Part> touched = Optional.empty();
    private Optional<BandDrag> band = Optional.empty();

    /**
     * Handles in a view; the caller lays them over it with {@link Viewport#use}.
     *
     * @param pointed told when the pointer comes to another handle, or leaves it
     */
    public HandleTool(
            Viewport viewport,
            Workspace workspace,
            ViewState view,
            HandleState state,
            HandleEdits edits,
            Messages messages,
            Consumer<Optional<Handle>> pointed) {
        this.state = state;
        this.edits = edits;
        this.pointed = pointed;
        seen = new SeenHandles(workspace, view, state, viewport::devicePerPixel);
        gizmo = new Gizmo(seen, state, edits);
        painter = new HandlePainter(seen, state, edits, messages);
        state.addListener(viewport::toolChanged);
    }

    @Override
    public boolean isActive() {
        return state.isShown() && seen.placement().isPresent();
    }

    @Override
    public boolean hover(double x, double y) {
        touched = gizmo.at(x, y);
        point(touched.isPresent() ? Optional.empty() : seen.at(x, y));
        return touched.isPresent() || hovered.isPresent();
    }

    @Override
    public void leave() {
        touched = Optional.empty();
        point(Optional.empty());
    }

    private void point(Optional<Handle> now) {
        if (!now.equals(hovered)) {
            hovered = now;
            pointed.accept(now);
        }
    }

    @Override
    public Drag press(double x, double y, MouseEvent event) {
        hover(x, y);
        if (touched.isPresent()) {
            return new GizmoDrag(seen, edits, gizmo.handle().orElseThrow(), touched.get(), x, y);
        } else if (hovered.isPresent()) {
            return new HandleDrag(seen, state, edits, hovered.get(), event.isShiftDown(), x, y);
        }
        BandDrag drag = new BandDrag(seen, state, event.isShiftDown(), x, y, () -> band = Optional.empty());
        band = Optional.of(drag);
        return drag;
    }

    @Override
    public boolean wheel(double x, double y, MouseWheelEvent event) {
        boolean onChosen = seen.at(x, y).filter(state::isSelected).isPresent();
        if (onChosen) {
            edits.reach(Math.pow(WHEEL_STEP, -event.getPreciseWheelRotation()));
        }
        return onChosen;
    }

    @Override
    public void paint(Graphics2D g, Projection p, Side side) {
        if (isActive() && !side.source()) {
            painter.paint(g, p, side, hovered);
            gizmo.paint(g, p, side, touched);
            painter.label(g, p, side, hovered, hovered.map(gizmo::height).orElse(0.0));
        }
    }

    @Override
    public void paintAcross(Graphics2D g, Projection p) {
        if (isActive()) {
            band.ifPresent(drag -> painter.band(g, p, drag.frame()));
        }
    }
}
