package posestudio.render.engine.mesh;

import posestudio.editor.image.Picture;
import posestudio.render.face.Matte;

/**
 * The network's coarse matte, mended by what is known without it: the middle of the head is person, and where the
 * network took a whole print or wall for the person (seen on halftone scans: the matte runs along the picture's border
 * beside and above the head) nothing beyond an average head is.
 */
final class PersonPrior {
    /** More of the border than this, above the chin, cannot be person unless the face fills the picture. */
    private static final double BORDER_SHARE = 0.35;

    private static final double FILLS = 0.72;

    private final Matte coarse;
    private final AverageHead average;
    private final HeadAxes axes;
    private final double chin;
    private final boolean runsAway;

    PersonPrior(Matte coarse, AverageHead average, HeadAxes axes, double chin, double faceWidth, Picture picture) {
        this.coarse = coarse;
        this.average = average;
        this.axes = axes;
        this.chin = chin;
        runsAway = faceWidth < FILLS * picture.width() && borderShare(picture) > BORDER_SHARE;
    }

    private double borderShare(Picture picture) {
        int counted = 0;
        int person = 0;
        int samples = 64;
        for (int side = 0; side < 4; side++) {
            for (int i = 0; i < samples; i++) {
                double along = (i + 0.5) / samples;
                double in = 0.04;
                double x = picture.width() * (side < 2 ? along : side == 2 ? in : 1 - in);
                double y = picture.height() * (side < 2 ? side == 0 ? in : 1 - in : along);
                boolean near = average.relative(x, y) < 3;
                if (near && axes.up(x, y) > chin + 3) {
                    counted++;
                    person += coarse.at(x, y) > 0.5 ? 1 : 0;
                }
            }
        }
        return counted < samples / 2 ? 0 : (double) person / counted;
    }

    /** How likely a picture point is person, 0..1. */
    double at(double x, double y) {
        double p = coarse.at(x, y);
        if (p >= 1 && !runsAway) {
            return p;
        }
        double height = axes.up(x, y);
        if (height <= chin - 1) {
            return p;
        }
        double relative = average.relative(x, y);
        double above = Maps.smoothstep(chin + 1, chin + 5, height);
        double inside = above * (1 - Maps.smoothstep(0.68, 0.84, relative));
        if (runsAway) {
            double outside = Maps.smoothstep(chin - 1, chin + 3, height) * Maps.smoothstep(1.04, 1.2, relative);
            p *= 1 - outside;
        }
        return Math.max(p, inside);
    }
}
