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
    /** A preset that can be taken back, and where it lies now. */
    private record Deleted(String name, Path file) {}

    /** Something done with the folder, off the event thread. */
    @FunctionalInterface
    private interface FolderWork {
        Optional<Path> run() throws Problem;
    }

    private final PresetFolder folder;
    private final Jobs jobs;
    private final Notices notices;
    private final Messages messages;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<PresetItem> items = List.of();
    private Optional<Deleted> deleted = Optional.empty();

    /** The presets of a folder, not read yet; it need not exist. */
    public PresetStore(Path folder, Jobs jobs, Notices notices, Messages messages) {
        this.folder = new PresetFolder(folder);
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
    }

    /** Reads them again. */
    public void reload() {
        work(Optional::empty, nothing -> {});
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

    /** The name of the preset that was deleted last, as long as it can be taken back from here. */
    Optional<String> deleted() {
        return deleted.map(Deleted::name);
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Keeps a preset; one of the person's own of that name is replaced. */
    void save(Preset preset) {
        work(() -> Optional.of(folder.save(preset)), file -> notices.say(messages.text("preset.saved", preset.name())));
    }

    /** Keeps the preset of a file from elsewhere, as {@link #save} does. */
    public void add(Path file) {
        work(
                () -> Optional.of(folder.save(PresetFile.read(file))),
                added -> notices.say(messages.text("preset.saved", String.valueOf(file.getFileName()))));
    }

    void rename(PresetFolder.Entry entry, String name) {
        work(
                () -> {
                    folder.rename(entry, name);
                    return Optional.empty();
                },
                nothing -> {});
    }

    void delete(PresetFolder.Entry entry) {
        String name = entry.preset().name();
        work(() -> Optional.of(folder.delete(entry)), trash -> {
            deleted = trash.map(file -> new Deleted(name, file));
            notices.say(messages.text("preset.deleted", name));
        });
    }

    /** Takes the preset back that was deleted last. */
    void restore() {
        deleted.ifPresent(trash -> work(
                () -> {
                    folder.restore(trash.file());
                    return Optional.empty();
                },
                nothing -> {}));
    }

    /** Does something with the folder, then reads it again. */
    private void work(FolderWork work, Consumer<Optional<Path>> done) {
        EventThread.check();
        jobs.quietly(Jobs.Lane.FILES, () -> {
            try {
                Optional<Path> result = work.run();
                List<PresetItem> now = new ArrayList<>(BuiltInPresets.read(messages));
                PresetFolder.Listing listing = folder.list();
                listing.entries()
                        .forEach(entry -> now.add(new PresetItem(
                                entry.preset().name(), entry.preset().edit(), Optional.of(entry))));
                EventQueue.invokeLater(() -> {
                    deleted = Optional.empty();
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
