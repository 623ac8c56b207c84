package posestudio.app.viewport.handles;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import posestudio.app.thread.EventThread;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandleGroup;
import posestudio.render.rig.MeshRig;
import posestudio.render.rig.Rig;

/**
 * How the handles are looked at: whether they are shown, which groups, which are chosen, whether the mirror is on. No
 * part of the document. Belongs to the event thread.
 */
public final class HandleState {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Set<HandleGroup> groups = EnumSet.allOf(HandleGroup.class);
    private Set<String> selected = Set.of();
    private Rig rig = MeshRig.INSTANCE;
    private boolean shown;
    private boolean mirror;

    /** What the handles are of. */
    public Rig rig() {
        return rig;
    }

    /** Takes the handles of another rig; of those that are chosen, only those stay so that it has too. */
    void use(Rig newRig) {
        EventThread.check();
        if (newRig != rig) {
            rig = newRig;
            select(selected);
        }
    }

    /** Whether handles are shown and can be taken hold of. */
    public boolean isShown() {
        return shown;
    }

    /** Shows or hides the handles. */
    public void show(boolean newShown) {
        EventThread.check();
        shown = newShown;
        fire();
    }

    /** Whether the other half of the face does the same. */
    public boolean isMirrored() {
        return mirror;
    }

    /** Turns the mirror on or off. */
    public void mirror(boolean on) {
        EventThread.check();
        mirror = on;
        fire();
    }

    /** Whether a group is shown. */
    public boolean shows(HandleGroup group) {
        return groups.contains(group);
    }

    /** Shows or hides a group; hidden handles are not chosen any more. */
    public void show(HandleGroup group, boolean groupShown) {
        EventThread.check();
        if (groupShown) {
            groups.add(group);
        } else {
            groups.remove(group);
        }
        select(selected);
    }

    /** The handles of the groups that are shown. */
    public List<Handle> handles() {
        return rig.handles().stream().filter(handle -> shows(handle.group())).toList();
    }

    /** Ids of the chosen handles, in the order in which they were chosen. */
    public Set<String> selected() {
        return selected;
    }

    /** Whether that handle is chosen. */
    public boolean isSelected(Handle handle) {
        return selected.contains(handle.id());
    }

    /** Chooses these handles and no others; of hidden groups none. */
    public void select(Collection<String> ids) {
        EventThread.check();
        Set<String> chosen = new LinkedHashSet<>(ids);
        chosen.removeIf(
                id -> rig.handle(id).filter(handle -> shows(handle.group())).isEmpty());
        selected = Collections.unmodifiableSet(chosen);
        fire();
    }

    /** Shows the handles and chooses all of the shown groups. */
    public void selectAll() {
        shown = true;
        select(handles().stream().map(Handle::id).toList());
    }

    /** Shows the handles and chooses one of them, whatever its group. */
    public void reveal(Handle handle) {
        shown = true;
        groups.add(handle.group());
        select(List.of(handle.id()));
    }

    /** Calls {@code listener} on the event thread after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }
}
