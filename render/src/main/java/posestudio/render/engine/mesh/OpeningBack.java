package posestudio.render.engine.mesh;

/**
 * What lies behind an opening, over its {@link OpeningMap}.
 *
 * @param shown how much the picture itself shows it, 0..1
 * @param colour red, green and blue where it does not
 * @param irisShown how much the picture shows the iris
 * @param iris red, green and blue of the whole iris, then its coverage
 */
record OpeningBack(float[] shown, float[][] colour, float[] irisShown, float[][] iris) {}
