package posestudio.render.motion;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import posestudio.editor.motion.Motion;

/** Remembers the motions that were smoothed last: every frame of a clip asks for the same one. For any thread. */
final class SmoothedMotions {
    private static final int KEPT = 4;

    private static final Deque<Entry> LAST = new ArrayDeque<>();

    private record Entry(Motion motion, double strength, SoftReference<Motion> smoothed) {}

    private SmoothedMotions() {}

    /** The motion smoothed, as {@link MotionSmoothing#smooth} does it. */
    static Motion get(Motion motion, double strength) {
        if (strength <= 0) {
            return motion;
        }
        synchronized (LAST) {
            for (Iterator<Entry> entries = LAST.iterator(); entries.hasNext(); ) {
                Entry entry = entries.next();
                Motion smoothed = entry.smoothed().get();
                if (smoothed == null) {
                    entries.remove();
                } else if (entry.strength() == strength && entry.motion().equals(motion)) {
                    return smoothed;
                }
            }
            Motion smoothed = MotionSmoothing.smooth(motion, strength);
            LAST.addFirst(new Entry(motion, strength, new SoftReference<>(smoothed)));
            while (LAST.size() > KEPT) {
                LAST.removeLast();
            }
            return smoothed;
        }
    }
}
