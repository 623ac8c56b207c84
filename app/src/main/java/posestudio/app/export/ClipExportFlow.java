package posestudio.app.export;

import java.awt.EventQueue;
import java.awt.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import posestudio.app.clip.FrameOpener;
import posestudio.app.clip.OpenClip;
import posestudio.app.engine.ClipEngine;
import posestudio.app.engine.NeuralEngine;
import posestudio.app.notice.Notices;
import posestudio.app.notice.Question;
import posestudio.app.text.Durations;
import posestudio.app.text.Messages;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Job;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.edit.EditedFrames;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.clip.write.ClipExport;
import posestudio.render.clip.write.ClipFormat;
import posestudio.render.clip.write.ClipJob;
import posestudio.render.clip.write.ExportReport;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.loop.DeviceOpener;

/**
 * From the wish to export a clip to the file: asks, draws and writes in the background with frames and a device of its
 * own while one works on, tells. Belongs to the event thread.
 */
public final class ClipExportFlow {
    /** What a dialog comes back with. */
    sealed interface Answer {
        /** The clip is to be written so. */
        record Clip(ClipExportForm form) implements Answer {}

        /** Only the frame that is seen is wanted, as a picture. */
        record Frame() implements Answer {}

        /** The person has thought better of it. */
        record Nothing() implements Answer {}
    }

    private final Workspace workspace;
    private final Jobs jobs;
    private final Notices notices;
    private final Messages messages;
    private final ClipEngine engine;
    private final NeuralEngine neural;
    private final DeviceOpener device;
    private final BiFunction<OpenClip, ClipExportForm, Answer> dialog;
    private volatile List<ClipFormat> formats =
            Arrays.stream(ClipFormat.values()).filter(f -> f != ClipFormat.X264).toList();
    private Optional<ClipExportForm> last = Optional.empty();
    private Optional<Job> running = Optional.empty();

    /**
     * @param neural knows which pack draws where the project says so
     * @param device opens what draws the frames
     * @param owner the window that the dialog belongs to
     */
    public ClipExportFlow(
            Workspace workspace,
            Jobs jobs,
            Notices notices,
            Messages messages,
            ClipEngine engine,
            NeuralEngine neural,
            DeviceOpener device,
            Supplier<Window> owner) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
        this.engine = engine;
        this.neural = neural;
        this.device = device;
        dialog = (clip, form) -> new ClipExportDialog(owner.get(), messages, formats, clip, form).ask();
    }

    ClipExportFlow(
            Workspace workspace,
            Jobs jobs,
            Notices notices,
            Messages messages,
            ClipEngine engine,
            NeuralEngine neural,
            DeviceOpener device,
            BiFunction<OpenClip, ClipExportForm, Answer> dialog) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
        this.engine = engine;
        this.neural = neural;
        this.device = device;
        this.dialog = dialog;
    }

    /** Finds out in the background which formats there are on this machine. */
    public void prepare() {
        jobs.quietly(Jobs.Lane.FILES, () -> formats = ClipFormat.available());
    }

    /** Whether a clip is being written. */
    public boolean isExporting() {
        EventThread.check();
        return running.filter(jobs::isRunning).isPresent();
    }

    /** Stops what is being written; its finished parts stay, and the same export goes on from them. */
    public void cancel() {
        running.ifPresent(Job::cancel);
    }

    /**
     * Asks and exports the open clip.
     *
     * @param frame goes on when only the frame that is seen is wanted
     */
    public void start(Runnable frame) {
        EventThread.check();
        OpenClip clip = workspace.clip().orElseThrow();
        ClipExportForm proposal = last.map(form -> form.about(clip.info()))
                .orElseGet(() -> ClipExportForm.propose(clip.info(), Path.of(System.getProperty("user.home", "."))));
        Answer answer = dialog.apply(clip, proposal);
        if (answer instanceof Answer.Frame) {
            frame.run();
        } else if (answer instanceof Answer.Clip chosen) {
            last = Optional.of(chosen.form());
            check(clip, chosen.form());
        }
    }

    private void check(OpenClip clip, ClipExportForm form) {
        ClipTracks tracks = clip.tracks();
        Project state = workspace.document().orElseThrow().history().project();
        if (!tracks.isComplete() || state.faces().size() < tracks.persons().size()) {
            notices.problem(new Problem(Problem.Kind.INPUT, "clip.analysing", tracks.analysed(), tracks.frames()));
            return;
        }
        // What lies in no file is known again by nobody.
        String print = workspace
                .keeping()
                .fingerprint()
                .map(Fingerprint::sha256)
                .orElseGet(() -> String.valueOf(UUID.randomUUID()));
        try {
            Optional<String> drawer = state.engine().engine() == RenderEngine.MESH
                    ? Optional.empty()
                    : Optional.of(neural.require().idAndVersion());
            String content = ClipContent.of(print, engine.pack(), drawer, state);
            ClipJob job = form.job(clip.info(), clip.view().range(), content);
            boolean there = Files.exists(job.target());
            if (there && !mayReplace(job.target())) {
                return;
            }
            run(clip, there ? replacing(job) : job, state);
        } catch (Problem e) {
            notices.problem(e);
        }
    }

    private static ClipJob replacing(ClipJob job) {
        return new ClipJob(
                job.clip(),
                job.first(),
                job.last(),
                job.target(),
                job.format(),
                job.quality(),
                job.sound(),
                true,
                job.content());
    }

    private boolean mayReplace(Path target) {
        return notices.ask(new Question(
                        messages.text("export.exists", String.valueOf(target.getFileName())),
                        "",
                        List.of(messages.text("export.replace"), messages.text("export.cancel")),
                        1))
                == 0;
    }

    private void run(OpenClip clip, ClipJob job, Project state) throws Problem {
        new ClipExport(job).check();
        Document document = workspace.document().orElseThrow();
        // It must stay open even when another clip is opened meanwhile.
        ClipTracks tracks = clip.tracks().share();
        String name = String.valueOf(job.target().getFileName());
        running = Optional.of(jobs.start(
                Jobs.Lane.EXPORT,
                messages.text("export.writing", name),
                progress -> export(job, clip.frames(), tracks, state, progress),
                report -> {
                    tracks.close();
                    if (job.frames() == clip.info().frames()) {
                        document.markExported(state);
                    }
                    tell(report);
                },
                problem -> {
                    tracks.close();
                    boolean stopped = problem.kind() == Problem.Kind.CANCELLED;
                    notices.problem(stopped ? new Problem(problem, problem.kind(), "cancelled.clip") : problem);
                }));
    }

    private ExportReport export(ClipJob job, FrameOpener opener, ClipTracks tracks, Project state, Progress progress)
            throws Problem {
        Progress told = new GoingOn(
                progress,
                job.frames(),
                before -> EventQueue.invokeLater(
                        () -> notices.say(messages.text("clip.export.goes-on", job.first() + before + 1))));
        try (FrameSource frames = opener.open(true, progress);
                DrawingDevice drawing = device.open();
                EditedFrames finished = engine.edited(frames, tracks, state, drawing)) {
            return new ClipExport(job).run(finished, told);
        }
    }

    private void tell(ExportReport report) {
        report.notes()
                .forEach(note ->
                        notices.say(messages.text(note.key(), note.arguments().toArray())));
        notices.say(messages.text(
                "clip.export.written",
                report.target().toString(),
                report.frames(),
                Durations.text(report.seconds()),
                report.bytes() / 1e6));
    }
}
