package posestudio.app.bench;

import java.awt.geom.Path2D;
import posestudio.editor.image.Picture;
import posestudio.render.face.Landmarks;

/**
 * The pixels of a picture inside the oval of a face, and how alike two pictures are there: PSNR and SSIM (Wang and
 * others, Image quality assessment, 2004; windows of 8 x 8 pixels) of their luma.
 */
final class FaceRegion {
    private static final int[] OVAL = {
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
        150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
    };
    private static final int WINDOW = 8;

    private final int width;
    private final int height;
    private final boolean[] inside;

    FaceRegion(Landmarks marks, int width, int height) {
        this.width = width;
        this.height = height;
        inside = new boolean[width * height];
        Path2D oval = new Path2D.Double();
        oval.moveTo(marks.x(OVAL[0]), marks.y(OVAL[0]));
        for (int i : OVAL) {
            oval.lineTo(marks.x(i), marks.y(i));
        }
        oval.closePath();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = oval.contains(i % width + 0.5, i / width + 0.5);
        }
    }

    /** Whether each pixel, row by row, is inside. */
    boolean[] inside() {
        return inside.clone();
    }

    /** Luma (Rec. 601) of every pixel, 0..1. */
    double[] luma(Picture picture) {
        double[] luma = new double[width * height];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = luma(picture, i % width, i / width);
        }
        return luma;
    }

    /** Luma of every pixel of the picture moved by a similarity, bilinear. */
    double[] luma(Picture picture, PlaneSimilarity similarity) {
        double[] luma = new double[width * height];
        for (int i = 0; i < luma.length; i++) {
            double[] from = similarity.back(i % width + 0.5, i / width + 0.5);
            double x = from[0] - 0.5;
            double y = from[1] - 0.5;
            int x0 = (int) Math.floor(x);
            int y0 = (int) Math.floor(y);
            double fx = x - x0;
            double fy = y - y0;
            double top = luma(picture, x0, y0) * (1 - fx) + luma(picture, x0 + 1, y0) * fx;
            double bottom = luma(picture, x0, y0 + 1) * (1 - fx) + luma(picture, x0 + 1, y0 + 1) * fx;
            luma[i] = top * (1 - fy) + bottom * fy;
        }
        return luma;
    }

    private static double luma(Picture picture, int x, int y) {
        int px = Math.max(0, Math.min(picture.width() - 1, x));
        int py = Math.max(0, Math.min(picture.height() - 1, y));
        double max = picture.maxSample();
        if (picture.bands() < 3) {
            return picture.sample(px, py, 0) / max;
        }
        return (0.299 * picture.sample(px, py, 0)
                        + 0.587 * picture.sample(px, py, 1)
                        + 0.114 * picture.sample(px, py, 2))
                / max;
    }

    /** Peak signal to noise ratio in the face, dB. */
    double psnr(double[] a, double[] b) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            if (inside[i]) {
                sum += (a[i] - b[i]) * (a[i] - b[i]);
                count++;
            }
        }
        return 10 * Math.log10(count / Math.max(sum, 1e-12));
    }

    /** Structural similarity, mean over all windows that lie in the face. */
    double ssim(double[] a, double[] b) {
        double sum = 0;
        int windows = 0;
        for (int y = 0; y + WINDOW <= height; y += WINDOW / 2) {
            for (int x = 0; x + WINDOW <= width; x += WINDOW / 2) {
                if (inside[y * width + x] && inside[(y + WINDOW - 1) * width + x + WINDOW - 1]) {
                    sum += window(a, b, x, y);
                    windows++;
                }
            }
        }
        return sum / Math.max(1, windows);
    }

    private double window(double[] a, double[] b, int x0, int y0) {
        double[] s = new double[5];
        for (int y = y0; y < y0 + WINDOW; y++) {
            for (int x = x0; x < x0 + WINDOW; x++) {
                double p = a[y * width + x];
                double q = b[y * width + x];
                s[0] += p;
                s[1] += q;
                s[2] += p * p;
                s[3] += q * q;
                s[4] += p * q;
            }
        }
        double n = WINDOW * WINDOW;
        double ma = s[0] / n;
        double mb = s[1] / n;
        double va = s[2] / n - ma * ma;
        double vb = s[3] / n - mb * mb;
        double cov = s[4] / n - ma * mb;
        return (2 * ma * mb + 1e-4) * (2 * cov + 9e-4) / ((ma * ma + mb * mb + 1e-4) * (va + vb + 9e-4));
    }
}
