package posestudio.app.thumbnail;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import posestudio.app.thread.EventThread;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.render.draw.Compare;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;
import posestudio.render.face.FaceSearch;
import posestudio.render.loop.DeviceOpener;
import posestudio.render.view.ViewTransform;

/**
 * Small pictures of the faces of the open picture with other edits, drawn one after the other on a thread of their own.
 * The built-in engine draws them whichever engine draws the picture: the networks would take minutes for a list of them.
 * The device is opened when the first is asked for and closed when none was for a while: it holds a copy of the picture.
 * Its methods belong to the event thread.
 */
public final class FaceThumbnails implements AutoCloseable {
    private static final int KEPT = 300;
    private static final int IDLE_SECONDS = 20;
    private static final int CLOSE_SECONDS = 5;
    /** How much more than the face itself is shown. */
    private static final double MARGIN = 1.2;

    private record Key(FaceAnalysis face, FaceEdit edit, int size) {}

    private final Workspace workspace;
    private final DeviceOpener opener;
    private final ScheduledThreadPoolExecutor worker;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Key, BufferedImage> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Key> asked = new HashSet<>();
    private Picture picture;

    // The worker's own.
    private DrawingDevice device;
    private boolean broken;
    private Future<?> closing;

    /** Opens nothing yet. */
    public FaceThumbnails(Workspace workspace, DeviceOpener opener) {
        this.workspace = workspace;
        this.opener = opener;
        worker = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "thumbnails");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        worker.setRemoveOnCancelPolicy(true);
        workspace.addListener(this::refresh);
    }

    /** Calls {@code listener} on the event thread when others have been drawn. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * The face with that edit, if it has been drawn; else it will be, and the listeners are told.
     *
     * @param face index of the face
     * @param size pixels across and down
     */
    public Optional<BufferedImage> get(int face, FaceEdit edit, int size) {
        EventThread.check();
        refresh();
        List<FaceAnalysis> faces = workspace
                .rested()
                .flatMap(OpenPicture::search)
                .map(FaceSearch::faces)
                .orElse(List.of());
        if (face >= faces.size()) {
            return Optional.empty();
        }
        Key key = new Key(faces.get(face), edit, size);
        BufferedImage image = drawn.get(key);
        if (image == null && !worker.isShutdown() && asked.add(key)) {
            Picture from = picture;
            worker.execute(() -> draw(from, key));
        }
        return Optional.ofNullable(image);
    }

    private void refresh() {
        Picture now = workspace.rested().map(OpenPicture::picture).orElse(null);
        if (now != picture) {
            picture = now;
            drawn.clear();
            asked.clear();
            worker.getQueue().clear();
            if (!worker.isShutdown()) {
                worker.execute(() -> {
                    // The device still holds the picture that is gone; the next one may be small enough to be drawn.
                    closeDevice();
                    broken = false;
                });
            }
        }
    }

    private void arrived(Picture from, Key key, BufferedImage image) {
        if (from == picture && asked.remove(key)) {
            drawn.put(key, image);
            if (drawn.size() > KEPT) {
                drawn.remove(drawn.keySet().iterator().next());
            }
            listeners.forEach(Runnable::run);
        }
    }

    private void draw(Picture from, Key key) {
        if (broken) {
            return;
        }
        try {
            if (device == null) {
                device = opener.open();
            }
            BufferedImage image = new BufferedImage(key.size(), key.size(), BufferedImage.TYPE_INT_RGB);
            device.drawView(request(from, key), image);
            EventQueue.invokeLater(() -> arrived(from, key, image));
        } catch (Problem e) {
            // The view meets the same problem and tells it; without thumbnails everything else still works.
            broken = true;
        } catch (Throwable e) {
            broken = true;
            // The executor would keep it to itself.
            Thread here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, e);
        } finally {
            closeLater();
        }
    }

    /** Closes the device when it is not used for a while, and at once when it has failed. */
    private void closeLater() {
        if (closing != null) {
            closing.cancel(false);
        }
        if (broken) {
            closeDevice();
        } else if (!worker.isShutdown()) {
            closing = worker.schedule(this::closeDevice, IDLE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static ViewRequest request(Picture picture, Key key) {
        FaceBox box = key.face().box();
        int size = key.size();
        double scale = size / (MARGIN * Math.max(box.width(), box.height()));
        // A little upwards: the mesh ends at the forehead, a portrait does not.
        double y = box.centreY() - 0.02 * box.height();
        ViewTransform view = ViewTransform.centred(scale, box.centreX(), y, size, size);
        Scene scene = new Scene(picture, List.of(key.face()), List.of(key.edit()));
        return new ViewRequest(scene, view, size, size, Compare.OFF, 0, Quality.FINAL, 0x808080);
    }

    private void closeDevice() {
        DrawingDevice open = device;
        device = null;
        if (open != null) {
            open.close();
        }
    }

    /** Draws no more; waits for the one that is being drawn. */
    @Override
    public void close() {
        EventThread.check();
        worker.getQueue().clear();
        worker.execute(this::closeDevice);
        worker.shutdown();
        try {
            worker.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
