package posestudio.app.bench;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.change.Change;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.change.SetKeypoints;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.SourceReference;
import posestudio.render.draw.Compare;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.face.FaceSearch;
import posestudio.render.loop.Frame;
import posestudio.render.loop.RenderListener;
import posestudio.render.loop.RenderLoop;
import posestudio.render.view.ViewTransform;

/**
 * One slider step, from the change dispatched to the pixels painted: document, render loop, drawing, reading back, and
 * the copy that the component makes on its surface.
 */
final class FrameBenchmark {
    private static final int SIDE = 1024;
    private static final int WARM_UP = 30;
    private static final int TIMES = 120;

    private final StudioEngine engine;
    private final Picture picture;
    private final FaceSearch search;
    private final BlockingQueue<Object> arrived = new ArrayBlockingQueue<>(16);

    FrameBenchmark(StudioEngine engine, Picture picture, FaceSearch search) {
        this.engine = engine;
        this.picture = picture;
        this.search = search;
    }

    /** What the hand changes from frame to frame. */
    enum Hand {
        /** The head turns. */
        TURN {
            @Override
            Change at(double t) {
                return new SetParameter(0, Parameters.YAW, 20 * t);
            }
        },
        /** A keypoint of the mouth's corner is dragged: only the face moves. */
        KEYPOINT {
            @Override
            Change at(double t) {
                KeypointEdit corner = KeypointEdit.NONE.at(0.5 * t, 0.4 * t, 0);
                return new SetKeypoints(0, Map.of("mouth-corner-left", corner), ChangeLabel.of("handle"));
            }
        },
        /** All openings move and the head is turned. */
        EXPRESSION {
            @Override
            Change at(double t) {
                FaceEdit edit = FaceEdit.NEUTRAL
                        .with(Parameters.YAW, 10 * t)
                        .with(Parameters.JAW, 30 + 30 * t)
                        .with(Parameters.BLINK.left(), 50 * t)
                        .with(Parameters.GAZE_X.right(), 60 * t);
                return new SetEdit(0, edit, ChangeLabel.of("expression"));
            }
        };

        /** The change at a place of the movement, -1 to 1. */
        abstract Change at(double t);
    }

    /** Milliseconds of one frame. */
    Timings run(Quality quality, Hand hand) throws Problem {
        Document document = new Document(
                search.project(new SourceReference(Optional.empty(), "benchmark", picture.width(), picture.height())));
        Gesture gesture = Gesture.begin();
        BufferedImage surface = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        ViewTransform view = ViewTransform.fit(picture.width(), picture.height(), SIDE, SIDE);
        double[] t = {-1};
        try (RenderLoop loop = new RenderLoop(engine::openDevice, listener())) {
            return Timings.of(WARM_UP, TIMES, () -> {
                t[0] = t[0] >= 1 ? -1 : t[0] + 0.0185;
                document.dispatch(hand.at(t[0]), gesture);
                Scene scene =
                        new Scene(picture, search.faces(), document.project().edits());
                loop.offer(new ViewRequest(scene, view, SIDE, SIDE, Compare.OFF, 0, quality, 0x303030));
                Frame frame = await(quality);
                Graphics2D graphics = surface.createGraphics();
                graphics.drawImage(frame.image(), 0, 0, null);
                graphics.dispose();
                loop.recycle(frame);
            });
        }
    }

    private Frame await(Quality quality) throws Problem {
        try {
            while (true) {
                Object next = arrived.take();
                if (next instanceof Problem problem) {
                    throw problem;
                } else if (next instanceof Frame frame && frame.request().quality() == quality) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(Problem.Kind.CANCELLED, "cancelled");
        }
    }

    private RenderListener listener() {
        return new RenderListener() {
            @Override
            public void opened(String description, Optional<String> fallbackReason) {}

            @Override
            public void drawn(Frame frame) {
                arrived.add(frame);
            }

            @Override
            public void failed(Problem problem) {
                arrived.add(problem);
            }
        };
    }

    /** What draws. */
    static List<String> device(StudioEngine engine) throws Problem {
        try (var device = engine.openDevice()) {
            return List.of(device.description(), device.fallbackReason().orElse(""));
        }
    }
}
