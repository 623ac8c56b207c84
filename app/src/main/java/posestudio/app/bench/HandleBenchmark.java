package posestudio.app.bench;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import posestudio.app.text.Messages;
import posestudio.app.viewport.FrameShow;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.Viewport;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.app.viewport.handles.HandleState;
import posestudio.app.viewport.handles.HandleTool;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.SourceReference;
import posestudio.render.face.FaceSearch;
import posestudio.render.rig.Handle;
import posestudio.render.rig.Handles;

/**
 * One step of a dragged keypoint, from the change dispatched to all handles painted at their new places: what must keep
 * up with the hand even where drawing the picture does not.
 */
final class HandleBenchmark {
    private static final int SIDE = 1024;
    private static final int WARM_UP = 200;
    private static final int TIMES = 400;

    private final Picture picture;
    private final FaceSearch search;

    HandleBenchmark(Picture picture, FaceSearch search) {
        this.picture = picture;
        this.search = search;
    }

    /** Milliseconds of one step; measured on the event thread, where it happens. */
    Timings run() throws Problem {
        Object[] result = new Object[1];
        try {
            EventQueue.invokeAndWait(() -> {
                try {
                    result[0] = measure();
                } catch (Problem problem) {
                    result[0] = problem;
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(Problem.Kind.CANCELLED, "cancelled");
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
        if (result[0] instanceof Problem problem) {
            throw problem;
        }
        return (Timings) result[0];
    }

    private Timings measure() throws Problem {
        Workspace workspace = new Workspace();
        ViewState view = new ViewState();
        HandleState state = new HandleState();
        HandleEdits edits = new HandleEdits(workspace, state);
        Messages messages = new Messages(Locale.ENGLISH);
        Viewport viewport = new Viewport(workspace, view, new FrameShow(frame -> {}), (now, settled) -> {}, messages);
        viewport.use(new HandleTool(viewport, workspace, view, state, edits, messages, pointed -> {}));
        viewport.setSize(SIDE, SIDE);
        view.resize(SIDE, SIDE);
        workspace.show(picture, new SourceReference(Optional.empty(), "benchmark", picture.width(), picture.height()));
        workspace.found(picture, search);
        state.show(true);
        Handle handle = Handles.byId("mouth-corner-left").orElseThrow();
        state.select(List.of(handle.id()));
        Graphics2D surface = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB).createGraphics();
        double[] x = {0};
        return Timings.of(WARM_UP, TIMES, () -> {
            x[0] = x[0] > 1 ? 0 : x[0] + 0.01;
            edits.set(handle, KeypointEdit.NONE.at(x[0], 0.1, 0), Optional.empty());
            viewport.paint(surface);
        });
    }
}
