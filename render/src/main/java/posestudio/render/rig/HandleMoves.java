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
    private static final KeypointEdit ALONG = KeypointEdit.NONE.at(1, 1, 1);

    private final Rig rig;

    /** Moves of the handles of that rig. */
    public HandleMoves(Rig rig) {
        this.rig = rig;
    }

    /**
     * Moves handles together.
     *
     * @param start the edits when the hand took hold
     * @param ids the handles; locked ones stay
     * @param lead the one under the hand: in the mirror it says which half of the face moves which way
     * @param way x, y, z from the start, as handles count
     * @param mirror whether the other half of the face does the same, mirrored
     * @return the edits of all handles that move
     */
    public Map<String, KeypointEdit> moved(
            KeypointEdits start, Set<String> ids, Handle lead, double[] way, boolean mirror) {
        Map<String, KeypointEdit> moved = new TreeMap<>();
        for (String id : free(start, ids)) {
            KeypointEdit edit = start.get(id);
            KeypointEdit share = share(rig.handle(id).orElseThrow(), lead, mirror);
            moved.put(
                    id,
                    edit.at(
                            edit.x() + share.x() * way[0],
                            edit.y() + share.y() * way[1],
                            edit.z() + share.z() * way[2]));
        }
        return mirror ? withPartners(start, moved) : moved;
    }

    /** A head in the mirror moves its middle up and down only, and its other half the other way. */
    private KeypointEdit share(Handle handle, Handle lead, boolean mirror) {
        if (!mirror || handle.side() == lead.side() && handle.side() != Laterality.MIDDLE) {
            return ALONG;
        } else if (handle.side() == Laterality.MIDDLE) {
            return ALONG.at(0, 1, 1);
        }
        return lead.side() == Laterality.MIDDLE ? ALONG : rig.mirrored(lead, ALONG);
    }

    /**
     * Changes handles one by one.
     *
     * @param ids the handles; locked ones stay
     * @param mirror whether their partners get the mirrored edit
     * @return the edits of all handles that change
     */
    public Map<String, KeypointEdit> changed(
            KeypointEdits start, Collection<String> ids, UnaryOperator<KeypointEdit> change, boolean mirror) {
        Map<String, KeypointEdit> changed = new TreeMap<>();
        free(start, ids).forEach(id -> changed.put(id, change.apply(start.get(id))));
        return mirror ? withPartners(start, changed) : changed;
    }

    private static Collection<String> free(KeypointEdits start, Collection<String> ids) {
        return ids.stream().filter(id -> !start.get(id).locked()).toList();
    }

    private Map<String, KeypointEdit> withPartners(KeypointEdits start, Map<String, KeypointEdit> moved) {
        Map<String, KeypointEdit> both = new TreeMap<>(moved);
        moved.forEach((id, edit) -> {
            Handle handle = rig.handle(id).orElseThrow();
            String partner = handle.partnerId();
            if (!both.containsKey(partner) && !start.get(partner).locked()) {
                both.put(partner, rig.mirrored(handle, edit));
            }
        });
        return both;
    }
}
