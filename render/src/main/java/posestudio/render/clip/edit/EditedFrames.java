package posestudio.render.clip.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.Project;
import posestudio.editor.project.RenderEngine;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.clip.track.PersonTrack;
import posestudio.render.clip.write.FrameMaker;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.engine.PreparedPortraits;
import posestudio.render.face.FaceAnalysis;

/**
 * The finished frames of a clip: what its project says is done to every one of them. Frames that nothing is done to are
 * the source's own. While one is drawn the next are read and prepared on another thread, if they are asked for in order.
 * Used by the thread that opened the device.
 */
public final class EditedFrames implements FrameMaker, AutoCloseable {
    /** Frames that are got ready before they are asked for. */
    private static final int AHEAD = 3;
    /** Frames that are prepared at the same time; they are read one after the other. */
    private static final int PREPARING = 2;

    private static final int CLOSE_SECONDS = 10;

    private final FrameSource source;
    private final ClipTracks tracks;
    private final Project project;
    private final ClipFacts facts;
    private final PreparedPortraits portraits;
    private final DrawingDevice device;
    private final ExecutorService reading = threads(1, "frames-ahead");
    private final ExecutorService preparing = threads(PREPARING, "frames-prepared");
    private final Deque<Ready> ahead = new ArrayDeque<>();

    /** Faces of the frame drawn last: the next one has them again where the picture stands still. */
    private List<FaceAnalysis> drawn = List.of();

    private record Ready(int frame, Future<Scene> scene) {}

    /**
     * @param source the frames; read on a thread of this object until it is closed, not closed by it
     * @param tracks who is in the clip
     * @param project what is done; its faces are the persons of the tracks in the same order
     * @param device draws; not closed by this object
     * @throws java.util.NoSuchElementException when the project is not about a clip
     */
    public EditedFrames(
            FrameSource source, ClipTracks tracks, Project project, PreparedPortraits portraits, DrawingDevice device) {
        this.source = source;
        this.tracks = tracks;
        this.project = project;
        this.portraits = portraits;
        this.device = device;
        facts = project.clip().orElseThrow();
    }

    private static ExecutorService threads(int count, String name) {
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Picture frame(int index) throws Problem {
        return frame(index, Progress.NONE);
    }

    /**
     * The same for who may not want it any more before it is done.
     *
     * @throws Problem besides, of kind CANCELLED when asked to stop
     */
    public Picture frame(int index, Progress progress) throws Problem {
        Scene scene = await(take(index));
        boolean untouched = scene.edits().stream().allMatch(FaceEdit::isNeutral);
        try {
            return untouched ? scene.picture() : device.drawFinal(scene, progress);
        } finally {
            // Frame after frame they would fill what is kept for whoever looks at the clip.
            drawn.stream().filter(face -> !scene.faces().contains(face)).forEach(portraits::forget);
            drawn = scene.faces();
        }
    }

    /** The frame to be, and those after it begun. */
    private Future<Scene> take(int index) {
        if (!ahead.isEmpty() && ahead.peek().frame() != index) {
            ahead.forEach(ready -> ready.scene().cancel(false));
            ahead.clear();
        }
        while (ahead.size() <= AHEAD && (ahead.isEmpty() || ahead.peekLast().frame() + 1 < facts.frames())) {
            int next = ahead.isEmpty() ? index : ahead.peekLast().frame() + 1;
            Future<Scene> read = reading.submit(() -> scene(next));
            ahead.add(new Ready(next, preparing.submit(() -> prepared(read))));
        }
        return ahead.remove().scene();
    }

    private static Scene await(Future<Scene> scene) throws Problem {
        try {
            return scene.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            if (e.getCause() instanceof OutOfMemoryError) {
                throw new Problem(e.getCause(), Problem.Kind.ENGINE, "memory");
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        }
    }

    private Scene prepared(Future<Scene> read) throws Problem {
        Scene scene = await(read);
        if (project.engine().engine() != RenderEngine.MESH) {
            return scene;
        }
        for (int i = 0; i < scene.faces().size(); i++) {
            portraits
                    .get(scene.picture(), scene.faces().get(i))
                    .pose(scene.edits().get(i));
        }
        return scene;
    }

    /** Everybody who is seen in the frame and something is done to. */
    private Scene scene(int frame) throws Problem {
        Picture picture = source.frame(frame);
        List<FaceAnalysis> faces = new ArrayList<>();
        List<FaceEdit> edits = new ArrayList<>();
        List<PersonTrack> persons = tracks.persons();
        for (int i = 0; i < Math.min(persons.size(), project.faces().size()); i++) {
            PersonTrack person = persons.get(i);
            if (project.faces().get(i).timeline().isNeutral() || !person.isSeen(frame)) {
                continue;
            }
            Optional<FaceAnalysis> face = person.face(frame, facts.smoothing());
            if (face.isEmpty()) {
                continue;
            }
            FaceEdit edit = FrameEdit.at(
                    project.faces().get(i).timeline(),
                    frame,
                    tracks.info().times().start(frame),
                    facts.all(),
                    face.get(),
                    project.engine().engine(),
                    person.strength(frame));
            if (!edit.isNeutral()) {
                faces.add(face.get());
                edits.add(edit);
            }
        }
        return new Scene(picture, faces, edits, project.engine());
    }

    /** Reads no more; waits for what is being read. */
    @Override
    public void close() {
        ahead.forEach(ready -> ready.scene().cancel(false));
        ahead.clear();
        reading.shutdown();
        preparing.shutdown();
        try {
            reading.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            preparing.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
