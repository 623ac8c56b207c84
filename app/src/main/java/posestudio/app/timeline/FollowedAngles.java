package posestudio.app.timeline;

import java.awt.EventQueue;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import posestudio.app.thread.EventThread;
import posestudio.editor.edit.HeadPose;

/**
 * Has angles worked out that are too slow for the event thread, a few frames at a time; what was begun for something
 * else since is thrown away. Belongs to the event thread.
 */
final class FollowedAngles {
    /** Few enough that what is seen comes soon after something has changed, enough that not all is painting. */
    static final int PORTION = 24;

    private final Executor background;
    private final Runnable arrived;
    private final Set<Integer> wanted = new LinkedHashSet<>();
    private final AtomicInteger newest = new AtomicInteger();
    private boolean busy;

    /**
     * @param background runs the work, on another thread
     * @param arrived called on the event thread after each portion; is to ask again for what is still missing
     */
    FollowedAngles(Executor background, Runnable arrived) {
        this.background = background;
        this.arrived = arrived;
    }

    /** What was asked for before no longer holds. */
    void forget() {
        newest.incrementAndGet();
        wanted.clear();
    }

    /** That frame is to be worked out, after those that were asked for before. */
    void want(int frame) {
        wanted.add(frame);
    }

    /**
     * Begins the next portion unless one is under way; the rest of the wishes is dropped then.
     *
     * @param angles says what they are at a frame; asked on another thread
     * @param known gets them on the event thread, unless they were forgotten
     */
    void begin(IntFunction<Optional<HeadPose>> angles, BiConsumer<Integer, Optional<HeadPose>> known) {
        EventThread.check();
        List<Integer> portion = new ArrayList<>();
        wanted.stream().limit(PORTION).forEach(portion::add);
        wanted.clear();
        if (busy || portion.isEmpty()) {
            return;
        }
        busy = true;
        int mine = newest.get();
        background.execute(() -> {
            Map<Integer, Optional<HeadPose>> found = new LinkedHashMap<>();
            for (int frame : portion) {
                if (newest.get() == mine) {
                    found.put(frame, angle(angles, frame));
                }
            }
            EventQueue.invokeLater(() -> {
                busy = false;
                if (newest.get() == mine) {
                    found.forEach(known);
                }
                arrived.run();
            });
        });
    }

    private static Optional<HeadPose> angle(IntFunction<Optional<HeadPose>> angles, int frame) {
        try {
            return angles.apply(frame);
        } catch (UncheckedIOException e) {
            // Whoever draws the frame tells what is wrong with the disk; a curve may have a gap.
            return Optional.empty();
        }
    }
}
