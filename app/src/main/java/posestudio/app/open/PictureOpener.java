package posestudio.app.open;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import posestudio.app.notice.Notices;
import posestudio.app.text.Messages;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Job;
import posestudio.app.thread.Jobs;
import posestudio.app.thread.Work;
import posestudio.app.workspace.Workspace;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.SourceReference;
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
    private final PictureReader reader;
    private final FaceFinder finder;
    private final Consumer<Runnable> leaving;
    private final Consumer<Path> opened;
    private Optional<Job> running = Optional.empty();

    /**
     * @param leaving goes on with what it is given once the present picture may be left: at once when nothing would be
     *     lost, else when the person has decided so
     * @param opened told which file was opened, to remember it
     */
    public PictureOpener(
            Workspace workspace,
            Jobs jobs,
            Notices notices,
            Messages messages,
            PictureReader reader,
            FaceFinder finder,
            Consumer<Runnable> leaving,
            Consumer<Path> opened) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
        this.reader = reader;
        this.finder = finder;
        this.leaving = leaving;
        this.opened = opened;
    }

    /** Opens a file. */
    public void open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        open(name, Optional.of(path), progress -> reader.read(path, progress));
    }

    /** Opens a portrait that comes with the program. */
    public void open(Sample sample) {
        open(sample.file(), Optional.empty(), progress -> sample.read(reader, progress));
    }

    /** Opens an image of another program. */
    public void open(BufferedImage image) {
        open(messages.text("open.pasted"), Optional.empty(), progress -> reader.of(image));
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

    private void open(String name, Optional<Path> path, Work<Picture> read) {
        EventThread.check();
        leaving.accept(() -> start(name, path, read));
    }

    private void start(String name, Optional<Path> path, Work<Picture> read) {
        running.ifPresent(Job::cancel);
        running = Optional.of(jobs.start(
                Jobs.Lane.IO,
                messages.text("open.reading", name),
                read,
                picture -> show(name, path, picture),
                this::failed));
    }

    private void show(String name, Optional<Path> path, Picture picture) {
        workspace.show(picture, new SourceReference(path, name, picture.width(), picture.height()));
        path.ifPresent(opened);
        notices.say(messages.text("open.opened", name));
        running = Optional.of(jobs.start(
                Jobs.Lane.IO,
                messages.text("open.analysing", name),
                progress -> finder.find(picture, progress),
                search -> found(name, picture, search),
                this::failed));
    }

    private void found(String name, Picture picture, FaceSearch search) {
        workspace.found(picture, search);
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
