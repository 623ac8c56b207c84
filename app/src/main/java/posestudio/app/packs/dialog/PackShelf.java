package posestudio.app.packs.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import posestudio.app.packs.PackProgress;
import posestudio.app.packs.PackState;
import posestudio.app.packs.PackWords;
import posestudio.app.packs.Packs;
import posestudio.app.text.Messages;
import posestudio.app.text.ProblemText;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Job;
import posestudio.app.thread.Jobs;
import posestudio.editor.problem.Problem;
import posestudio.models.install.CatalogPack;
import posestudio.models.install.InstallResult;
import posestudio.models.install.InstalledPacks.FileState;

/**
 * The packs as the window shows them: what there is, what is being done, what came of it. One thing at a time. Belongs to
 * the event thread; all that is long is done off it.
 */
final class PackShelf {
    private final Packs packs;
    private final Jobs jobs;
    private final Messages messages;
    private final PackWords words;
    private final List<Runnable> whenChanged = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<PackState> states = List.of();
    private Optional<Running> running = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();

    /**
     * What is being done.
     *
     * @param id to which pack
     * @param job how it is stopped
     * @param progress how far it is
     * @param resumes whether what is stopped can be gone on with
     */
    record Running(String id, Job job, PackProgress progress, boolean resumes) {}

    /**
     * What came of what was done.
     *
     * @param id to which pack
     * @param text sentences
     * @param failed whether it went wrong
     */
    record Outcome(String id, String text, boolean failed) {}

    /** A shelf that was not looked at yet. */
    PackShelf(Packs packs, Jobs jobs, Messages messages) {
        this.packs = packs;
        this.jobs = jobs;
        this.messages = messages;
        words = new PackWords(messages);
    }

    /** Calls {@code listener} on the event thread when packs may have come or gone. */
    void whenChanged(Runnable listener) {
        whenChanged.add(listener);
    }

    /** Calls {@code listener} on the event thread after every change of what is shown. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** All packs; empty until they were looked at. */
    List<PackState> states() {
        return states;
    }

    Optional<Running> running() {
        return running;
    }

    Optional<Outcome> outcome() {
        return outcome;
    }

    /** Looks anew which packs there are. */
    void look() {
        EventThread.check();
        jobs.quietly(Jobs.Lane.FILES, () -> {
            List<PackState> found = packs.list(new ArrayList<>());
            java.awt.EventQueue.invokeLater(() -> {
                states = found;
                fire();
            });
        });
    }

    /** The pack that a folder or a zip is taken for. */
    Optional<CatalogPack> offered() {
        return states.stream().flatMap(state -> state.offered().stream()).findFirst();
    }

    /** Installs from a folder or a zip. */
    void install(CatalogPack pack, Path from) {
        start(
                pack.id(),
                false,
                progress -> packs.install(from, progress),
                result -> installed(pack, result),
                this::tellChange);
    }

    /** Downloads a pack, or the rest of it. */
    void download(CatalogPack pack) {
        start(
                pack.id(),
                true,
                progress -> packs.download(pack.id(), progress),
                result -> installed(pack, result),
                this::tellChange);
    }

    private String installed(CatalogPack pack, InstallResult result) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("packs.done.installed", pack.name()));
        sentences.addAll(words.notes(result.notes()));
        return String.join("\n", sentences);
    }

    /** Holds every file against its checksum. */
    void verify(PackState pack) {
        start(
                pack.id(),
                false,
                progress -> {
                    List<FileState> files = packs.verify(pack.id(), progress);
                    List<String> wrong = Packs.wrong(files);
                    if (!wrong.isEmpty()) {
                        throw Packs.damaged(pack.id(), wrong);
                    }
                    return files.size();
                },
                files -> messages.text("packs.done.verified", pack.name(), files),
                () -> {});
    }

    /** Removes an installed pack, or what was downloaded of one. */
    void remove(PackState pack) {
        String key = pack.installed().isPresent() ? "packs.done.removed" : "packs.done.discarded";
        start(
                pack.id(),
                false,
                progress -> {
                    packs.remove(pack.id());
                    return pack.name();
                },
                name -> messages.text(key, name),
                this::tellChange);
    }

    /** Stops what is being done. */
    void stop() {
        running.ifPresent(now -> now.job().cancel());
        fire();
    }

    private interface Task<T> {
        T run(PackProgress progress) throws Problem;
    }

    private interface Telling<T> {
        String of(T result);
    }

    private <T> void start(String id, boolean resumes, Task<T> task, Telling<T> telling, Runnable whenDone) {
        EventThread.check();
        if (running.isPresent()) {
            return;
        }
        outcome = Optional.empty();
        PackProgress progress = new PackProgress();
        Job job = jobs.start(
                Jobs.Lane.PACKS,
                messages.text("packs.title"),
                pill -> task.run(progress.to(pill)),
                result -> {
                    whenDone.run();
                    end(new Outcome(id, telling.of(result), false));
                },
                problem -> end(
                        // Of a download that was stopped it is seen that it pauses.
                        problem.kind() == Problem.Kind.CANCELLED && resumes
                                ? null
                                : new Outcome(id, sentence(problem), problem.kind() != Problem.Kind.CANCELLED)));
        running = Optional.of(new Running(id, job, progress, resumes));
        fire();
    }

    private String sentence(Problem problem) {
        if (problem.kind() == Problem.Kind.CANCELLED) {
            return messages.text("packs.done.stopped");
        }
        ProblemText text = messages.problem(problem);
        return text.what() + "\n" + text.remedy();
    }

    private void end(Outcome now) {
        running = Optional.empty();
        outcome = Optional.ofNullable(now);
        fire();
        look();
    }

    private void tellChange() {
        whenChanged.forEach(Runnable::run);
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }
}
