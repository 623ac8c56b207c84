package posestudio.app.open;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import posestudio.app.notice.Notices;
import posestudio.app.playback.Playback;
import posestudio.app.text.Messages;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Job;
import posestudio.app.thread.Jobs;
import posestudio.app.thread.Work;
import posestudio.app.workspace.Keeping;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.Project;
import posestudio.editor.projectfile.ProjectFile;
import posestudio.editor.projectfile.Reopened;
import posestudio.editor.projectfile.SavedProject;
import posestudio.render.face.FaceSearch;

/**
 * Opens pictures, wherever they come from: reads, shows what was read, then looks for faces. Opening another picture
 * meanwhile stops the first. Belongs to the event thread.
 */
public final class PictureOpener {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Notices notices;
    private final Messages messages;
    private final SourceReader reader;
    private final FaceFinder finder;
    private final Consumer<Runnable> leaving;
    private final Consumer<Path> opened;
    private final Function<Path, Optional<Path>> moved;
    private final ClipShow clips;
    private Optional<Job> running = Optional.empty();

    /**
     * @param leaving goes on with what it is given once the present picture may be left: at once when nothing would be
     *     lost, else when the person has decided so
     * @param opened told which file was opened, to remember it
     * @param moved asks where the picture of that project lies now
     * @param playback shows the frames of clips
     */
    public PictureOpener(
            Workspace workspace,
            Jobs jobs,
            Notices notices,
            Messages messages,
            SourceReader reader,
            FaceFinder finder,
            Consumer<Runnable> leaving,
            Consumer<Path> opened,
            Function<Path, Optional<Path>> moved,
            Playback playback) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
        this.reader = reader;
        this.finder = finder;
        this.leaving = leaving;
        this.opened = opened;
        this.moved = moved;
        clips = new ClipShow(workspace, jobs, notices, messages, reader.clips(), playback);
    }

    /** Opens a picture with the work that was saved beside it, or a project. */
    public void open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (ProjectFile.isNamedSo(path)) {
            openProject(path, Optional.of(path), Optional.empty());
        } else {
            open(nameOf(path), Optional.of(path), progress -> Loaded.picture(path, reader, progress), this::failed);
        }
    }

    /**
     * Makes the open picture a clip in which it stays as it is.
     *
     * @param facts how many frames it shall have
     * @param beginning makes the document out of the clip's project in which nothing is changed yet
     */
    public void move(ClipFacts facts, Function<Project, Document> beginning) {
        EventThread.check();
        OpenPicture open = workspace.opened().orElseThrow();
        Keeping keeping = workspace.keeping();
        String name = open.source().name();
        running.ifPresent(Job::cancel);
        running = Optional.of(jobs.start(
                Jobs.Lane.IO,
                messages.text("open.reading", name),
                progress -> reader.still(open.picture(), open.source(), keeping.fingerprint(), facts),
                clip -> clips.show(
                        new Loaded(
                                open.picture(),
                                open.source(),
                                keeping,
                                Optional.empty(),
                                true,
                                true,
                                Optional.empty(),
                                Optional.of(clip)),
                        clip,
                        Optional.of(beginning)),
                this::failed));
    }

    /** Whether that is a clip, such as a folder of numbered pictures. */
    boolean isClip(Path path) {
        return reader.clips().looksLikeClip(path);
    }

    /** Opens work that was recovered; it counts as not saved. */
    public void openRecovered(Path file) {
        openProject(file, Optional.empty(), Optional.empty());
    }

    private void openProject(Path file, Optional<Path> remembered, Optional<Path> picture) {
        open(nameOf(file), remembered, progress -> Loaded.project(file, picture, reader, progress), problem -> {
            boolean lost = problem.key().equals("project.source");
            Optional<Path> found = lost ? moved.apply(file) : Optional.empty();
            found.ifPresentOrElse(path -> openProject(file, remembered, Optional.of(path)), () -> failed(problem));
        });
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    /** Opens a portrait that comes with the program. */
    public void open(Sample sample) {
        String name = sample.file();
        open(
                name,
                Optional.empty(),
                progress -> Loaded.ofNoFile(name, sample.read(reader.pictures(), progress)),
                this::failed);
    }

    /** Opens an image of another program. */
    public void open(BufferedImage image) {
        String name = messages.text("open.pasted");
        open(
                name,
                Optional.empty(),
                progress -> Loaded.ofNoFile(name, reader.pictures().of(image)),
                this::failed);
    }

    /** Puts the picture away. */
    public void close() {
        EventThread.check();
        leaving.accept(() -> {
            running.ifPresent(Job::cancel);
            workspace
                    .opened()
                    .ifPresent(open -> notices.say(
                            messages.text("open.closed", open.source().name())));
            workspace.clear();
        });
    }

    /** Whether a picture is being read or analysed. */
    public boolean isOpening() {
        EventThread.check();
        return running.filter(jobs::isRunning).isPresent();
    }

    private void open(String name, Optional<Path> remembered, Work<Loaded> read, Consumer<Problem> failed) {
        EventThread.check();
        leaving.accept(() -> start(name, remembered, read, failed));
    }

    private void start(String name, Optional<Path> remembered, Work<Loaded> read, Consumer<Problem> failed) {
        running.ifPresent(Job::cancel);
        running = Optional.of(jobs.start(
                Jobs.Lane.IO,
                messages.text("open.reading", name),
                read,
                loaded -> {
                    remembered.ifPresent(opened);
                    show(loaded);
                },
                failed));
    }

    private void show(Loaded loaded) {
        String name = loaded.source().name();
        Picture picture = loaded.picture();
        if (loaded.clip().isPresent()) {
            clips.show(loaded, loaded.clip().get(), loaded.project().map(saved -> fresh -> reopened(loaded, fresh)));
            return;
        }
        workspace.show(picture, loaded.source(), loaded.keeping());
        notices.say(messages.text("open.opened", name));
        running = Optional.of(jobs.start(
                Jobs.Lane.IO,
                messages.text("open.analysing", name),
                progress -> finder.find(picture, progress),
                search -> found(loaded, search),
                this::failed));
    }

    private void found(Loaded loaded, FaceSearch search) {
        String name = loaded.source().name();
        if (loaded.project().isEmpty()) {
            workspace.found(loaded.picture(), search);
            tellFound(name, loaded.picture(), search);
            loaded.trouble().ifPresent(notices::problem);
            return;
        }
        workspace.found(loaded.picture(), search, fresh -> reopened(loaded, fresh));
    }

    /** Lays the saved work onto what is open. */
    private Document reopened(Loaded loaded, Project fresh) {
        String name = loaded.source().name();
        Reopened reopened = Reopened.of(loaded.project().orElseThrow(), fresh);
        int steps = reopened.history().steps().size() - 1;
        String key = !loaded.safe() ? "open.recovered" : loaded.exact() ? "open.restored" : "open.restored-changed";
        notices.say(messages.text(key, name, steps));
        if (reopened.lost() > 0) {
            String file = loaded.keeping().file().map(PictureOpener::nameOf).orElse(name);
            notices.problem(new Problem(Problem.Kind.FACE, "project.faces", file, reopened.lost()));
        }
        loaded.project().flatMap(SavedProject::unknownEngine).ifPresent(engine -> {
            String file = loaded.keeping().file().map(PictureOpener::nameOf).orElse(name);
            notices.problem(new Problem(Problem.Kind.INPUT, "project.engine", file, engine));
        });
        return new Document(reopened.history(), reopened.selectedFace(), loaded.safe());
    }

    private void tellFound(String name, Picture picture, FaceSearch search) {
        if (!search.faces().isEmpty()) {
            notices.say(messages.text("open.found", name, search.faces().size(), Math.round(search.millis())));
            picture.metadata().notes().stream()
                    .findFirst()
                    .ifPresent(note -> notices.say(messages.text("open.found-note", name, messages.text(note))));
        } else if (search.refused().isEmpty()) {
            notices.problem(new Problem(Problem.Kind.FACE, "face.none", name));
        } else {
            notices.problem(new Problem(Problem.Kind.FACE, "face.refused", name));
        }
    }

    private void failed(Problem problem) {
        // Stopped means either that the person asked or that another picture is being opened: both know.
        if (problem.kind() != Problem.Kind.CANCELLED) {
            notices.problem(problem);
        }
    }
}
