package posestudio.render.draw;

import posestudio.render.view.ViewTransform;

/**
 * Everything that decides what a view shows: equal requests give equal pixels.
 *
 * @param scene what is shown
 * @param view where the picture lies in the view
 * @param width device pixels across
 * @param height device pixels down
 * @param compare how source and result are shown together
 * @param split for {@link Compare#SPLIT} where the line stands, 0..1 of the width
 * @param quality draft or final
 * @param background colour around the picture, {@code 0xRRGGBB}
 */
public record ViewRequest(
        Scene scene,
        ViewTransform view,
        int width,
        int height,
        Compare compare,
        double split,
        Quality quality,
        int background) {
    /** The same view in another quality. */
    public ViewRequest with(Quality newQuality) {
        return new ViewRequest(scene, view, width, height, compare, split, newQuality, background);
    }

    /** The same view of another scene. */
    public ViewRequest with(Scene newScene) {
        return new ViewRequest(newScene, view, width, height, compare, split, quality, background);
    }
}
