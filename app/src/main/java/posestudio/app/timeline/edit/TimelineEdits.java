package posestudio.app.timeline.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import posestudio.app.clip.ClipView;
import posestudio.app.clip.OpenClip;
import posestudio.app.input.GestureRun;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetTimeline;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.history.Gesture;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Interpolation;
import posestudio.editor.timeline.Timeline;

/**
 * What is done to the timeline of the chosen face; every way of doing it, by mouse, key or menu, ends here. Holds what is
 * chosen in it and what was copied. Belongs to the event thread.
 */
public final class TimelineEdits {
    private final Workspace workspace;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Selection selection = Selection.NONE;
    private Optional<KeyClipboard> clipboard = Optional.empty();
    private Object about = new Object();
    private GestureRun steps = new GestureRun();

    /** Nothing chosen. */
    public TimelineEdits(Workspace workspace) {
        this.workspace = workspace;
        workspace.addListener(this::checkSelection);
    }

    /** The timeline of the chosen face of the open clip. */
    public Optional<Timeline> timeline() {
        return timeline(workspace);
    }

    static Optional<Timeline> timeline(Workspace workspace) {
        return workspace
                .clip()
                .flatMap(clip -> workspace.document())
                .filter(document ->
                        document.selectedFace() < document.project().faces().size())
                .map(document ->
                        document.project().faces().get(document.selectedFace()).timeline());
    }

    /** Whether there is a face whose timeline can be worked on. */
    public boolean hasFace() {
        return timeline().isPresent();
    }

    /** What is chosen. */
    public Selection selection() {
        return selection;
    }

    /** Chooses something else. */
    public void select(Selection chosen) {
        Selection present = timeline().map(chosen::in).orElse(Selection.NONE);
        if (!present.equals(selection)) {
            selection = present;
            steps = new GestureRun();
            listeners.forEach(Runnable::run);
        }
    }

    /** Chooses everything. */
    public void selectAll() {
        timeline().ifPresent(timeline -> select(Selection.all(timeline)));
    }

    /** Calls {@code listener} when something else is chosen. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Puts another timeline in place of the present one. */
    public void set(Timeline timeline, ChangeLabel label, Optional<Gesture> gesture) {
        workspace.document().filter(document -> hasFace()).ifPresent(document -> {
            SetTimeline change = new SetTimeline(document.selectedFace(), timeline, label);
            gesture.ifPresentOrElse(g -> document.dispatch(change, g), () -> document.dispatch(change));
        });
    }

    /** Keys what is seen at the playhead: the groups that have keys or are not as the source; else the head. */
    public void insertKeys() {
        timeline().ifPresent(timeline -> {
            List<EditGroup> groups = new ArrayList<>();
            for (EditGroup group : EditGroup.values()) {
                if (!timeline.track(group).isEmpty()
                        || !group.only(timeline.base()).isNeutral()) {
                    groups.add(group);
                }
            }
            insertKeys(groups.isEmpty() ? List.of(EditGroup.HEAD) : groups);
        });
    }

    /** Keys what is seen of some groups at the playhead. */
    public void insertKeys(List<EditGroup> groups) {
        timeline().ifPresent(timeline -> {
            ClipView view = view();
            set(
                    timeline.keyed(view.playhead(), groups, view.interpolation()),
                    ChangeLabel.of("change.keys.insert", number(view.playhead())),
                    Optional.empty());
        });
    }

    /** Whether keys or adjustments are chosen. */
    public boolean hasChosen() {
        return !selection.isEmpty();
    }

    /** Whether keys are chosen. */
    public boolean hasChosenKeys() {
        return !selection.keys().isEmpty();
    }

    /** Whether adjustments are chosen. */
    public boolean hasChosenBars() {
        return !selection.bars().isEmpty();
    }

    /** Lets the chosen adjustments begin at the playhead, or end there. */
    public void stretchHere(boolean end) {
        timeline().filter(timeline -> hasChosenBars()).ifPresent(timeline -> {
            Timeline changed = timeline;
            for (int bar : selection.bars()) {
                changed = SelectionEdits.stretched(changed, bar, end, view().playhead(), clip());
            }
            set(changed, ChangeLabel.of("change.keys.stretch"), Optional.empty());
        });
    }

    /** Takes the chosen part away. */
    public void delete() {
        if (hasChosen()) {
            timeline().ifPresent(timeline -> {
                Timeline changed = SelectionEdits.removed(timeline, selection);
                select(Selection.NONE);
                set(changed, ChangeLabel.of("change.keys.delete"), Optional.empty());
            });
        }
    }

    /** Copies the chosen part. */
    public void copy() {
        timeline().filter(timeline -> hasChosen()).ifPresent(timeline -> {
            clipboard = Optional.of(KeyClipboard.copy(timeline, selection));
            listeners.forEach(Runnable::run);
        });
    }

    /** Copies the chosen part and takes it away. */
    public void cut() {
        copy();
        delete();
    }

    /** Whether anything was copied. */
    public boolean canPaste() {
        return hasFace() && clipboard.isPresent();
    }

    /** Puts what was copied in at the playhead. */
    public void paste() {
        timeline().filter(timeline -> canPaste()).ifPresent(timeline -> {
            SelectionEdits.Done done = clipboard.orElseThrow().paste(timeline, view().playhead(), clip());
            set(done.timeline(), ChangeLabel.of("change.keys.paste"), Optional.empty());
            select(done.selection());
        });
    }

    /** Moves the chosen part so many frames; presses that follow closely on each other are one step. */
    public void nudge(int by) {
        timeline().filter(timeline -> hasChosen()).ifPresent(timeline -> {
            GestureRun run = steps;
            move(timeline, selection, by, run.next());
            steps = run;
        });
    }

    /** Puts a timeline in place in which the chosen part lies {@code by} frames later than in {@code start}. */
    public void move(Timeline start, Selection chosen, int by, Gesture gesture) {
        SelectionEdits.Done done = SelectionEdits.moved(start, chosen, by, clip());
        set(done.timeline(), ChangeLabel.of("change.keys.move"), Optional.of(gesture));
        select(done.selection());
    }

    /** Lets the chosen keys, and those that come, go on in another way. */
    public void interpolate(Interpolation way) {
        if (workspace.clip().isPresent()) {
            view().choose(way);
        }
        timeline()
                .filter(timeline -> hasChosenKeys())
                .ifPresent(timeline -> set(
                        SelectionEdits.interpolated(timeline, selection, way),
                        ChangeLabel.of("change.keys.interpolation"),
                        Optional.empty()));
    }

    /** Lets the chosen adjustments fade over so many frames. */
    public void fade(int frames) {
        timeline()
                .filter(timeline -> !selection.bars().isEmpty())
                .ifPresent(timeline -> set(
                        SelectionEdits.faded(timeline, selection, frames),
                        ChangeLabel.of("change.keys.fade", String.valueOf(frames)),
                        Optional.of(steps.next())));
    }

    /** All frames of the open clip. */
    public FrameRange clip() {
        return view().all();
    }

    private ClipView view() {
        return workspace.clip().map(OpenClip::view).orElseThrow();
    }

    /** A frame's number for people. */
    public static String number(int frame) {
        return String.valueOf(frame + 1);
    }

    /** Undo may have taken away what was chosen; another face or clip has other keys. */
    private void checkSelection() {
        Object now = workspace
                .document()
                .<Object>map(document -> List.of(workspace.work(), document.selectedFace()))
                .orElseGet(workspace::work);
        boolean same = now.equals(about);
        about = now;
        select(same ? selection : Selection.NONE);
    }
}
