package posestudio.app.timeline.edit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import posestudio.app.clip.ClipView;
import posestudio.app.clip.OpenClip;
import posestudio.app.workspace.Workspace;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Timeline;

/** Goes through the open clip: playing, stepping, jumping, and the range that is looped. */
public final class Transport {
    private final Workspace workspace;

    /** For the clip on that table; does nothing while there is none. */
    public Transport(Workspace workspace) {
        this.workspace = workspace;
    }

    /** How one looks at the open clip. */
    public Optional<ClipView> view() {
        return workspace.clip().map(OpenClip::view);
    }

    /** Whether a clip is open. */
    public boolean hasClip() {
        return workspace.clip().isPresent();
    }

    /** Whether it plays. */
    public boolean isPlaying() {
        return view().filter(view -> view.speed() != 0).isPresent();
    }

    /** Plays, or stops. */
    public void toggle() {
        with(ClipView::toggle);
    }

    /** Stops. */
    public void stop() {
        with(view -> view.play(0));
    }

    /**
     * Plays that way, and faster every time.
     *
     * @param direction 1 forwards, -1 backwards
     */
    public void shuttle(int direction) {
        with(view -> view.play(Shuttle.next(view.speed(), direction)));
    }

    /** Stops and goes so many frames on. */
    public void step(int by) {
        with(view -> goTo(view.playhead() + by));
    }

    /** Stops and goes to a frame. */
    public void goTo(int frame) {
        with(view -> {
            view.play(0);
            view.seek(frame);
        });
    }

    /** To the first frame. */
    public void first() {
        goTo(0);
    }

    /** To the last frame. */
    public void last() {
        with(view -> goTo(view.frames() - 1));
    }

    /**
     * To the nearest key of the chosen face, if there is one.
     *
     * @param direction 1 for the next, -1 for the one before
     */
    public void key(int direction) {
        key(direction, timeline()).ifPresent(this::goTo);
    }

    /** Whether there is a key that way. */
    public boolean hasKey(int direction) {
        return key(direction, timeline()).isPresent();
    }

    private OptionalInt key(int direction, Optional<Timeline> timeline) {
        if (timeline.isEmpty() || view().isEmpty()) {
            return OptionalInt.empty();
        }
        int from = view().get().playhead();
        return direction > 0 ? timeline.get().keyAfter(from) : timeline.get().keyBefore(from);
    }

    private Optional<Timeline> timeline() {
        return TimelineEdits.timeline(workspace);
    }

    /** Lets the range begin here. */
    public void rangeFromHere() {
        with(view -> view.choose(new FrameRange(
                view.playhead(), Math.max(view.playhead(), view.range().last()))));
    }

    /** Lets the range end here. */
    public void rangeToHere() {
        with(view -> view.choose(
                new FrameRange(Math.min(view.playhead(), view.range().first()), view.playhead())));
    }

    /** Makes the whole clip the range. */
    public void wholeRange() {
        with(view -> view.choose(view.all()));
    }

    /** Whether the range is only part of the clip. */
    public boolean hasRange() {
        return view().filter(view -> !view.range().equals(view.all())).isPresent();
    }

    private void with(Consumer<ClipView> body) {
        view().ifPresent(body);
    }
}
