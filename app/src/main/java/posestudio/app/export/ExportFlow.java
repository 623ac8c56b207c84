package posestudio.app.export;

import java.awt.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import posestudio.app.notice.Notices;
import posestudio.app.notice.Question;
import posestudio.app.settings.ExportChoices;
import posestudio.app.settings.SettingsStore;
import posestudio.app.text.Messages;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Job;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.Project;
import posestudio.render.draw.Scene;

/** From the wish to export to the file: asks, writes in the background, tells. Belongs to the event thread. */
public final class ExportFlow {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Notices notices;
    private final Messages messages;
    private final SettingsStore settings;
    private final Exporting exporting;
    private final BiFunction<OpenPicture, ExportForm, Optional<ExportForm>> dialog;
    private Optional<Job> running = Optional.empty();

    /**
     * @param owner the window that the dialog belongs to
     */
    public ExportFlow(
            Workspace workspace,
            Jobs jobs,
            Notices notices,
            Messages messages,
            SettingsStore settings,
            Exporting exporting,
            Supplier<Window> owner) {
        this(
                workspace,
                jobs,
                notices,
                messages,
                settings,
                exporting,
                (open, form) -> new ExportDialog(owner.get(), messages, open.picture(), form).ask());
    }

    ExportFlow(
            Workspace workspace,
            Jobs jobs,
            Notices notices,
            Messages messages,
            SettingsStore settings,
            Exporting exporting,
            BiFunction<OpenPicture, ExportForm, Optional<ExportForm>> dialog) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
        this.settings = settings;
        this.exporting = exporting;
        this.dialog = dialog;
    }

    /** Whether a file is being written. */
    public boolean isExporting() {
        EventThread.check();
        return running.filter(jobs::isRunning).isPresent();
    }

    /** Stops what is being written; nothing of it remains. */
    public void cancel() {
        running.ifPresent(Job::cancel);
    }

    /**
     * Asks and exports.
     *
     * @param then goes on once the file is written; not called when it is not
     */
    public void start(Runnable then) {
        EventThread.check();
        workspace.opened().ifPresent(open -> {
            ExportForm proposal = ExportForm.propose(
                    settings.settings().export(), open.source(), Path.of(System.getProperty("user.home", ".")));
            dialog.apply(open, proposal).ifPresent(form -> {
                ExportChoices remembered = form.remembered();
                settings.update(s -> s.with(remembered));
                check(open, form.plan(), then);
            });
        });
    }

    private void check(OpenPicture open, ExportPlan plan, Runnable then) {
        boolean replace = Files.isRegularFile(plan.target()) && !isSource(open, plan.target());
        if (replace && !mayReplace(plan.target())) {
            return;
        }
        run(open, replace ? plan.replacing() : plan, then);
    }

    private boolean mayReplace(Path target) {
        return notices.ask(new Question(
                        messages.text("export.exists", String.valueOf(target.getFileName())),
                        "",
                        List.of(messages.text("export.replace"), messages.text("export.cancel")),
                        1))
                == 0;
    }

    private static boolean isSource(OpenPicture open, Path target) {
        return open.source()
                .path()
                .filter(source -> PictureWriter.sameFile(source, target))
                .isPresent();
    }

    private void run(OpenPicture open, ExportPlan plan, Runnable then) {
        Scene scene = workspace.scene().orElseThrow();
        Document document = workspace.document().orElseThrow();
        Project state = document.history().project();
        // One frame of a clip is not the whole work.
        boolean whole = workspace.clip().isEmpty();
        Path target = plan.target().toAbsolutePath().normalize();
        String name = String.valueOf(target.getFileName());
        Optional<Path> source = open.source().path();
        running = Optional.of(jobs.start(
                Jobs.Lane.EXPORT,
                messages.text("export.writing", name),
                progress -> {
                    exporting.export(source, scene, plan, progress);
                    return target;
                },
                written -> {
                    if (whole) {
                        document.markExported(state);
                    }
                    notices.say(messages.text("export.written", written.toString()));
                    then.run();
                },
                this::failed));
    }

    private void failed(Problem problem) {
        notices.problem(problem);
    }
}
