package posestudio.app.viewport;

import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;

/**
 * Something laid over the picture that the hand takes hold of before it reaches head and canvas. The view knows no more
 * of it; points are device pixels.
 */
public interface Tool extends Overlay {
    /** Whether it is in use. If not, it draws nothing and nothing else is asked. */
    boolean isActive();

    /** The pointer is there with no button held: whether it lies on something of the tool. */
    boolean hover(double x, double y);

    /** The pointer is no longer over the view. */
    void leave();

    /** The left button was pressed, on something of the tool or where only head or canvas lie. */
    Drag press(double x, double y, MouseEvent event);

    /** The wheel was turned: whether that was for the tool. */
    boolean wheel(double x, double y, MouseWheelEvent event);
}
