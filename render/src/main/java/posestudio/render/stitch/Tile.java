package posestudio.render.stitch;

import posestudio.render.draw.Region;

/**
 * A drawn piece of a picture.
 *
 * @param region where it belongs
 * @param rgba premultiplied red, green, blue, alpha of every pixel, 0..65535, rows from the top
 * @param touched for every pixel whether anything was drawn on it
 */
public record Tile(Region region, short[] rgba, boolean[] touched) {}
