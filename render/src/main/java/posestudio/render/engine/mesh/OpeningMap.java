package posestudio.render.engine.mesh;

import posestudio.editor.image.Picture;

/** An upright rectangle of the picture around an opening, at a resolution of its own, with the picture's colours. */
final class OpeningMap {
    static final int WIDTH = 160;
    static final int HEIGHT = 160;

    private final double x;
    private final double y;
    private final double width;
    private final double height;
    private final float[][] rgb = new float[3][WIDTH * HEIGHT];

    OpeningMap(Picture picture, double x, double y, double width, double height) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
        float[] mean = new float[4];
        for (int v = 0; v < HEIGHT; v++) {
            for (int u = 0; u < WIDTH; u++) {
                int x0 = inside(x + u * width / WIDTH, picture.width());
                int y0 = inside(y + v * height / HEIGHT, picture.height());
                int x1 = Math.max(x0 + 1, inside(x + (u + 1) * width / WIDTH, picture.width()));
                int y1 = Math.max(y0 + 1, inside(y + (v + 1) * height / HEIGHT, picture.height()));
                WorkImage.mean(picture, x0, x1, y0, y1, mean);
                for (int c = 0; c < 3; c++) {
                    rgb[c][v * WIDTH + u] = mean[3] > 0 ? mean[c] / mean[3] : 0;
                }
            }
        }
    }

    private static int inside(double at, int length) {
        return (int) Math.max(0, Math.min(length - 1, Math.floor(at)));
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Picture x of a pixel's middle. */
    double pictureX(int pixel) {
        return x + (pixel % WIDTH + 0.5) * width / WIDTH;
    }

    /** Picture y of a pixel's middle. */
    double pictureY(int pixel) {
        return y + (pixel / WIDTH + 0.5) * height / HEIGHT;
    }

    /** The picture's colours, not premultiplied: 0 red, 1 green, 2 blue. */
    float[] channel(int c) {
        return rgb[c];
    }

    /** Value of a map of this shape at a picture point. */
    float at(float[] map, double px, double py) {
        return Maps.at(map, WIDTH, HEIGHT, (px - x) / width * WIDTH - 0.5, (py - y) / height * HEIGHT - 0.5);
    }
}
