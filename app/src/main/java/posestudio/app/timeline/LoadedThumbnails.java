package posestudio.app.timeline;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import posestudio.app.clip.FrameOpener;
import posestudio.app.thread.EventThread;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.FrameSource;

/**
 * Makes frames small on a thread of its own, with a reader of its own, so that going through the clip does not wait for
 * it. Remembers only so many.
 */
public final class LoadedThumbnails implements FrameThumbnails {
    private static final int HEIGHT = 88;
    private static final int KEPT = 300;

    private final FrameOpener frames;
    private final Runnable arrived;
    private final Thread worker;
    private final Map<Integer, BufferedImage> made = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> failed = new LinkedHashSet<>();
    private final Set<Integer> wanted = new LinkedHashSet<>();
    private volatile boolean closed;

    /** @param arrived called on the event thread when there are more */
    public LoadedThumbnails(FrameOpener frames, Runnable arrived) {
        this.frames = frames;
        this.arrived = arrived;
        worker = new Thread(this::work, "filmstrip");
        worker.setDaemon(true);
        worker.setPriority(Thread.MIN_PRIORITY);
        worker.start();
    }

    @Override
    public Optional<BufferedImage> get(int frame) {
        EventThread.check();
        synchronized (wanted) {
            return Optional.ofNullable(made.get(frame));
        }
    }

    @Override
    public void want(Collection<Integer> frames) {
        EventThread.check();
        synchronized (wanted) {
            wanted.clear();
            for (int frame : frames) {
                if (!made.containsKey(frame) && !failed.contains(frame) && wanted.size() < KEPT) {
                    wanted.add(frame);
                }
            }
            wanted.notifyAll();
        }
    }

    @Override
    public void close() {
        closed = true;
        synchronized (wanted) {
            wanted.clear();
            made.clear();
            wanted.notifyAll();
        }
    }

    private void work() {
        try (FrameSource source = frames.open(true, new Stopping())) {
            while (!closed) {
                Integer frame = next();
                if (frame != null) {
                    make(source, frame);
                }
            }
        } catch (Problem e) {
            // Whoever opens the clip for looking at it tells what is wrong; without small pictures one can work.
            closed = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Integer next() throws InterruptedException {
        synchronized (wanted) {
            while (wanted.isEmpty() && !closed) {
                wanted.wait();
            }
            // In their order: reading forwards is quicker than jumping.
            return wanted.stream().min(Integer::compare).orElse(null);
        }
    }

    private void make(FrameSource source, int frame) {
        Optional<BufferedImage> image;
        try {
            image = Optional.of(small(source.frame(frame)));
        } catch (Problem e) {
            image = Optional.empty();
        }
        synchronized (wanted) {
            wanted.remove(frame);
            if (closed) {
                return;
            }
            image.ifPresentOrElse(small -> made.put(frame, small), () -> failed.add(frame));
            while (made.size() > KEPT) {
                made.remove(made.keySet().iterator().next());
            }
        }
        EventQueue.invokeLater(arrived);
    }

    /** Every pixel the middle of a grid of nine of those it stands for: good enough at this size, and quick. */
    private static BufferedImage small(Picture picture) {
        int height = Math.min(HEIGHT, picture.height());
        int width = Math.max(1, (int) Math.round((double) height * picture.width() / picture.height()));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double sx = (double) picture.width() / width;
        double sy = (double) picture.height() / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int r = 0;
                int g = 0;
                int b = 0;
                for (int k = 0; k < 9; k++) {
                    int argb = picture.argb(
                            Math.min(picture.width() - 1, (int) ((x + (k % 3 + 0.5) / 3) * sx)),
                            Math.min(picture.height() - 1, (int) ((y + (k / 3 + 0.5) / 3) * sy)));
                    r += argb >> 16 & 255;
                    g += argb >> 8 & 255;
                    b += argb & 255;
                }
                image.setRGB(x, y, r / 9 << 16 | g / 9 << 8 | b / 9);
            }
        }
        return image;
    }

    private final class Stopping implements Progress {
        @Override
        public void report(String stage, double fraction) {
            // Nobody waits for it.
        }

        @Override
        public boolean isCancelled() {
            return closed;
        }
    }
}
