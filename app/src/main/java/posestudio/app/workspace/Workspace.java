package posestudio.app.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import posestudio.app.clip.OpenClip;
import posestudio.app.thread.EventThread;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.image.Picture;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.project.SourceReference;
import posestudio.editor.timeline.Placement;
import posestudio.render.clip.edit.FrameEdit;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;
import posestudio.render.face.FaceSearch;
import posestudio.render.liveportrait.rig.LocatedMotion;
import posestudio.render.rig.FacePlacement;
import posestudio.render.rig.MeshRig;
import posestudio.render.rig.Rig;

/**
 * What lies on the table: the open picture, what is known about it, and the document that holds what was chosen. Whoever
 * shows any of it re-reads it when told of a change; nobody keeps a copy. Belongs to the event thread.
 */
public final class Workspace {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Runnable documentChanged = this::fire;
    private final KnownMotions motions = new KnownMotions();
    private Optional<OpenPicture> opened = Optional.empty();
    private Optional<Document> document = Optional.empty();
    private Keeping keeping = Keeping.NOWHERE;
    private Optional<OpenClip> clip = Optional.empty();
    private List<Double> strengths = List.of();
    private Optional<Picture> rendered = Optional.empty();
    private Optional<OpenPicture> rested = Optional.empty();
    private Object work = new Object();
    private List<FaceEdit> shownEdits = List.of();
    private UnaryOperator<EngineSettings> drawable = UnaryOperator.identity();
    private Project shownFor;
    private OpenPicture shownOn;

    /** The open picture, if there is one; of a clip the frame that is seen. */
    public Optional<OpenPicture> opened() {
        EventThread.check();
        return opened;
    }

    /** The open clip, if it is one. */
    public Optional<OpenClip> clip() {
        EventThread.check();
        return clip;
    }

    /** Stands for what is open, to tell whether it is still the same: all frames of a clip are one work. */
    public Object work() {
        EventThread.check();
        return work;
    }

    /**
     * The picture that small pictures are made of: the open one, of a clip the frame where one last stood still. It must
     * not change with every frame that plays.
     */
    public Optional<OpenPicture> rested() {
        EventThread.check();
        return rested;
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
        clip = Optional.empty();
        strengths = List.of();
        rendered = Optional.empty();
        work = new Object();
        opened = Optional.of(new OpenPicture(picture, source, Optional.empty()));
        rested = opened;
        begin(new Document(new Project(source, List.of())));
    }

    /**
     * Puts a clip on the table; who is in it is not known yet.
     *
     * @param first its first frame
     * @param facts what its project says of it
     */
    public void show(OpenClip newClip, Picture first, SourceReference source, Keeping place, ClipFacts facts) {
        EventThread.check();
        keeping = place;
        clip = Optional.of(newClip);
        strengths = List.of();
        rendered = Optional.empty();
        work = new Object();
        opened = Optional.of(new OpenPicture(first, source, Optional.empty()));
        rested = opened;
        begin(new Document(new Project(source, List.of(), List.of(), List.of(), Optional.of(facts))));
    }

    /** Shows another frame of the open clip; where changes go follows it. */
    public void frame(ClipFrame frame) {
        take(frame);
        Document present = document.orElseThrow();
        // Who turns up later in the clip joins those who are known; nobody leaves.
        int known = present.project().faces().size();
        int all = frame.persons().size();
        present.join(frame.persons().subList(Math.min(known, all), all));
        Placement placement = clip.orElseThrow().view().placement(frame.frame());
        if (placement.equals(present.placement())) {
            fire();
        } else {
            present.place(placement);
        }
    }

    /**
     * Goes on with work that was saved on the open clip.
     *
     * @param beginning makes the document out of the project in which nothing is changed yet
     */
    public void reopen(ClipFrame frame, Function<Project, Document> beginning) {
        Project fresh = document.orElseThrow().project().withFaces(frame.persons());
        take(frame);
        Document saved = beginning.apply(fresh);
        saved.place(clip.orElseThrow().view().placement(frame.frame()));
        begin(saved);
    }

    private void take(ClipFrame frame) {
        EventThread.check();
        rendered = frame.rendered();
        strengths = frame.strength();
        opened = Optional.of(
                new OpenPicture(frame.picture(), opened.orElseThrow().source(), Optional.of(frame.search())));
    }

    /** One stands still at the frame that is seen. */
    public void rest() {
        EventThread.check();
        if (!rested.equals(opened)) {
            rested = opened;
            fire();
        }
    }

    /** Whether that face is seen in the picture; in a frame of a clip it need not be. */
    public boolean isSeen(int face) {
        return clip.isEmpty() || face < strengths.size() && strengths.get(face) > 0;
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
        rested = opened;
        begin(beginning.apply(search.project(source)));
    }

