package posestudio.editor.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.project.Project;

/**
 * Every project a person has seen, in order, and where they stand in it. Immutable; without limit (a step is a few
 * hundred bytes, unchanged parts are shared).
 */
public final class History {
    /**
     * One state and what led to it.
     *
     * @param label what was done; empty for the first state
     * @param project the state after it
     * @param gesture the movement it belongs to; empty when it stands alone
     */
    public record Step(Optional<ChangeLabel> label, Project project, Optional<Gesture> gesture) {}

    private final List<Step> steps;
    private final int cursor;
    /** What could have been redone when the present step's movement began: comes back if the movement does. */
    private final List<Step> replaced;

    private History(List<Step> steps, int cursor, List<Step> replaced) {
        this.steps = Collections.unmodifiableList(steps);
        this.cursor = cursor;
        this.replaced = replaced;
    }

    /** A history that begins with the given state. */
    public static History of(Project first) {
        Objects.requireNonNull(first);
        return new History(List.of(new Step(Optional.empty(), first, Optional.empty())), 0, List.of());
    }

    /** The state the person sees. */
    public Project project() {
        return steps.get(cursor).project();
    }

    /** All states, oldest first. */
    public List<Step> steps() {
        return steps;
    }

    /** The index of the present state in {@link #steps()}. */
    public int cursor() {
        return cursor;
    }

    /**
     * The history after one more change. Steps that were undone are dropped; a change of the same gesture as the
     * present step replaces it. A gesture that comes back to where it began leaves no trace: its step goes, and what
     * could be redone before it can be again.
     */
    public History push(ChangeLabel label, Project project, Optional<Gesture> gesture) {
        boolean sameMovement =
                gesture.isPresent() && steps.get(cursor).gesture().equals(gesture);
        List<Step> kept = new ArrayList<>(steps.subList(0, sameMovement ? cursor : cursor + 1));
        if (sameMovement && steps.get(cursor - 1).project().equals(project)) {
            kept.addAll(replaced);
            return new History(kept, cursor - 1, List.of());
        }
        kept.add(new Step(Optional.of(label), project, gesture));
        List<Step> undone = List.copyOf(steps.subList(cursor + 1, steps.size()));
        return new History(kept, kept.size() - 1, sameMovement ? replaced : undone);
    }

    /** Whether there is a state before this one. */
    public boolean canUndo() {
        return cursor > 0;
    }

    /** Whether there is a state after this one. */
    public boolean canRedo() {
        return cursor < steps.size() - 1;
    }

    /** What undo would take back. */
    public Optional<ChangeLabel> undoLabel() {
        return steps.get(cursor).label();
    }

    /** What redo would bring back. */
    public Optional<ChangeLabel> redoLabel() {
        return canRedo() ? steps.get(cursor + 1).label() : Optional.empty();
    }

    /**
     * The same states, standing at another one.
     *
     * @throws IndexOutOfBoundsException when there is no such state
     */
    public History jump(int index) {
        Objects.checkIndex(index, steps.size());
        return new History(steps, index, List.of());
    }
}
