package posestudio.app.viewport.handles;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import posestudio.app.input.GestureRun;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetKeypoints;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandleGroup;
import posestudio.render.rig.HandleMoves;
import posestudio.render.rig.Rig;

/** What is done to the handles of the chosen face; every way of doing it, by mouse, key or number, ends here. */
public final class HandleEdits {
    /** How much nearer a handle comes that would reach e times as far if it could. */
    private static final double DEPTH = 0.5;

    private final Workspace workspace;
    private final HandleState state;
    private GestureRun steps = new GestureRun();
    private Object stepped = Set.of();

    /** Edits of the chosen face. */
    public HandleEdits(Workspace workspace, HandleState state) {
        this.workspace = workspace;
        this.state = state;
        workspace.addListener(this::follow);
        follow();
    }

    /** Which handles are shown and chosen. */
    public HandleState state() {
        return state;
    }

    private void follow() {
        state.use(workspace.rig());
    }

    private Rig rig() {
        return state.rig();
    }

    /** Whether there is a face whose keypoints can be edited. */
    public boolean hasFace() {
        return workspace.selectedFace().isPresent();
    }

    /** Whether it is known where the handles of the chosen face are. */
    public boolean arePlaced() {
        return workspace
                .selectedFace()
                .flatMap(face -> rig().place(face, workspace.selectedShownEdit().orElseThrow()))
                .isPresent();
    }

    /** Whether any handle is chosen. */
    public boolean hasChosen() {
        return hasFace() && state.isShown() && !state.selected().isEmpty();
    }

    /** What was done to the keypoints so far; nothing where there is no face. */
    public KeypointEdits edits() {
        return workspace.selectedEdit().map(FaceEdit::keypoints).orElse(KeypointEdits.NONE);
    }

    /** What was done to one of them. */
    public KeypointEdit get(Handle handle) {
        return edits().get(handle.id());
    }

    /** The handle chosen first, which speaks for all. */
    public Optional<Handle> lead() {
        return state.selected().stream().findFirst().flatMap(rig()::handle);
    }

    /** Takes the chosen handles to where they were at {@code start} plus {@code way}, as handles count. */
    void move(KeypointEdits start, Handle lead, double[] way, Gesture gesture) {
        dispatch(
                new HandleMoves(rig()).moved(start, state.selected(), lead, way, state.isMirrored()),
                moving(),
                Optional.of(gesture));
    }

    /** Moves the chosen handles a little, as handles count; what follows closely on each other is one step. */
    void nudge(double x, double y) {
        lead().ifPresent(lead -> move(edits(), lead, new double[] {x, y, 0}, run("nudge")));
    }

    /**
     * Lets the chosen handles reach {@code factor} times as far; where they have no reach, brings those nearer that can
     * be.
     */
    public void reach(double factor) {
        if (!rig().hasPatches()) {
            double nearer = DEPTH * Math.log(factor);
            change(
                    state.selected(),
                    edit -> edit.at(edit.x(), edit.y(), Math.round((edit.z() + nearer) * 1000) / 1000.0),
                    ChangeLabel.of("change.keypoints.depth"),
                    Optional.of(run("depth")));
            return;
        }
        change(
                state.selected(),
                edit -> edit.withRadius(Math.round(edit.radius() * factor * 100) / 100.0),
                ChangeLabel.of("change.keypoints.reach"),
                Optional.of(run("reach")));
    }

    /** Gives these handles back as the face has them, reach included; locked ones stay. */
    public void reset(Collection<String> ids) {
        change(ids, edit -> KeypointEdit.NONE, ChangeLabel.of("change.keypoints.reset"), Optional.empty());
    }

    /** Gives a whole group back. */
    public void reset(HandleGroup group) {
        reset(rig().handles().stream()
                .filter(handle -> handle.group() == group)
                .map(Handle::id)
                .toList());
    }

    /** Whether any handle of a group was changed. */
    public boolean isTouched(HandleGroup group) {
        return edits().all().keySet().stream()
                .flatMap(id -> rig().handle(id).stream())
                .anyMatch(handle -> handle.group() == group);
    }

    /** Locks the chosen handles, or unlocks them if all of them are locked. */
    public void toggleLock() {
        lock(state.selected(), !areLocked());
    }

    /** Locks or unlocks these handles, where they are. */
    public void lock(Collection<String> ids, boolean lock) {
        KeypointEdits now = edits();
        Map<String, KeypointEdit> locked = new TreeMap<>();
        ids.forEach(id -> locked.put(id, now.get(id).withLock(lock)));
        dispatch(locked, ChangeLabel.of(lock ? "change.keypoints.lock" : "change.keypoints.unlock"), Optional.empty());
    }

    /** Whether all chosen handles are locked. */
    public boolean areLocked() {
        KeypointEdits now = edits();
        return !state.selected().isEmpty()
                && state.selected().stream().allMatch(id -> now.get(id).locked());
    }

    /** Sets one handle as a whole, for example from a number that was typed. */
    public void set(Handle handle, KeypointEdit edit, Optional<Gesture> gesture) {
        Map<String, KeypointEdit> changed = new TreeMap<>(Map.of(handle.id(), edit));
        if (state.isMirrored() && !get(rig().partner(handle)).locked()) {
            changed.putIfAbsent(handle.partnerId(), rig().mirrored(handle, edit));
        }
        dispatch(changed, ChangeLabel.of("handle." + handle.id()), gesture);
    }

    private void change(
            Collection<String> ids, UnaryOperator<KeypointEdit> change, ChangeLabel label, Optional<Gesture> gesture) {
        dispatch(new HandleMoves(rig()).changed(edits(), ids, change, state.isMirrored()), label, gesture);
    }

    private ChangeLabel moving() {
        Set<String> selected = state.selected();
        return selected.size() == 1
                ? ChangeLabel.of("handle." + selected.iterator().next())
                : ChangeLabel.of("change.keypoints.several", String.valueOf(selected.size()));
    }

    /** Steps of another kind or of other handles are another movement, however quickly they follow. */
    private Gesture run(String kind) {
        List<Object> now = List.of(kind, state.selected());
        if (!stepped.equals(now)) {
            stepped = now;
            steps = new GestureRun();
        }
        return steps.next();
    }

    private void dispatch(Map<String, KeypointEdit> changed, ChangeLabel label, Optional<Gesture> gesture) {
        if (workspace.selectedFace().isPresent()) {
            Document document = workspace.document().orElseThrow();
            Map<String, KeypointEdit> possible = new TreeMap<>(changed);
            possible.replaceAll((id, edit) -> rig().clamped(rig().handle(id).orElseThrow(), edit));
            SetKeypoints change = new SetKeypoints(document.selectedFace(), possible, label);
            gesture.ifPresentOrElse(g -> document.dispatch(change, g), () -> document.dispatch(change));
        }
    }
}
