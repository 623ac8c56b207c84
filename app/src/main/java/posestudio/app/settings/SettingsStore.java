package posestudio.app.settings;

import java.awt.EventQueue;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import posestudio.app.thread.EventThread;

/** The settings in use; every change is written to the file in the background. Belongs to the event thread. */
public final class SettingsStore implements AutoCloseable {
    private static final int CLOSE_SECONDS = 3;

    private final SettingsFile file;
    private final Consumer<IOException> failed;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "settings");
        thread.setDaemon(true);
        return thread;
    });
    private Settings settings;

    /**
     * A store over a file.
     *
     * @param settings what was read from it
     * @param failed told on the event thread when the file cannot be written
     */
    public SettingsStore(SettingsFile file, Settings settings, Consumer<IOException> failed) {
        this.file = file;
        this.settings = settings;
        this.failed = failed;
    }

    /** The present settings. */
    public Settings settings() {
        EventThread.check();
        return settings;
    }

    /** Changes the settings now and the file soon. */
    public void update(UnaryOperator<Settings> change) {
        EventThread.check();
        Settings before = settings;
        settings = change.apply(before);
        writer.execute(() -> {
            try {
                file.update(change);
            } catch (IOException e) {
                EventQueue.invokeLater(() -> failed.accept(e));
            }
        });
        if (!settings.equals(before)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Calls {@code listener} on the event thread after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Waits until everything is written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
