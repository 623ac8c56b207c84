package posestudio.app.viewport;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Optional;
import javax.swing.SwingUtilities;
import posestudio.app.workspace.Workspace;

/** What the mouse does over the picture: turn the head, choose a face, move the split line, pan and zoom. */
final class ViewportMouse extends MouseAdapter {
    private static final double WHEEL_STEP = 1.2;

    private final Viewport viewport;
    private final Workspace workspace;
    private final ViewState state;
    private final Pointing pointing;
    private Drag drag;
    private Zone zone = Zone.CANVAS;
    private boolean inside;
    private boolean spaceHeld;
    private boolean spacePanned;
    private double lastX;
    private double lastY;
    private Optional<Tool> tool = Optional.empty();

    ViewportMouse(Viewport viewport, Workspace workspace, ViewState state, Pointing pointing) {
        this.viewport = viewport;
        this.workspace = workspace;
        this.state = state;
        this.pointing = pointing;
        viewport.addMouseListener(this);
        viewport.addMouseMotionListener(this);
        viewport.addMouseWheelListener(this);
    }

    void use(Tool newTool) {
        tool = Optional.of(newTool);
    }

    Zone zone() {
        return zone;
    }

    boolean isInside() {
        return inside;
    }

    boolean isDragging() {
        return drag != null;
    }

    /**
     * While the space bar is held the hand pans, whatever lies under it.
     *
     * @return whether it was held and is let go now without having panned
     */
    boolean holdSpace(boolean held) {
        boolean pressed = !held && spaceHeld && !spacePanned;
        if (held != spaceHeld) {
            spaceHeld = held;
            spacePanned = false;
            showCursor();
        }
        return pressed;
    }

    @Override
    public void mousePressed(MouseEvent event) {
        viewport.requestFocusInWindow();
        if (workspace.opened().isEmpty() || drag != null) {
            return;
        }
        double x = x(event);
        double y = y(event);
        inside = true;
        look(event);
        boolean left = SwingUtilities.isLeftMouseButton(event);
        if (SwingUtilities.isMiddleMouseButton(event) || left && spaceHeld) {
            drag = new PanDrag(x, y);
            spacePanned = spaceHeld;
        } else if (left) {
            drag = isToolsOwn() ? activeTool().orElseThrow().press(x, y, event) : begin(x, y);
        } else if (SwingUtilities.isRightMouseButton(event) && isToolsOwn()) {
            // The left button belongs to the tool, but the head can still be turned.
            drag = pointing.handle()
                    .<Drag>map(handle ->
                            new TurnDrag(workspace, handle, state.view().scale(), x, y))
                    .orElse(null);
        }
        showCursor();
    }

    private Optional<Tool> activeTool() {
        return tool.filter(Tool::isActive);
    }

    private boolean isToolsOwn() {
        return activeTool().isPresent()
                && switch (zone.kind()) {
                    case TOOL, CANVAS -> true;
                    case HEAD, RING, OTHER_FACE, SPLIT -> false;
                };
    }

    private Drag begin(double x, double y) {
        double scale = state.view().scale();
        return switch (zone.kind()) {
            case CANVAS, TOOL -> new PanDrag(x, y);
            case SPLIT -> (toX, toY, event) -> state.split(toX / state.width());
            case HEAD -> new TurnDrag(workspace, pointing.handle().orElseThrow(), scale, x, y);
            case RING -> new RollDrag(workspace, pointing, pointing.handle().orElseThrow(), x, y);
            case OTHER_FACE -> {
                workspace.document().orElseThrow().selectFace(zone.face());
                zone = new Zone(Zone.Kind.HEAD, zone.face());
                yield new TurnDrag(workspace, pointing.handle().orElseThrow(), scale, x, y);
            }
        };
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (drag != null) {
            drag.move(x(event), y(event), event);
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (drag != null) {
            drag.release();
            drag = null;
            viewport.settle();
        }
        look(event);
    }

    @Override
    public void mouseClicked(MouseEvent event) {
        boolean onPicture = zone.kind() != Zone.Kind.TOOL;
        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event) && onPicture) {
            if (state.isFitted()) {
                state.actualSizeAt(x(event) - state.sideAt(x(event)).origin(), y(event));
            } else {
                state.fit();
            }
        }
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        inside = true;
        look(event);
    }

    @Override
    public void mouseEntered(MouseEvent event) {
        inside = true;
        look(event);
    }

    @Override
    public void mouseExited(MouseEvent event) {
        inside = false;
        activeTool().ifPresent(Tool::leave);
        viewport.repaint();
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        boolean taken = activeTool()
                .filter(active -> active.wheel(x(event), y(event), event))
                .isPresent();
        if (workspace.opened().isPresent() && !taken) {
            double x = x(event) - state.sideAt(x(event)).origin();
            state.zoom(x, y(event), Math.pow(WHEEL_STEP, -event.getPreciseWheelRotation()));
        }
    }

    private void look(MouseEvent event) {
        lastX = x(event);
        lastY = y(event);
        lookAgain();
    }

    /** What lies under the pointer may be something else now, though the pointer rests. */
    void lookAgain() {
        if (drag == null && inside) {
            zone = pointing.at(lastX, lastY, viewport.devicePerPixel());
            boolean free = zone.kind() != Zone.Kind.SPLIT;
            if (free && activeTool().filter(t -> t.hover(lastX, lastY)).isPresent()) {
                zone = new Zone(Zone.Kind.TOOL, -1);
            } else if (zone.kind() == Zone.Kind.HEAD && activeTool().isPresent()) {
                // What is drawn on the head belongs to the tool; the head itself is no handle then.
                zone = Zone.CANVAS;
            }
            showCursor();
        }
        viewport.repaint();
    }

    private void showCursor() {
        boolean panning = spaceHeld || drag instanceof PanDrag;
        int cursor = Cursor.DEFAULT_CURSOR;
        if (panning) {
            cursor = Cursor.MOVE_CURSOR;
        } else if (zone.kind() == Zone.Kind.SPLIT) {
            cursor = Cursor.W_RESIZE_CURSOR;
        } else if (zone.kind() != Zone.Kind.CANVAS) {
            cursor = Cursor.HAND_CURSOR;
        }
        viewport.setCursor(Cursor.getPredefinedCursor(cursor));
    }

    private double x(MouseEvent event) {
        return event.getX() * viewport.devicePerPixel();
    }

    private double y(MouseEvent event) {
        return event.getY() * viewport.devicePerPixel();
    }

    private final class PanDrag implements Drag {
        private double lastX;
        private double lastY;

        PanDrag(double x, double y) {
            lastX = x;
            lastY = y;
        }

        @Override
        public void move(double x, double y, MouseEvent event) {
            state.pan(x - lastX, y - lastY);
            lastX = x;
            lastY = y;
        }
    }
}
