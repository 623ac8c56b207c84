package posestudio.app.timeline.edit;

import java.util.Optional;
import java.util.function.Supplier;
import posestudio.app.clip.OpenClip;
import posestudio.app.input.GestureRun;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetSmoothing;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.PoseHold;
import posestudio.editor.timeline.Timeline;

/** Keeps the head of the chosen face at an angle through the clip; what is set by hand comes on top. */
public final class HeadHold {
    private final Workspace workspace;
    private final TimelineEdits edits;
    private final Supplier<Optional<ClipReading>> reading;
    private GestureRun steps = new GestureRun();

    /** @param reading what is known of the clip's faces */
    public HeadHold(Workspace workspace, TimelineEdits edits, Supplier<Optional<ClipReading>> reading) {
        this.workspace = workspace;
        this.edits = edits;
        this.reading = reading;
    }

    /** Whether the head can be held. */
    public boolean hasFace() {
        return edits.hasFace();
    }

    /** How it is held, if it is. */
    public Optional<PoseHold> hold() {
        return edits.timeline().flatMap(Timeline::hold);
    }

    /** Turns the head to the camera in every frame. */
    public void frontalise() {
        set(new PoseHold(HeadPose.ZERO, 1), ChangeLabel.of("change.hold.frontalise"));
    }

    /** Whether enough is known to steady the head. */
    public boolean canSteady() {
        return median().isPresent();
    }

    /** Keeps the head at its usual angle: the median of the range, or of the whole clip where that is the range. */
    public void steady() {
        median().ifPresent(pose -> set(new PoseHold(rounded(pose), 1), ChangeLabel.of("change.hold.steady")));
    }

    /** Keeps the head where it is seen now. */
    public void holdThis() {
        workspace.selectedFace().filter(face -> hasFace()).ifPresent(face -> {
            HeadPose own = face.pose();
            HeadPose held = own.plus(hold().map(hold -> hold.turn(own)).orElse(HeadPose.ZERO));
            set(new PoseHold(rounded(held), 1), ChangeLabel.of("change.hold.this"));
        });
    }

    /** Lets the head go as it does in the source. */
    public void release() {
        edits.timeline()
                .filter(timeline -> timeline.hold().isPresent())
                .ifPresent(timeline -> edits.set(
                        timeline.withHold(Optional.empty()), ChangeLabel.of("change.hold.release"), Optional.empty()));
    }

    /**
     * Chooses how much of the way the head is brought to the angle.
     *
     * @param amount 0..1
     */
    public void amount(double amount, Gesture gesture) {
        edits.timeline()
                .ifPresent(timeline -> timeline.hold()
                        .ifPresent(hold -> edits.set(
                                timeline.withHold(Optional.of(new PoseHold(hold.pose(), amount))),
                                ChangeLabel.of("change.hold.amount", Math.round(100 * amount) + " %"),
                                Optional.of(gesture))));
    }

    /** How much the reading of the clip's faces is smoothed over time, 0..1. */
    public double smoothing() {
        return workspace
                .document()
                .flatMap(document -> document.project().clip())
                .map(facts -> facts.smoothing())
                .orElse(0.0);
    }

    /** Chooses that, 0..1. */
    public void smoothing(double smoothing, Gesture gesture) {
        workspace
                .document()
                .filter(document -> workspace.clip().isPresent())
                .ifPresent(document -> document.dispatch(new SetSmoothing(smoothing), gesture));
    }

    /** The movement that a step made now by key or wheel belongs to. */
    public Gesture step() {
        return steps.next();
    }

    private Optional<HeadPose> median() {
        FrameRange range =
                workspace.clip().map(OpenClip::view).map(view -> view.range()).orElse(FrameRange.all(1));
        return workspace
                .document()
                .filter(document -> hasFace())
                .map(Document::selectedFace)
                .flatMap(face -> reading.get().flatMap(known -> known.median(face, range)));
    }

    private static HeadPose rounded(HeadPose pose) {
        return new HeadPose(rounded(pose.pitch()), rounded(pose.yaw()), rounded(pose.roll()));
    }

    private static double rounded(double angle) {
        return Math.rint(angle * 10) / 10;
    }

    private void set(PoseHold hold, ChangeLabel label) {
        edits.timeline()
                .ifPresent(timeline -> edits.set(timeline.withHold(Optional.of(hold)), label, Optional.empty()));
    }
}
