package posestudio.render.loop;

import java.awt.image.BufferedImage;
import posestudio.render.draw.ViewRequest;

/**
 * One drawn view.
 *
 * @param request what was asked for
 * @param image {@code TYPE_INT_RGB}, the request's size; belongs to the receiver until it is {@link RenderLoop#recycle
 *     given back}
 * @param millis how long drawing took
 */
public record Frame(ViewRequest request, BufferedImage image, double millis) {}
