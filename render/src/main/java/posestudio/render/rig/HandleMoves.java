package posestudio.render.rig;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.parameter.Laterality;

/** What taking hold of handles means for the keypoints: several at once, and in the mirror. */
public final class HandleMoves {
    private HandleMoves() {}

    /**
     * Moves handles together.
     *
     * @param start the edits when the hand took hold
     * @param ids the handles; locked ones stay
     * @param lead the one under the hand: in the mirror it says which half of the face moves which way
     * @param way x, y, z from the start, canonical cm
     * @param mirror whether the other half of the face does the same, mirrored
     * @return the edits of all handles that move
     */
    public static Map<String, KeypointEdit> moved(
            KeypointEdits start, Set<String> ids, Handle lead, double[] way, boolean mirror) {
        Map<String, KeypointEdit> moved = new TreeMap<>();
        for (String id : free(start, ids)) {
            Handle handle = Handles.byId(id).orElseThrow();
            KeypointEdit edit = start.get(id);
            moved.put(
                    id,
                    edit.at(edit.x() + sideways(handle, lead, mirror) * way[0], edit.y() + way[1], edit.z() + way[2]));
        }
        return mirror ? withPartners(start, moved) : moved;
    }

    /** A head in the mirror moves its middle up and down only, and its other half the other way. */
    private static double sideways(Handle handle, Handle lead, boolean mirror) {
        if (!mirror || handle.side() == lead.side() && handle.side() != Laterality.MIDDLE) {
            return 1;
        } else if (handle.side() == Laterality.MIDDLE) {
            return 0;
        }
        return lead.side() == Laterality.MIDDLE ? 1 : -1;
    }

    /**
     * Changes handles one by one.
     *
     * @param ids the handles; locked ones stay
     * @param mirror whether their partners get the mirrored edit
     * @return the edits of all handles that change
     */
    public static Map<String, KeypointEdit> changed(
            KeypointEdits start, Collection<String> ids, UnaryOperator<KeypointEdit> change, boolean mirror) {
        Map<String, KeypointEdit> changed = new TreeMap<>();
        free(start, ids).forEach(id -> changed.put(id, change.apply(start.get(id))));
        return mirror ? withPartners(start, changed) : changed;
    }

    private static Collection<String> free(KeypointEdits start, Collection<String> ids) {
        return ids.stream().filter(id -> !start.get(id).locked()).toList();
    }

    private static Map<String, KeypointEdit> withPartners(KeypointEdits start, Map<String, KeypointEdit> moved) {
        Map<String, KeypointEdit> both = new TreeMap<>(moved);
        moved.forEach((id, edit) -> {
            String partner = Handles.byId(id).orElseThrow().partnerId();
            if (!both.containsKey(partner) && !start.get(partner).locked()) {
                both.put(partner, edit.mirrored());
            }
        });
        return both;
    }
}
