package posestudio.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.EventQueue;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Clips;
import posestudio.app.testing.Faces;
import posestudio.app.timeline.edit.ClipReading;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.motion.Follow;
import posestudio.editor.motion.FollowManner;
import posestudio.editor.motion.Motion;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.PoseHold;
import posestudio.editor.timeline.Timeline;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.edit.FrameEdit;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.motion.MotionReading;

class AngleCurvesTest {
    private static final int FRAMES = 60;
    private static final ClipInfo CLIP = Clips.info(FRAMES, 25);
    private static final FrameRange ALL = FrameRange.all(FRAMES);

    /** A head that turns slowly, of which is known as much as is said; tells who asks for its face. */
    private static final class Turning implements ClipReading {
        private final Map<Integer, FaceAnalysis> faces = new ConcurrentHashMap<>();
        private final Queue<Integer> asked = new ConcurrentLinkedQueue<>();
        private volatile boolean onEventThread;
        private int analysed = FRAMES;

        FaceAnalysis at(int frame) {
            return faces.computeIfAbsent(frame, f -> Faces.face(50, 50, 30, new HeadPose(f * 0.1, 3 - f * 0.2, 1)));
        }

        @Override
        public int analysed() {
            return analysed;
        }

        @Override
        public List<Integer> cuts() {
            return List.of();
        }

        @Override
        public boolean isSeen(int face, int frame) {
            return true;
        }

        @Override
        public double strength(int face, int frame) {
            return frame < 5 ? frame / 5.0 : 1;
        }

        @Override
        public Optional<HeadPose> pose(int face, int frame) {
            return Optional.of(at(frame).pose());
        }

        @Override
        public Optional<FaceAnalysis> face(int face, int frame) {
            asked.add(frame);
            onEventThread |= EventQueue.isDispatchThread();
            return Optional.of(at(frame));
        }

        @Override
        public Optional<HeadPose> median(int face, FrameRange frames) {
            return Optional.empty();
        }
    }

    private final Turning reading = new Turning();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger arrivals = new AtomicInteger();
    private final AngleCurves curves = new AngleCurves(waiting::add, arrivals::incrementAndGet);

    private static Timeline following(double yaw) throws Problem {
        Motion motion = MotionReading.read(
                CLIP,
                frame -> Optional.of(Faces.face(50, 50, 30, new HeadPose(2, frame * yaw / FRAMES, -frame * 0.05))),
                Progress.NONE);
        return Timeline.constant(
                        FaceEdit.NEUTRAL.with(Parameters.SMILE.left(), 40).with(new HeadPose(1, 2, 3)))
                .withHold(Optional.of(new PoseHold(HeadPose.ZERO, 0.5)))
                .withFollow(Optional.of(Follow.of(motion, FollowManner.RELATIVE, 0)));
    }

    /** What painting does. */
    private void paint(Timeline timeline, RenderEngine engine) {
        onEventThread(() -> {
            curves.about(this, 0, 0, timeline, ALL, engine);
            curves.first(reading, 0, ALL, 1);
            curves.workOut(reading, 0, CLIP.times(), engine);
        });
    }

    /** What the other thread does, and then the event thread. */
    private void arrive() {
        waiting.remove().run();
        onEventThread(() -> {});
    }

    private void paintAll(Timeline timeline, RenderEngine engine) {
        paint(timeline, engine);
        while (!waiting.isEmpty()) {
            arrive();
            paint(timeline, engine);
        }
    }

    private double yaw(int frame) {
        float[] yaw = new float[1];
        onEventThread(() -> yaw[0] = curves.angle(reading, 0, AngleCurves.Curve.RESULT, frame, 1));
        return yaw[0];
    }

    private HeadPose drawn(Timeline timeline, int frame, RenderEngine engine) {
        FaceAnalysis own = reading.at(frame);
        double seconds = CLIP.times().start(frame);
        return own.pose()
                .plus(FrameEdit.at(timeline, frame, seconds, ALL, own, engine, reading.strength(0, frame))
                        .pose());
    }

    @Test
    void theCurveOfAFollowedMotionIsWhatIsDrawnAndIsWorkedOutOffTheEventThread() throws Problem {
        Timeline timeline = following(20);
        for (RenderEngine engine : RenderEngine.values()) {
            paintAll(timeline, engine);
            for (int frame = 0; frame < FRAMES; frame++) {
                HeadPose drawn = drawn(timeline, frame, engine);
                int at = frame;
                onEventThread(() -> {
                    for (int angle = 0; angle < 3; angle++) {
                        double expected = new double[] {drawn.pitch(), drawn.yaw(), drawn.roll()}[angle];
                        assertEquals(
                                expected,
                                curves.angle(reading, 0, AngleCurves.Curve.RESULT, at, angle),
                                1e-4,
                                "angle " + angle + " of frame " + at + " with " + engine);
                    }
                });
            }
        }
        assertNotEquals(drawn(timeline, 40, RenderEngine.MESH), drawn(following(0), 40, RenderEngine.MESH));
        assertFalse(reading.onEventThread);
    }

    @Test
    void onlyAPortionIsUnderWayAndEachFrameIsWorkedOutOnce() throws Problem {
        Timeline timeline = following(20);
        paint(timeline, RenderEngine.MESH);
        paint(timeline, RenderEngine.MESH);
        assertEquals(1, waiting.size());
        arrive();
        assertEquals(FollowedAngles.PORTION, reading.asked.size());
        assertEquals(1, arrivals.get());
        assertTrue(Double.isNaN(yaw(FollowedAngles.PORTION)), "that one is not known yet");
        paintAll(timeline, RenderEngine.MESH);
        assertEquals(IntStream.range(0, FRAMES).boxed().toList(), List.copyOf(reading.asked));
        paintAll(timeline.withBase(timeline.base().with(Parameters.SMILE.left(), 70)), RenderEngine.MESH);
        assertEquals(FRAMES, reading.asked.size(), "a smile turns no head");
    }

    @Test
    void whatWasBegunForAnotherTimelineIsThrownAway() throws Problem {
        Timeline before = following(20);
        Timeline now = following(-15);
        paint(before, RenderEngine.MESH);
        paint(now, RenderEngine.MESH);
        arrive();
        assertTrue(reading.asked.isEmpty(), "not even worked out");
        assertTrue(Double.isNaN(yaw(10)));
        assertEquals(1, arrivals.get(), "so that the newest is asked for");
        paintAll(now, RenderEngine.MESH);
        assertEquals(drawn(now, 10, RenderEngine.MESH).yaw(), yaw(10), 1e-4);

        Timeline alone = now.withFollow(Optional.empty());
        paint(before, RenderEngine.MESH);
        Thread late = new Thread(waiting.remove());
        onEventThread(() -> {
            late.start();
            late.join();
            curves.about(this, 0, 0, alone, ALL, RenderEngine.MESH);
        });
        assertEquals(FRAMES + FollowedAngles.PORTION, reading.asked.size(), "it was worked out");
        assertEquals(drawn(alone, 10, RenderEngine.MESH).yaw(), yaw(10), 1e-4);
    }

    @Test
    void nothingIsWorkedOutForAFaceThatFollowsNothingOrIsNotAnalysedYet() throws Problem {
        paint(following(20).withFollow(Optional.empty()), RenderEngine.MESH);
        reading.analysed = 20;
        paint(following(20), RenderEngine.LIVEPORTRAIT);
        assertTrue(waiting.isEmpty());
    }
}
