package posestudio.render.rig;

import java.util.List;
import java.util.Optional;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.render.face.FaceAnalysis;

/** What a face can be taken hold of by with one engine. Immutable. */
public interface Rig {
    /** Axes of a handle: x, y, z. */
    int AXES = 3;

    /** All handles, group by group. */
    List<Handle> handles();

    /** The handle of that id, if this engine has it. */
    default Optional<Handle> handle(String id) {
        return handles().stream().filter(handle -> handle.id().equals(id)).findFirst();
    }

    /** The same handle on the other half of the face; a handle of the middle is its own. */
    default Handle partner(Handle handle) {
        return handle(handle.partnerId()).orElseThrow();
    }

    /** The groups that have handles, in the order of lists. */
    default List<HandleGroup> groups() {
        return handles().stream().map(Handle::group).distinct().sorted().toList();
    }

    /** Where an edit puts the handles of a face; empty while that is not known. */
    Optional<HandlePlacement> place(FaceAnalysis face, FaceEdit edit);

    /**
     * How far a handle moves along an axis.
     *
     * @param axis 0 is x, 1 is y, 2 is z
     * @return empty when it does not move there
     */
    Optional<HandleRange> range(Handle handle, int axis);

    /** Whether handles take a patch of skin along that can be turned and scaled, and has a reach. */
    boolean hasPatches();

    /** What the partner on the other half has to do for the face to stay symmetric. */
    KeypointEdit mirrored(Handle handle, KeypointEdit edit);

    /** What this engine makes of a control. */
    Offer offer(ParameterSpec spec);

    /** Whether this engine can give a face that expression: those of other engines are of other keypoints. */
    boolean takes(ExpressionCopy copy);

    /** The edit within what is possible for that handle. */
    default KeypointEdit clamped(Handle handle, KeypointEdit edit) {
        return edit.at(clamped(handle, 0, edit.x()), clamped(handle, 1, edit.y()), clamped(handle, 2, edit.z()));
    }

    private double clamped(Handle handle, int axis, double value) {
        return range(handle, axis).map(range -> range.clamp(value)).orElse(0.0);
    }

    /** Whether a handle was moved farther than looks natural. */
    default boolean isBeyondSoft(Handle handle, KeypointEdit edit) {
        double[] way = {edit.x(), edit.y(), edit.z()};
        for (int axis = 0; axis < AXES; axis++) {
            double value = way[axis];
            if (range(handle, axis).filter(range -> range.isBeyondSoft(value)).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
