package posestudio.render.loop;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;

/** Images of the view's size that are drawn into again and again, so that a drag leaves no garbage behind. */
final class ImagePool {
    /** One on the screen, one on its way there, one being drawn. */
    private static final int KEPT = 3;

    private final Deque<BufferedImage> free = new ArrayDeque<>();

    /** An image of that size with any content. */
    synchronized BufferedImage take(int width, int height) {
        free.removeIf(image -> image.getWidth() != width || image.getHeight() != height);
        return free.isEmpty() ? new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB) : free.pop();
    }

    synchronized void giveBack(BufferedImage image) {
        if (free.size() < KEPT && !free.contains(image)) {
            free.push(image);
        }
    }
}
