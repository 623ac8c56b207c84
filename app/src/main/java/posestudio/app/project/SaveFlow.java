package posestudio.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import posestudio.app.notice.Notices;
import posestudio.app.notice.Question;
import posestudio.app.text.Messages;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.image.WriteOptions;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.editor.project.SourceReference;
import posestudio.editor.projectfile.ProjectFile;

/** From the wish to save to the project file: asks where needed, writes in the background, tells. */
public final class SaveFlow {
    private static final String PICTURE_ENDING = ".png";

    private final Workspace workspace;
    private final Jobs jobs;
    private final Notices notices;
    private final Messages messages;
    private final Function<Path, Optional<Path>> dialog;
    private final Path home;

    /**
     * @param dialog asks for the name of a project file, given a proposal
     * @param home where to propose a project of a picture that has no file
     */
    public SaveFlow(
            Workspace workspace,
            Jobs jobs,
            Notices notices,
            Messages messages,
            Function<Path, Optional<Path>> dialog,
            Path home) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
        this.dialog = dialog;
        this.home = home;
    }

    /** Whether there is something that can be saved. */
    public boolean canSave() {
        return workspace.opened().filter(open -> open.search().isPresent()).isPresent();
    }

    /**
     * Saves where the work is kept, at first beside the picture; asks only for a picture that has no file.
     *
     * @param then goes on once the file is written; not called when it is not
     */
    public void save(Runnable then) {
        EventThread.check();
        if (!canSave()) {
            return;
        }
        Optional<Path> kept = workspace.keeping().file();
        Optional<Path> picture = picture();
        if (kept.isPresent()) {
            write(kept.get(), Optional.empty(), then);
        } else if (picture.isPresent()) {
            Path file = ProjectFile.beside(picture.get());
            if (mayReplace(file)) {
                write(file, Optional.empty(), then);
            }
        } else {
            saveAs(then);
        }
    }

    /** Asks where to, and saves there from then on; {@code then} as with {@link #save}. */
    public void saveAs(Runnable then) {
        EventThread.check();
        if (canSave()) {
            dialog.apply(proposal()).ifPresent(chosen -> {
                Path file = named(chosen.toAbsolutePath().normalize());
                Optional<Path> copy = picture().isPresent() ? Optional.empty() : Optional.of(copyOf(file));
                boolean same = workspace.keeping().file().filter(file::equals).isPresent();
                if ((same || mayReplace(file)) && (copy.isEmpty() || mayReplace(copy.get()))) {
                    write(file, copy, then);
                }
            });
        }
    }

    private Optional<Path> picture() {
        return workspace.opened().orElseThrow().source().path();
    }

    private Path proposal() {
        String name = workspace.opened().orElseThrow().source().name();
        return workspace
                .keeping()
                .file()
                .or(() -> picture().map(ProjectFile::beside))
                .orElseGet(() -> home.resolve(copyOf(Path.of(name)).getFileName() + ProjectFile.ENDING));
    }

    private static Path named(Path chosen) {
        return ProjectFile.isNamedSo(chosen)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ProjectFile.ENDING);
    }

    /** A picture from the clipboard becomes a file beside its project: without it the project would be of no use. */
    private static Path copyOf(Path file) {
        String name = file.getFileName().toString();
        String stem =
                ProjectFile.isNamedSo(file) ? name.substring(0, name.length() - ProjectFile.ENDING.length()) : name;
        return file.resolveSibling(
                stem.toLowerCase(Locale.ROOT).endsWith(PICTURE_ENDING) ? stem : stem + PICTURE_ENDING);
    }

    private boolean mayReplace(Path file) {
        return !Files.exists(file)
                || notices.ask(new Question(
                                messages.text("export.exists", String.valueOf(file.getFileName())),
                                "",
                                List.of(messages.text("export.replace"), messages.text("export.cancel")),
                                1))
                        == 0;
    }

    private void write(Path file, Optional<Path> copy, Runnable then) {
        ProjectSnapshot snapshot = ProjectSnapshot.of(workspace).orElseThrow();
        OpenPicture open = workspace.opened().orElseThrow();
        Document document = workspace.document().orElseThrow();
        jobs.start(
                Jobs.Lane.FILES,
                messages.text("save.writing", String.valueOf(file.getFileName())),
                progress -> {
                    if (copy.isPresent()) {
                        writePicture(open.picture(), copy.get(), progress);
                    }
                    snapshot.write(file, copy.or(snapshot::source), Map.of());
                    return file;
                },
                written -> {
                    saved(open, document, snapshot, written, copy);
                    then.run();
                },
                notices::problem);
    }

    private static void writePicture(Picture picture, Path file, Progress progress) throws Problem {
        new PictureWriter().write(picture, file, new WriteOptions(PictureFormat.PNG, 100, true, true), progress);
    }

    private void saved(OpenPicture open, Document document, ProjectSnapshot snapshot, Path file, Optional<Path> copy) {
        // Another picture may have been opened while the file was written.
        if (workspace.document().filter(document::equals).isPresent()) {
            workspace.keep(workspace.keeping().in(file));
            Project state = snapshot.history().project();
            if (copy.isPresent()) {
                SourceReference source = new SourceReference(
                        copy,
                        String.valueOf(copy.get().getFileName()),
                        open.picture().width(),
                        open.picture().height());
                workspace.moved(source);
                state = state.withSource(source);
            }
            workspace.document().orElseThrow().markSaved(state);
        }
        int steps = snapshot.history().steps().size();
        boolean all = steps <= ProjectFile.MAX_STEPS;
        notices.say(
                all
                        ? messages.text("save.done", file.toString())
                        : messages.text("save.done-shortened", file.toString(), ProjectFile.MAX_STEPS));
    }
}
