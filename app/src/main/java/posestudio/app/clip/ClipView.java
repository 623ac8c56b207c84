package posestudio.app.clip;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import posestudio.app.thread.EventThread;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Interpolation;
import posestudio.editor.timeline.Placement;
import posestudio.editor.timeline.Scope;

/**
 * How one looks at the open clip and where changes go: the frame, the range, playing. Nothing here is part of the
 * document, so none of it can be undone. Belongs to the event thread.
 */
public final class ClipView {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final int frames;
    private int playhead;
    private FrameRange range;
    private Scope scope = Scope.CLIP;
    private boolean autoKey;
    private int fade;
    private Interpolation interpolation = Interpolation.SMOOTH;
    private double speed;
    private Onion onion = Onion.OFF;

    /** The beginning of a clip that has so many frames. */
    public ClipView(int frames) {
        this.frames = frames;
        range = FrameRange.all(frames);
    }

    /** How many frames the clip has. */
    public int frames() {
        return frames;
    }

    /** All frames. */
    public FrameRange all() {
        return FrameRange.all(frames);
    }

    /** The frame one wants to see; its picture may still be on its way. */
    public int playhead() {
        EventThread.check();
        return playhead;
    }

    /** Goes to a frame, the nearest there is. */
    public void seek(int frame) {
        EventThread.check();
        int to = all().clamp(frame);
        if (to != playhead) {
            playhead = to;
            fire();
        }
    }

    /** The range that is looped when playing, and that changes can be for; the whole clip at first. */
    public FrameRange range() {
        EventThread.check();
        return range;
    }

    /** Chooses the range. */
    public void choose(FrameRange newRange) {
        EventThread.check();
        range = new FrameRange(all().clamp(newRange.first()), all().clamp(newRange.last()));
        fire();
    }

    /** Which frames changes are for. */
    public Scope scope() {
        EventThread.check();
        return scope;
    }

    /** Chooses which frames changes are for. */
    public void choose(Scope newScope) {
        EventThread.check();
        scope = Objects.requireNonNull(newScope);
        fire();
    }

    /** Whether every change makes a key. */
    public boolean autoKey() {
        EventThread.check();
        return autoKey;
    }

    /** Lets every change make a key, or not. */
    public void autoKey(boolean on) {
        EventThread.check();
        autoKey = on;
        fire();
    }

    /** Over how many frames a change grows before and fades after the frames it is for. */
    public int fade() {
        EventThread.check();
        return fade;
    }

    /** Chooses over how many frames changes grow and fade, 0 or more. */
    public void fade(int newFade) {
        EventThread.check();
        fade = Math.max(0, newFade);
        fire();
    }

    /** How the values go on from a new key. */
    public Interpolation interpolation() {
        EventThread.check();
        return interpolation;
    }

    /** Chooses how the values go on from new keys. */
    public void choose(Interpolation way) {
        EventThread.check();
        interpolation = Objects.requireNonNull(way);
        fire();
    }

    /** How fast the clip plays: 1 as it was taken, negative backwards, 0 while it stands. */
    public double speed() {
        EventThread.check();
        return speed;
    }

    /** Plays at that speed; 0 stops. */
    public void play(double newSpeed) {
        EventThread.check();
        if (newSpeed != speed) {
            speed = newSpeed;
            fire();
        }
    }

    /** Plays, or stops. */
    public void toggle() {
        play(speed == 0 ? 1 : 0);
    }

    /** Which neighbouring frames shine through. */
    public Onion onion() {
        EventThread.check();
        return onion;
    }

    /** Chooses which neighbouring frames shine through. */
    public void choose(Onion newOnion) {
        EventThread.check();
        onion = Objects.requireNonNull(newOnion);
        fire();
    }

    /** Where a change goes that is made while that frame is seen. */
    public Placement placement(int seen) {
        return new Placement(seen, scope, range, autoKey, fade);
    }

    /** Calls {@code listener} on the event thread after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Stops calling {@code listener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }
}
