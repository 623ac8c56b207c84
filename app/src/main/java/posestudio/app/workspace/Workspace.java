package posestudio.app.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import posestudio.app.thread.EventThread;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.image.Picture;
import posestudio.editor.project.Project;
import posestudio.editor.project.SourceReference;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;
import posestudio.render.face.FaceSearch;
import posestudio.render.rig.FacePlacement;

/**
 * What lies on the table: the open picture, what is known about it, and the document that holds what was chosen. Whoever
 * shows any of it re-reads it when told of a change; nobody keeps a copy. Belongs to the event thread.
 */
public final class Workspace {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Runnable documentChanged = this::fire;
    private Optional<OpenPicture> opened = Optional.empty();
    private Optional<Document> document = Optional.empty();
    private Keeping keeping = Keeping.NOWHERE;

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

    /** Where the work on the picture is kept. */
    public Keeping keeping() {
        EventThread.check();
        return keeping;
    }

    /** Remembers that the work is kept elsewhere from now on. */
    public void keep(Keeping place) {
        EventThread.check();
        keeping = place;
        fire();
    }

    /** Puts a picture on the table that nobody has worked on; its faces are not known yet. */
    public void show(Picture picture, SourceReference source) {
        show(picture, source, Keeping.NOWHERE);
    }

    /** Puts a picture on the table; its faces are not known yet. What lay there before is gone. */
    public void show(Picture picture, SourceReference source, Keeping place) {
        EventThread.check();
        keeping = place;
        opened = Optional.of(new OpenPicture(picture, source, Optional.empty()));
        begin(new Document(new Project(source, List.of())));
    }

    /** Tells which faces the picture has; ignored when another picture has been opened meanwhile. */
    public void found(Picture picture, FaceSearch search) {
        found(picture, search, Document::new);
    }

    /**
     * The same for a picture that was worked on before.
     *
     * @param beginning makes the document out of the project in which nothing is changed yet
     */
    public void found(Picture picture, FaceSearch search, Function<Project, Document> beginning) {
        EventThread.check();
        if (opened.isEmpty() || opened.get().picture() != picture) {
            return;
        }
        SourceReference source = opened.get().source();
        opened = Optional.of(new OpenPicture(picture, source, Optional.of(search)));
        begin(beginning.apply(search.project(source)));
    }

    /** Tells that the picture lies in a file now, which it did not before; the work on it goes on. */
    public void moved(SourceReference source) {
        EventThread.check();
        OpenPicture open = opened.orElseThrow();
        opened = Optional.of(new OpenPicture(open.picture(), source, open.search()));
        Document before = document.orElseThrow();
        History history = before.history().map(state -> state.withSource(source));
        begin(new Document(history, before.selectedFace(), false));
    }

    /** Clears the table. */
    public void clear() {
        EventThread.check();
        document.ifPresent(before -> before.removeListener(documentChanged));
        opened = Optional.empty();
        document = Optional.empty();
        keeping = Keeping.NOWHERE;
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

    /**
     * The rectangle around one face where its edit has put it, picture pixels.
     *
     * @throws IndexOutOfBoundsException when there is no such face
     */
    public FaceBox placedBox(int face) {
        FaceAnalysis analysis = faces().get(face);
        FaceEdit edit = document().orElseThrow().project().edit(face);
        return edit.isNeutral()
                ? analysis.box()
                : new FacePlacement(analysis, edit).landmarks().box();
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

    /** Whether the person would lose something, as {@link Document#isDirty()} has it. */
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

    private void begin(Document fresh) {
        document.ifPresent(before -> before.removeListener(documentChanged));
        fresh.addListener(documentChanged);
        document = Optional.of(fresh);
        fire();
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }
}
