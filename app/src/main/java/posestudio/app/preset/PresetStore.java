package posestudio.app.preset;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import posestudio.app.notice.Notices;
import posestudio.app.text.Messages;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Failure;
import posestudio.app.thread.Jobs;
import posestudio.editor.preset.Preset;
import posestudio.editor.preset.PresetFile;
import posestudio.editor.preset.PresetFolder;
import posestudio.editor.problem.Problem;

/** All presets that can be chosen: those that came with the program, and the person's own. Belongs to the event thread. */
public final class PresetStore {
    /** Something that can be taken back: what was done, as a sentence, and what takes it back. */
    private record Taken(String sentence, FolderWork<?> back) {}

    /** Something done with the folder, off the event thread. */
    @FunctionalInterface
    private interface FolderWork<T> {
        T run() throws Problem;
    }

    private final PresetFolder folder;
    private final Jobs jobs;
    private final Notices notices;
    private final Messages messages;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<PresetItem> items = List.of();
    private Optional<Taken> taken = Optional.empty();

    /** The presets of a folder, not read yet; it need not exist. */
    public PresetStore(Path folder, Jobs jobs, Notices notices, Messages messages) {
        this.folder = new PresetFolder(folder);
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
    }

    /** Reads them again. */
    public void reload() {
        work(() -> null, nothing -> {});
    }

    /** Those that came with the program, then the person's own by name; none before the first reading. */
    List<PresetItem> items() {
        EventThread.check();
        return items;
    }

    /** Where the person's own lie. */
    Path folder() {
        return folder.folder();
    }

    /** What was done last and can be taken back from here, ready to read. */
    Optional<String> taken() {
        return taken.map(Taken::sentence);
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Keeps a preset; another one of the person's own of that name gives way and can be taken back. */
    void save(Preset preset) {
        work(() -> folder.save(preset), saved -> {
            if (saved.replaced().isPresent()) {
                taken(messages.text("preset.replaced", preset.name()), () -> {
                    folder.takeBack(saved);
                    return null;
                });
            } else {
                notices.say(messages.text("preset.saved", preset.name()));
            }
        });
    }

    /** Keeps a preset under a name of its own. */
    void add(Preset preset) {
        add(() -> preset);
    }

    /** Keeps the preset of a file from elsewhere under a name of its own. */
    public void add(Path file) {
        add(() -> PresetFile.read(file));
    }

    private void add(FolderWork<Preset> preset) {
        work(() -> folder.add(preset.run()), added -> notices.say(messages.text("preset.saved", added.name())));
    }

    void rename(PresetFolder.Entry entry, String name) {
        work(
                () -> {
                    folder.rename(entry, name);
                    return null;
                },
                nothing -> {});
    }

    void delete(PresetFolder.Entry entry) {
        work(
                () -> folder.delete(entry),
                trash -> taken(messages.text("preset.deleted", entry.preset().name()), () -> {
                    folder.restore(trash);
                    return null;
                }));
    }

    private void taken(String sentence, FolderWork<?> back) {
        taken = Optional.of(new Taken(sentence, back));
        notices.say(sentence);
    }

    /** Takes the preset back that was deleted or replaced last. */
    void restore() {
        taken.ifPresent(last -> work(last.back(), nothing -> {}));
    }

    /** Does something with the folder, then reads it again. */
    private <T> void work(FolderWork<T> work, Consumer<? super T> done) {
        EventThread.check();
        jobs.quietly(Jobs.Lane.FILES, () -> {
            try {
                T result = work.run();
                List<PresetItem> now = new ArrayList<>(BuiltInPresets.read(messages));
                PresetFolder.Listing listing = folder.list();
                listing.entries()
                        .forEach(entry -> now.add(new PresetItem(
                                entry.preset().name(), entry.preset().edit(), Optional.of(entry))));
                EventQueue.invokeLater(() -> {
                    taken = Optional.empty();
                    done.accept(result);
                    show(now, listing.bad());
                });
            } catch (Problem | RuntimeException e) {
                EventQueue.invokeLater(() -> notices.problem(Failure.problem(e)));
            }
        });
    }

    private void show(List<PresetItem> now, List<Problem> bad) {
        items = List.copyOf(now);
        listeners.forEach(Runnable::run);
        // One is enough: each of them names its file.
        bad.stream().findFirst().ifPresent(notices::problem);
    }
}
