package posestudio.app.settings;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Where the window was.
 *
 * @param bounds on the desktop, when it was last not maximised; empty when unknown
 * @param maximised whether it filled the screen
 */
public record WindowPlacement(Rectangle bounds, boolean maximised) {
    /** Nobody has moved it yet. */
    public static final WindowPlacement UNKNOWN = new WindowPlacement(new Rectangle(), false);

    /** How much of the window must be on a screen so that it can be taken hold of. */
    private static final int REACHABLE = 120;

    public WindowPlacement {
        Objects.requireNonNull(bounds);
    }

    /**
     * Where to open the window now: where it was if that can still be seen, else in the middle of the first screen. The
     * monitor it stood on may have been unplugged, or a smaller one taken its place.
     *
     * @param screens the usable area of each screen, the main one first
     * @param wish size when nothing is known
     */
    public Rectangle on(List<Rectangle> screens, Dimension wish) {
        Rectangle main = screens.get(0);
        Rectangle best = screens.stream()
                .max(Comparator.comparingLong(screen -> area(screen.intersection(bounds))))
                .orElse(main);
        Rectangle seen = best.intersection(bounds);
        if (bounds.isEmpty() || seen.width < REACHABLE || seen.height < REACHABLE) {
            int width = Math.min(wish.width, main.width);
            int height = Math.min(wish.height, main.height);
            return new Rectangle(main.x + (main.width - width) / 2, main.y + (main.height - height) / 2, width, height);
        }
        int width = Math.min(bounds.width, best.width);
        int height = Math.min(bounds.height, best.height);
        int x = Math.max(best.x, Math.min(bounds.x, best.x + best.width - width));
        int y = Math.max(best.y, Math.min(bounds.y, best.y + best.height - height));
        return new Rectangle(x, y, width, height);
    }

    private static long area(Rectangle r) {
        return r.isEmpty() ? 0 : (long) r.width * r.height;
    }
}
