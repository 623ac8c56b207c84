package posestudio.app.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleBinaryOperator;
import posestudio.app.timeline.edit.ClipReading;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Timeline;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.edit.FrameEdit;

/**
 * The angles of a head through a clip, in the source and in the result, computed for the frames that are asked for and
 * remembered until something they depend on is another. What a followed motion does to the head takes the whole face to
 * know: those frames are worked out off the event thread, and until then they are as they were before.
 */
final class AngleCurves {
    /** Angles of a frame: pitch, yaw, roll; NaN where the head is not seen. */
    private static final int ANGLES = 3;
    /** Frames whose reading may still change because those after them are not analysed yet. */
    private static final int OPEN_END = 32;

    private final FollowedAngles followed;
    private List<Object> about = List.of();
    private Timeline head = Timeline.NEUTRAL;
    private Timeline whole = Timeline.NEUTRAL;
    private FrameRange clip = FrameRange.all(1);
    private float[] source = {};
    private float[] result = {};
    private boolean[] sourceKnown = {};
    private boolean[] resultKnown = {};

    /**
     * @param background runs what is too slow for the event thread, on another one
     * @param arrived called on the event thread when more frames are known; is to ask for all that is seen
     */
    AngleCurves(Executor background, Runnable arrived) {
        followed = new FollowedAngles(background, arrived);
    }

    /** Which curve. */
    enum Curve {
        /** The head as it was taken. */
        SOURCE,
        /** The head as it is drawn. */
        RESULT
    }

    /**
     * Looks whether what was computed still holds.
     *
     * @param reading what the angles are read from; another object when it is read otherwise
     * @param engine what draws the face
     */
    void about(Object reading, int face, double smoothing, Timeline timeline, FrameRange all, RenderEngine engine) {
        List<Object> now = List.of(reading, face, smoothing, all, engine);
        if (!now.equals(about)) {
            about = now;
            clip = all;
            source = new float[all.count() * ANGLES];
            result = new float[all.count() * ANGLES];
            Arrays.fill(result, Float.NaN);
            sourceKnown = new boolean[all.count()];
            resultKnown = new boolean[all.count()];
            whole = Timeline.NEUTRAL;
            head = Timeline.NEUTRAL;
            followed.forget();
        }
        if (timeline != whole) {
            whole = timeline;
            // Only the head counts, and it is asked for in every pixel.
            Timeline turned = new Timeline(
                    EditGroup.HEAD.only(timeline.base()),
                    Map.of(EditGroup.HEAD, timeline.track(EditGroup.HEAD)),
                    timeline.adjustments(),
                    timeline.hold(),
                    timeline.follow());
            if (!turned.equals(head)) {
                head = turned;
                Arrays.fill(resultKnown, false);
                followed.forget();
            }
        }
    }

    /**
     * One angle of a frame, degrees; NaN where it is not known.
     *
     * @param angle 0 pitch, 1 yaw, 2 roll
     */
    float angle(ClipReading reading, int face, Curve curve, int frame, int angle) {
        fill(reading, face, frame);
        return (curve == Curve.SOURCE ? source : result)[frame * ANGLES + angle];
    }

    /** Asks for some frames before all others: those that are seen. */
    void first(ClipReading reading, int face, FrameRange frames, int step) {
        for (int frame = frames.first(); frame <= frames.last(); frame += step) {
            fill(reading, face, frame);
        }
    }

    /** Has worked out what was asked for and is not known yet. */
    void workOut(ClipReading reading, int face, FrameTimes times, RenderEngine engine) {
        Timeline timeline = head;
        FrameRange all = clip;
        followed.begin(
                frame -> reading.face(face, frame).map(own -> {
                    double strength = reading.strength(face, frame);
                    double seconds = times.start(frame);
                    return own.pose()
                            .plus(FrameEdit.at(timeline, frame, seconds, all, own, engine, strength)
                                    .pose());
                }),
                (frame, pose) -> {
                    put(result, frame, pose);
                    resultKnown[frame] = true;
                });
    }

    private void fill(ClipReading reading, int face, int frame) {
        boolean settled = frame < reading.analysed() - OPEN_END || reading.analysed() >= clip.count();
        if (!sourceKnown[frame]) {
            put(source, frame, reading.pose(face, frame));
            sourceKnown[frame] = settled;
            resultKnown[frame] = false;
        }
        if (!resultKnown[frame]) {
            Optional<HeadPose> own = Float.isNaN(source[frame * ANGLES])
                    ? Optional.empty()
                    : Optional.of(new HeadPose(
                            source[frame * ANGLES], source[frame * ANGLES + 1], source[frame * ANGLES + 2]));
            if (own.isPresent() && head.follow().isPresent()) {
                if (settled) {
                    followed.want(frame);
                }
            } else {
                put(result, frame, own.map(pose -> turned(pose, frame, reading.strength(face, frame))));
                resultKnown[frame] = settled;
            }
        }
    }

    private HeadPose turned(HeadPose own, int frame, double strength) {
        FaceEdit edit = head.at(frame, clip);
        HeadPose turn = edit.pose();
        if (head.hold().isPresent()) {
            // As the engine does it: the sum stays within the head's range.
            turn = edit.with(turn.plus(head.hold().get().turn(own))).pose();
        }
        HeadPose faded = HeadPose.ZERO.interpolate(turn, strength);
        return own.plus(faded);
    }

    private static void put(float[] angles, int frame, Optional<HeadPose> pose) {
        angles[frame * ANGLES] = pose.map(p -> (float) p.pitch()).orElse(Float.NaN);
        angles[frame * ANGLES + 1] = pose.map(p -> (float) p.yaw()).orElse(Float.NaN);
        angles[frame * ANGLES + 2] = pose.map(p -> (float) p.roll()).orElse(Float.NaN);
    }

    /** The least or greatest of all shown angles between two frames, looking at every {@code step}th. */
    float extreme(
            ClipReading reading, int face, FrameRange frames, int step, boolean[] shown, DoubleBinaryOperator which) {
        double found = Double.NaN;
        for (int frame = frames.first(); frame <= frames.last(); frame += step) {
            fill(reading, face, frame);
            for (int angle = 0; angle < ANGLES; angle++) {
                for (float[] curve : List.of(source, result)) {
                    float value = curve[frame * ANGLES + angle];
                    if (shown[angle] && !Float.isNaN(value)) {
                        found = Double.isNaN(found) ? value : which.applyAsDouble(found, value);
                    }
                }
            }
        }
        return (float) found;
    }
}
