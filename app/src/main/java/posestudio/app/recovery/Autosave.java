package posestudio.app.recovery;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.swing.Timer;
import posestudio.app.project.ProjectSnapshot;
import posestudio.app.project.Recovered;
import posestudio.app.thread.EventThread;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.file.FileProblems;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.image.WriteOptions;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/**
 * Keeps unsaved work in the recovery folder, so that a crash costs no more than two seconds of it. The clock starts with
 * the first change after a writing and is not set back by further changes: who drags for a minute must not lose that
 * minute. Belongs to the event thread; writes on a thread of its own.
 */
public final class Autosave implements AutoCloseable {
    /** From a change until it is written; the rest of the two seconds is for the writing. */
    private static final int DELAY_MILLIS = 1500;

    private static final int CLOSE_SECONDS = 5;

    private final Workspace workspace;
    private final RecoveryFolder folder;
    private final FaceThumbnails thumbnails;
    private final Consumer<Problem> failed;
    private final Timer timer;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "autosave");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<RecoverySlot> adopted = Optional.empty();
    private Optional<Keeper> keeper = Optional.empty();
    private Optional<History> seen = Optional.empty();
    private boolean troubleTold;

    /** The slot of one picture; its slot belongs to the writer's thread. */
    private static final class Keeper {
        private final Object work;
        private final Picture picture;
        private Optional<RecoverySlot> slot = Optional.empty();
        /** The event thread's own. */
        private boolean unsaved;
        /** Recovered, and not to be had yet because its faces are not known; the event thread's own. */
        private boolean waiting;
        /** What the small picture is to show, until it is drawn; the event thread's own. */
        private Optional<ShownFace> shown = Optional.empty();

        Keeper(Object work, Picture picture) {
            this.work = work;
            this.picture = picture;
        }
    }

    /**
     * Watches the workspace from now on.
     *
     * @param thumbnails draw the small picture
     * @param failed told, once, on the event thread, when nothing can be kept
     */
    public Autosave(Workspace workspace, RecoveryFolder folder, FaceThumbnails thumbnails, Consumer<Problem> failed) {
        EventThread.check();
        this.workspace = workspace;
        this.folder = folder;
        this.thumbnails = thumbnails;
        this.failed = failed;
        timer = new Timer(DELAY_MILLIS, event -> write());
        timer.setRepeats(false);
        workspace.addListener(this::changed);
        thumbnails.addListener(this::keepThumbnail);
    }

    /** Goes on with recovered work in its own slot, once its picture is opened. */
    public void goOnIn(RecoverySlot slot) {
        EventThread.check();
        adopted.ifPresent(RecoverySlot::close);
        adopted = Optional.of(slot);
    }

    private void changed() {
        Object now = workspace.opened().isPresent() ? workspace.work() : null;
        if (keeper.isPresent() && keeper.get().work != now) {
            leave();
        }
        if (now == null) {
            return;
        }
        if (keeper.isEmpty()) {
            keeper =
                    Optional.of(new Keeper(now, workspace.opened().orElseThrow().picture()));
            seen = Optional.empty();
        }
        takeAdopted(keeper.get());
        keeper.get().waiting = isWaiting();
        Optional<History> history = workspace.document().map(Document::history);
        boolean unsaved = isUnsaved();
        if (!history.equals(seen) || unsaved != keeper.get().unsaved) {
            seen = history;
            keeper.get().unsaved = unsaved;
            // Does nothing when it runs already.
            timer.start();
        }
    }

    private void takeAdopted(Keeper present) {
        Optional<Path> recovered = workspace.keeping().recovered();
        adopted.filter(slot -> recovered.equals(slot.project())).ifPresent(slot -> {
            adopted = Optional.empty();
            writer.execute(() -> present.slot = Optional.of(slot));
        });
    }

    private boolean isUnsaved() {
        return workspace.document().filter(Document::isUnsaved).isPresent();
    }

    /** Until its faces are known, recovered work is nowhere but in its slot. */
    private boolean isWaiting() {
        return workspace.keeping().recovered().isPresent()
                && workspace.opened().flatMap(OpenPicture::search).isEmpty();
    }

    private void write() {
        Optional<ProjectSnapshot> snapshot = ProjectSnapshot.of(workspace);
        if (keeper.isEmpty() || snapshot.isEmpty()) {
            return;
        }
        Keeper present = keeper.get();
        if (isUnsaved()) {
            String name = workspace.opened().orElseThrow().source().name();
            inBackground(() -> writeOrTryAgain(present, name, snapshot.get()));
            present.shown = ShownFace.of(
                    snapshot.get().history().project(), snapshot.get().selectedFace());
            keepThumbnail();
        } else {
            present.shown = Optional.empty();
            inBackground(() -> clear(present));
        }
    }

    private void writeOrTryAgain(Keeper present, String name, ProjectSnapshot snapshot) throws Problem {
        try {
            write(present, name, snapshot);
        } catch (Problem e) {
            // The disk may have room again later, when nothing is changed any more.
            EventQueue.invokeLater(() -> keeper.filter(present::equals).ifPresent(still -> timer.start()));
            throw e;
        }
    }

    private void write(Keeper present, String name, ProjectSnapshot snapshot) throws Problem {
        try {
            if (present.slot.isEmpty()) {
                present.slot = Optional.of(folder.claim());
            }
            RecoverySlot slot = present.slot.get();
            Path file = slot.project().orElseGet(() -> slot.projectFor(name));
            Recovered besides =
                    new Recovered(snapshot.keeping().file(), snapshot.source().isPresent());
            Optional<Path> picture = snapshot.source();
            if (picture.isEmpty()) {
                picture = Optional.of(slot.picture());
                writePicture(present.picture, slot.picture());
            }
            snapshot.write(file, picture, besides.json());
            if (!slot.hasThumbnail()) {
                // Until the face is drawn, or instead of it where that cannot be.
                slot.writeThumbnail(SmallPicture.of(present.picture));
            }
        } catch (IOException e) {
            throw FileProblems.writing(folder.archive().getParent(), e);
        }
    }

    /** Keeps the small picture once it is drawn; what is kept already is not waited with for it. */
    private void keepThumbnail() {
        keeper.ifPresent(present -> present.shown
                .flatMap(shown -> thumbnails.get(shown.face(), shown.edit(), SmallPicture.SIDE))
                .ifPresent(image -> {
                    present.shown = Optional.empty();
                    inBackground(() -> writeThumbnail(present, image));
                }));
    }

    private static void writeThumbnail(Keeper present, BufferedImage image) throws Problem {
        if (present.slot.isPresent()) {
            try {
                present.slot.get().writeThumbnail(image);
            } catch (IOException e) {
                throw FileProblems.writing(present.slot.get().folder(), e);
            }
        }
    }

    /** Once: pictures do not change. */
    private static void writePicture(Picture picture, Path file) throws Problem {
        if (!Files.exists(file)) {
            new PictureWriter().write(picture, file, WriteOptions.best(PictureFormat.PNG), Progress.NONE);
        }
    }

    private static void clear(Keeper present) throws Problem {
        if (present.slot.isPresent()) {
            try {
                present.slot.get().delete();
                present.slot = Optional.empty();
            } catch (IOException e) {
                throw FileProblems.writing(present.slot.get().folder(), e);
            }
        }
    }

    /**
     * Another picture takes the place, or none: what was not saved was not wanted, and goes into the archive. Recovered
     * work that nobody has seen yet stays, to be offered again.
     */
    private void leave() {
        timer.stop();
        keeper.ifPresent(left -> {
            boolean unsaved = left.unsaved;
            if (left.waiting) {
                inBackground(() -> left.slot.ifPresent(RecoverySlot::close));
            } else {
                inBackground(() -> {
                    if (unsaved) {
                        archive(left);
                    } else {
                        clear(left);
                    }
                });
            }
        });
        keeper = Optional.empty();
    }

    private static void archive(Keeper left) throws Problem {
        if (left.slot.isPresent()) {
            try {
                left.slot.get().archive();
                left.slot = Optional.empty();
            } catch (IOException e) {
                throw FileProblems.writing(left.slot.get().folder(), e);
            }
        }
    }

    /** Something that touches the disk. */
    private interface DiskWork {
        void run() throws Problem;
    }

    private void inBackground(DiskWork work) {
        if (!writer.isShutdown()) {
            writer.execute(() -> {
                try {
                    work.run();
                } catch (Problem e) {
                    EventQueue.invokeLater(() -> tell(e));
                }
            });
        }
    }

    private void tell(Problem problem) {
        if (!troubleTold) {
            troubleTold = true;
            failed.accept(problem);
        }
    }

    /** Stops watching, because the studio ends in order: what was not saved goes into the archive. */
    @Override
    public void close() {
        EventThread.check();
        keeper.ifPresent(present -> present.unsaved = isUnsaved());
        leave();
        adopted.ifPresent(RecoverySlot::close);
        writer.shutdown();
        try {
            writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
