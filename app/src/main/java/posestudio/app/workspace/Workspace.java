package posestudio.app.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import posestudio.app.thread.EventThread;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.project.FaceEdit;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.SourceReference;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;
import posestudio.render.face.FaceSearch;

/**
 * What lies on the table: the open picture, what is known about it, and the document that holds what was chosen. Whoever
 * shows any of it re-reads it when told of a change; nobody keeps a copy. Belongs to the event thread.
 */
public final class Workspace {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Runnable documentChanged = this::fire;
    private Optional<OpenPicture> opened = Optional.empty();
    private Optional<Document> document = Optional.empty();

    /** The open picture, if there is one. */
    public Optional<OpenPicture> opened() {
        EventThread.check();
        return opened;
    }

    /** The document of the open picture; without faces until they are found. */
    public Optional<Document> document() {
        EventThread.check();
        return document;
    }

    /** Puts a picture on the table; its faces are not known yet. What lay there before is gone. */
    public void show(Picture picture, SourceReference source) {
        EventThread.check();
        opened = Optional.of(new OpenPicture(picture, source, Optional.empty()));
        begin(new Project(source, List.of()));
    }

    /** Tells which faces the picture has; ignored when another picture has been opened meanwhile. */
    public void found(Picture picture, FaceSearch search) {
        EventThread.check();
        if (opened.isEmpty() || opened.get().picture() != picture) {
            return;
        }
        SourceReference source = opened.get().source();
        opened = Optional.of(new OpenPicture(picture, source, Optional.of(search)));
        begin(new Project(source, search.faces().stream().map(Workspace::face).toList()));
    }

    /** Clears the table. */
    public void clear() {
        EventThread.check();
        document.ifPresent(before -> before.removeListener(documentChanged));
        opened = Optional.empty();
        document = Optional.empty();
        fire();
    }

    /** The faces that can be edited, biggest first; none while they are not known. */
    public List<FaceAnalysis> faces() {
        EventThread.check();
        return opened.flatMap(OpenPicture::search).map(FaceSearch::faces).orElse(List.of());
    }

    /** The face that controls act on. */
    public Optional<FaceAnalysis> selectedFace() {
        List<FaceAnalysis> faces = faces();
        return faces.isEmpty()
                ? Optional.empty()
                : Optional.of(faces.get(document.orElseThrow().selectedFace()));
    }

    /** What was chosen for that face. */
    public Optional<FaceEdit> selectedEdit() {
        return selectedFace()
                .map(face -> document.orElseThrow()
                        .project()
                        .edit(document.orElseThrow().selectedFace()));
    }

    /** What is to be drawn. */
    public Optional<Scene> scene() {
        EventThread.check();
        return opened.map(open -> new Scene(
                open.picture(), faces(), document.orElseThrow().project().edits()));
    }

    /** Whether something was chosen that has not been exported. */
    public boolean isDirty() {
        EventThread.check();
        return document.map(Document::isDirty).orElse(false);
    }

    /** Calls {@code listener} on the event thread after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Stops calling {@code listener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void begin(Project project) {
        document.ifPresent(before -> before.removeListener(documentChanged));
        Document fresh = new Document(project);
        fresh.addListener(documentChanged);
        document = Optional.of(fresh);
        fire();
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }

    private static ProjectFace face(FaceAnalysis analysis) {
        FaceBox box = analysis.box();
        return new ProjectFace(box.x(), box.y(), box.width(), box.height(), FaceEdit.NEUTRAL);
    }
}
