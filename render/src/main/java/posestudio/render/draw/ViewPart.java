package posestudio.render.draw;

import java.util.ArrayList;
import java.util.List;
import posestudio.editor.image.Picture;
import posestudio.render.view.ViewTransform;

/**
 * A stretch of columns of a view that shows either the result or what it is compared with, usually the source.
 *
 * @param left first column
 * @param right one past the last column
 * @param edited whether the result is shown, else what it is compared with
 * @param view where the picture lies in the whole view, as seen through this part
 */
public record ViewPart(int left, int right, boolean edited, ViewTransform view) {
    /** The parts a view consists of, from the left; none is empty. */
    public static List<ViewPart> of(ViewRequest request) {
        int width = request.width();
        int half = width / 2;
        int line = Math.max(0, Math.min(width, (int) Math.round(request.split() * width)));
        ViewTransform view = request.view();
        List<ViewPart> parts = new ArrayList<>();
        switch (request.compare()) {
            case OFF -> parts.add(new ViewPart(0, width, true, view));
            case SOURCE -> parts.add(new ViewPart(0, width, false, view));
            case SPLIT -> {
                parts.add(new ViewPart(0, line, false, view));
                parts.add(new ViewPart(line, width, true, view));
            }
            case SIDE_BY_SIDE -> {
                parts.add(new ViewPart(0, half, false, view));
                parts.add(new ViewPart(half, width, true, view.pan(half, 0)));
            }
        }
        parts.removeIf(part -> part.right <= part.left);
        return parts;
    }

    /** What is drawn in this part. */
    public Scene scene(ViewRequest request) {
        Scene scene = request.scene();
        return edited ? scene : scene.withEdits(scene.before());
    }

    /** Where the picture itself is seen in this part, device pixels. */
    public Area pictureArea(Picture picture, int height) {
        return new Area(
                Math.max(left, (int) Math.round(view.toViewX(0))),
                Math.max(0, (int) Math.round(view.toViewY(0))),
                Math.min(right, (int) Math.round(view.toViewX(picture.width()))),
                Math.min(height, (int) Math.round(view.toViewY(picture.height()))));
    }

    /**
     * A rectangle of device pixels; empty when an end does not lie after its beginning.
     *
     * @param left first column
     * @param top first row
     * @param right one past the last column
     * @param bottom one past the last row
     */
    public record Area(int left, int top, int right, int bottom) {
        /** Whether it holds no pixel. */
        public boolean isEmpty() {
            return right <= left || bottom <= top;
        }
    }
}
