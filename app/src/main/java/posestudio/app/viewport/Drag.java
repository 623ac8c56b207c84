package posestudio.app.viewport;

import java.awt.event.MouseEvent;

/** What the hand does between pressing and releasing a button. */
@FunctionalInterface
public interface Drag {
    /** The pointer is elsewhere. Device pixels. */
    void move(double x, double y, MouseEvent event);

    /** The button was let go. */
    default void release() {}
}
