package posestudio.editor.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import posestudio.editor.change.AtFrame;
import posestudio.editor.change.Change;
import posestudio.editor.change.SetSnapshots;
import posestudio.editor.change.SetTimeline;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.timeline.Placement;

/**
 * The one mutable holder of what is being worked on: the history, the chosen face, and what has been saved. Belongs to
 * one thread, the one that made it (in the studio the event thread); every method checks that.
 */
public final class Document {
    private final Thread owner = Thread.currentThread();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private History history;
    private Project saved;
    private Optional<Project> exported = Optional.empty();
    private boolean hasFile;
    private boolean recovered;
    private int selectedFace;
    private Placement placement = Placement.wholeClip(0, 1);
    private Optional<Project> seen = Optional.empty();

    /** A document that begins with the given state, counted as saved. */
    public Document(Project first) {
        history = History.of(first);
        saved = first;
    }

    /**
     * A document that was worked on before.
     *
     * @param history all its states
     * @param selectedFace the face that was worked on
     * @param safe whether the present state lies in a file of its own; else it has to be saved
     */
    public Document(History history, int selectedFace, boolean safe) {
        this.history = history;
        this.selectedFace = selectedFace;
        hasFile = safe;
        saved = safe ? history.project() : history.steps().get(0).project();
        recovered = !safe;
    }

    /** The present state; of a clip as it is seen at the frame one looks at ({@link Project#at}). */
    public Project project() {
        checkThread();
        if (seen.isEmpty()) {
            seen = Optional.of(seen(history.project()));
        }
        return seen.get();
    }

    /** Any state of the history as it is seen at the frame one looks at. */
    public Project seen(Project state) {
        return state.at(placement.frame());
    }

    /** At which frame of a clip one looks, and for which frames changes are. */
    public Placement placement() {
        checkThread();
        return placement;
    }

    /** Looks at another frame, or makes changes for other frames; not a step of the history. */
    public void place(Placement newPlacement) {
        checkThread();
        if (!newPlacement.equals(placement)) {
            placement = newPlacement;
            fire();
        }
    }

    /** The present history. */
    public History history() {
        checkThread();
        return history;
    }

    /** The face that controls act on; 0 when there is none. */
    public int selectedFace() {
        checkThread();
        return selectedFace;
    }

    /** Whether the present state is in no project file: it is neither the one last saved nor as it was opened. */
    public boolean isUnsaved() {
        return recovered || !history().project().equals(saved);
    }

    /**
     * Whether the person would lose something: the present state is not saved. Who only exports and never saves is
     * content with the export.
     */
    public boolean isDirty() {
        return isUnsaved() && (hasFile || !exported.equals(Optional.of(history().project())));
    }

    /** One change that stands alone. */
    public void dispatch(Change change) {
        dispatch(change, Optional.empty());
    }

    /** One change of a movement; all changes of one gesture are one undo step. */
    public void dispatch(Change change, Gesture gesture) {
        dispatch(change, Optional.of(gesture));
    }

    private void dispatch(Change change, Optional<Gesture> gesture) {
        checkThread();
        Project before = history.project();
        boolean framed = before.clip().isPresent() && !(change instanceof SetTimeline);
        Change placed = framed ? new AtFrame(change, placement) : change;
        Project after = placed.apply(before);
        if (!after.equals(before)) {
            history = history.push(placed.label(), after, gesture);
            fire();
        }
    }

    /**
     * Adds, renames or removes named states. No step of the history: a named state stays, wherever in the history the
     * person goes.
     */
    public void keep(SetSnapshots change) {
        checkThread();
        if (!change.apply(history.project()).equals(history.project())) {
            history = history.map(change::apply);
            fire();
        }
    }

    /** Goes one state back, if there is one. */
    public void undo() {
        if (history().canUndo()) {
            jump(history.cursor() - 1);
        }
    }

    /** Goes one state forward, if there is one. */
    public void redo() {
        if (history().canRedo()) {
            jump(history.cursor() + 1);
        }
    }

    /** Goes to any state of the history's present line. */
    public void jump(int index) {
        checkThread();
        history = history.jump(index);
        fire();
    }

    /** Goes to any state that was ever seen, on the present line or on one that was left: {@link History#goTo}. */
    public void goTo(int id) {
        checkThread();
        history = history.goTo(id);
        fire();
    }

    /**
     * Chooses the face that controls act on; not a step of the history.
     *
     * @throws IndexOutOfBoundsException when there is no such face
     */
    public void selectFace(int face) {
        Objects.checkIndex(face, project().faces().size());
        if (face != selectedFace) {
            selectedFace = face;
            fire();
        }
    }

    /** Remembers that {@code state} lies in a project file; it may be older than the present one. */
    public void markSaved(Project state) {
        checkThread();
        saved = Objects.requireNonNull(state);
        hasFile = true;
        recovered = false;
        fire();
    }

    /** Remembers that a picture was made of {@code state}; it may be older than the present one. */
    public void markExported(Project state) {
        checkThread();
        exported = Optional.of(state);
        fire();
    }

    /** Calls {@code listener} once after every change, on the owner's thread. */
    public void addListener(Runnable listener) {
        checkThread();
        listeners.add(Objects.requireNonNull(listener));
    }

    /** Stops calling {@code listener}. */
    public void removeListener(Runnable listener) {
        checkThread();
        listeners.remove(listener);
    }

    /** A clip turned out to have more faces than were known; they join every state, and nothing is done to them. */
    public void join(List<ProjectFace> faces) {
        checkThread();
        if (!faces.isEmpty()) {
            UnaryOperator<Project> joined = state -> state.withFaces(
                    Stream.concat(state.faces().stream(), faces.stream()).toList());
            history = history.map(joined);
            saved = joined.apply(saved);
            exported = exported.map(joined);
            fire();
        }
    }

    private void fire() {
        seen = Optional.empty();
        listeners.forEach(Runnable::run);
    }

    private void checkThread() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("document of " + owner + " used from " + Thread.currentThread());
        }
    }
}
