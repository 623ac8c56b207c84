package posestudio.app.input;

import java.util.function.LongSupplier;
import posestudio.editor.history.Gesture;

/** Joins steps of keys or wheel that follow closely on each other into one movement, so that they are one undo step. */
public final class GestureRun {
    private static final long PAUSE_NANOS = 900_000_000L;

    private final LongSupplier nanos;
    private Gesture gesture = Gesture.begin();
    private long last;
    private boolean begun;

    /** A run by the system's clock. */
    public GestureRun() {
        this(System::nanoTime);
    }

    GestureRun(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The movement that a step made now belongs to. */
    public Gesture next() {
        long now = nanos.getAsLong();
        if (!begun || now - last > PAUSE_NANOS) {
            gesture = Gesture.begin();
        }
        begun = true;
        last = now;
        return gesture;
    }
}
