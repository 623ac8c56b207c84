package posestudio.app.viewport;

import java.awt.event.MouseEvent;

/** What the hand does between pressing and releasing a button. */
@FunctionalInterface
interface Drag {
    /** The pointer is elsewhere. Device pixels. */
    void move(double x, double y, MouseEvent event);
}
