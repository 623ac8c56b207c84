package posestudio.app.viewport;

import posestudio.render.draw.Quality;
import posestudio.render.draw.ViewRequest;
import posestudio.render.loop.Frame;
import posestudio.render.view.ViewTransform;

/**
 * How large drafts are drawn: as large as the view where that keeps up with the hand, else at half its width and
 * height, which costs a quarter. A big window on a dense screen without a graphics card is too much otherwise.
 */
final class DraftScale {
    /** Slower than this and the picture is felt to lag behind the hand. */
    private static final double TOO_SLOW_MILLIS = 40;
    /** A half draft faster than this would be fast enough in full size; the gap keeps it from going back and forth. */
    private static final double FAST_MILLIS = 8;
    /** One slow draft is not enough: the first of a picture includes its preparation. */
    private static final int IN_A_ROW = 2;

    private boolean half;
    private int surprising;

    /** Learns from a frame. */
    void drawn(Frame frame) {
        if (frame.request().quality() == Quality.DRAFT) {
            boolean surprise = half ? frame.millis() < FAST_MILLIS : frame.millis() > TOO_SLOW_MILLIS;
            surprising = surprise ? surprising + 1 : 0;
            if (surprising == IN_A_ROW) {
                half = !half;
                surprising = 0;
            }
        }
    }

    /** The request as it is to be drawn as a draft. */
    ViewRequest draft(ViewRequest whole) {
        if (!half) {
            return whole;
        }
        ViewTransform view = whole.view();
        ViewTransform smaller = new ViewTransform(view.scale() / 2, view.offsetX() / 2, view.offsetY() / 2);
        // A scale at the lower limit cannot be halved.
        return smaller.scale() * 2 == view.scale()
                ? new ViewRequest(
                        whole.scene(),
                        smaller,
                        (whole.width() + 1) / 2,
                        (whole.height() + 1) / 2,
                        whole.compare(),
                        whole.split(),
                        whole.quality(),
                        whole.background())
                : whole;
    }
}
