package posestudio.app.viewport.handles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import posestudio.app.viewport.ViewState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.FaceEdit;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandlePlacement;
import posestudio.render.rig.Rig;

/**
 * Where the handles of the chosen face are seen. Computed from the edit alone, on the event thread, so that they follow
 * the hand whatever drawing the picture costs. Points are device pixels.
 */
final class SeenHandles {
    /** How near counts as touching, pixels at scale 1. */
    private static final double REACH = 9;

    private final Workspace workspace;
    private final ViewState view;
    private final HandleState state;
    private final DoubleSupplier devicePerPixel;
    private FaceAnalysis face;
    private FaceEdit edit;
    private Rig rig;
    private Optional<HandlePlacement> placement = Optional.empty();
    private Set<Handle> hidden = Set.of();

    SeenHandles(Workspace workspace, ViewState view, HandleState state, DoubleSupplier devicePerPixel) {
        this.workspace = workspace;
        this.view = view;
        this.state = state;
        this.devicePerPixel = devicePerPixel;
    }

    /** Where the edit puts the handles of the chosen face; empty where there is none, or while that is not known. */
    Optional<HandlePlacement> placement() {
        FaceAnalysis nowFace = workspace.selectedFace().orElse(null);
        FaceEdit nowEdit = workspace.selectedShownEdit().orElse(null);
        if (nowFace != face || nowEdit != edit || workspace.rig() != rig) {
            face = nowFace;
            edit = nowEdit;
            rig = workspace.rig();
            placement = face == null ? Optional.empty() : rig.place(face, edit);
            hidden = placement.map(HandlePlacement::hidden).orElse(Set.of());
        }
        return placement;
    }

    /** Whether a handle is turned away or covered. */
    boolean isHidden(Handle handle) {
        return hidden.contains(handle);
    }

    double pictureX(Handle handle) {
        return placement.orElseThrow().x(handle);
    }

    double pictureY(Handle handle) {
        return placement.orElseThrow().y(handle);
    }

    /** Whether that point lies where the result is shown. */
    boolean isResult(double x) {
        return !view.sideAt(x).source();
    }

    /** Where a handle is seen in the part of the view that a point lies in. */
    double viewX(Handle handle, double pointX) {
        return view.view().toViewX(pictureX(handle)) + view.sideAt(pointX).origin();
    }

    double viewY(Handle handle) {
        return view.view().toViewY(pictureY(handle));
    }

    /** How near counts as touching, device pixels. */
    double reach() {
        return REACH * devicePerPixel.getAsDouble();
    }

    /** Device pixels per pixel at scale 1. */
    double devicePerPixel() {
        return devicePerPixel.getAsDouble();
    }

    /** Device pixels per picture pixel. */
    double scale() {
        return view.view().scale();
    }

    /** The handle at a point: the nearest one, those in sight before those that are hidden. */
    Optional<Handle> at(double x, double y) {
        if (placement().isEmpty() || !isResult(x)) {
            return Optional.empty();
        }
        Comparator<Handle> order = Comparator.comparing(this::isHidden);
        return state.handles().stream()
                .filter(handle -> distance(handle, x, y) <= reach())
                .min(order.thenComparingDouble(handle -> distance(handle, x, y)));
    }

    /** The handles in sight within a rectangle, given by two opposite corners. */
    List<String> within(double x0, double y0, double x1, double y1) {
        if (placement().isEmpty()) {
            return List.of();
        }
        return state.handles().stream()
                .filter(handle -> !isHidden(handle))
                .filter(handle -> between(viewX(handle, x0), x0, x1) && between(viewY(handle), y0, y1))
                .map(Handle::id)
                .toList();
    }

    private static boolean between(double value, double a, double b) {
        return value >= Math.min(a, b) && value <= Math.max(a, b);
    }

    private double distance(Handle handle, double x, double y) {
        return Math.hypot(viewX(handle, x) - x, viewY(handle) - y);
    }
}