    /** Tells that the picture lies in a file now, which it did not before; the work on it goes on. */
    public void moved(SourceReference source) {
        EventThread.check();
        OpenPicture open = opened.orElseThrow();
        opened = Optional.of(new OpenPicture(open.picture(), source, open.search()));
        rested = opened;
        Document before = document.orElseThrow();
        History history = before.history().map(state -> state.withSource(source));
        begin(new Document(history, before.selectedFace(), false));
    }

    /** Clears the table. */
    public void clear() {
        EventThread.check();
        document.ifPresent(before -> before.removeListener(documentChanged));
        opened = Optional.empty();
        rested = opened;
        clip = Optional.empty();
        strengths = List.of();
        rendered = Optional.empty();
        work = new Object();
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
        FaceEdit edit = shownEdit(face);
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

    /**
     * The edit that a face is drawn with: what was chosen, and in a clip what depends on the frame besides.
     *
     * @throws IndexOutOfBoundsException when there is no such face
     */
    public FaceEdit shownEdit(int face) {
        return shownEdits().get(face);
    }

    /** Asked for with every movement of the mouse, and following a motion takes a while to work out. */
    private List<FaceEdit> shownEdits() {
        Project project = document().orElseThrow().project();
        OpenPicture picture = opened.orElseThrow();
        if (shownFor != project || shownOn != picture) {
            shownEdits = shownEdits(project.edits());
            shownFor = project;
            shownOn = picture;
        }
        return shownEdits;
    }

    private FaceEdit shown(int face, FaceEdit chosen) {
        return clip.isEmpty()
                ? chosen
                : FrameEdit.of(
                        document.orElseThrow().project().faces().get(face).timeline(),
                        clip.orElseThrow()
                                .info()
                                .times()
                                .start(document.orElseThrow().placement().frame()),
                        chosen,
                        faces().get(face),
                        drawable.apply(document.orElseThrow().project().engine())
                                .engine(),
                        face < strengths.size() ? strengths.get(face) : 0);
    }

    /**
     * The frame of the clip that plays as it was finished before: pixels to be shown as they are. Empty where it must be
     * drawn.
     */
    public Optional<Scene> renderedScene() {
        EventThread.check();
        boolean plays = clip.filter(c -> c.view().speed() != 0).isPresent();
        return rendered.filter(picture -> plays).map(picture -> new Scene(picture, List.of(), List.of()));
    }

    /** The edits that the faces would be drawn with if those were chosen, one for each face. */
    public List<FaceEdit> shownEdits(List<FaceEdit> chosen) {
        return IntStream.range(0, chosen.size())
                .mapToObj(face -> shown(face, chosen.get(face)))
                .toList();
    }

    /** The edit that the selected face is drawn with. */
    public Optional<FaceEdit> selectedShownEdit() {
        return selectedFace().map(face -> shownEdit(document.orElseThrow().selectedFace()));
    }

    /**
     * Decides what draws views in place of an engine that was chosen but is not there.
     *
     * @param possible what can draw, for what was chosen
     */
    public void seeWith(UnaryOperator<EngineSettings> possible) {
        EventThread.check();
        drawable = possible;
        shownFor = null;
        fire();
    }

    /** The project as it can be drawn here. */
    public Optional<Project> seenProject() {
        EventThread.check();
        return document.map(d -> d.history().project()).map(project -> {
            EngineSettings possible = drawable.apply(project.engine());
            return possible.equals(project.engine()) ? project : project.with(possible);
        });
    }

    /** What is to be drawn in views. */
    public Optional<Scene> seen() {
        return scene().map(scene -> scene.with(drawable.apply(scene.engine())));
    }

    /** What was chosen: how a finished picture has to look. */
    public Optional<Scene> scene() {
        EventThread.check();
        return opened.map(open -> new Scene(
                open.picture(),
                faces(),
                shownEdits(),
                document.orElseThrow().project().engine()));
    }

    /** What the chosen face can be taken hold of by, with the engine of the project. */
    public Rig rig() {
        EventThread.check();
        boolean neural = document.filter(d -> d.project().engine().engine() == RenderEngine.LIVEPORTRAIT)
                .isPresent();
        return neural ? motions.rig() : MeshRig.INSTANCE;
    }

    /** What the motion network has said of the faces so far. */
    public KnownMotions motions() {
        return motions;
    }

    /** Remembers what the motion network says of a face. */
    public void know(FaceAnalysis face, LocatedMotion motion) {
        EventThread.check();
        motions.put(face, motion);
        fire();
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
