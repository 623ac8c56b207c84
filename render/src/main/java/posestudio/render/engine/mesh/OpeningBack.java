package posestudio.render.engine.mesh;

/**
 * What lies behind an opening, over its {@link OpeningMap}.
 *
 * @param shown how much the picture itself shows it, 0..1
 * @param colour red, green and blue where it does not
 * @param irisShown how much the picture shows the iris
 * @param iris red, green and blue of the whole iris, then its coverage
 */
record OpeningBack(float[] shown, float[][] colour, float[] irisShown, float[][] iris) {
    /** The same without colour, for a picture that has none. */
    OpeningBack grey() {
        return new OpeningBack(shown, grey(colour), irisShown, grey(iris));
    }

    private static float[][] grey(float[][] channels) {
        float[][] grey = channels.clone();
        grey[0] = new float[channels[0].length];
        for (int i = 0; i < grey[0].length; i++) {
            grey[0][i] = WorkImage.luma(channels[0][i], channels[1][i], channels[2][i]);
        }
        grey[1] = grey[0];
        grey[2] = grey[0];
        return grey;
    }
}
