package posestudio.app.viewport;

/**
 * A part of the view that shows the source or the result.
 *
 * @param left first device pixel, across
 * @param right one past the last device pixel, across
 * @param origin where the view transform's zero lies, device pixels
 * @param source whether it shows the source
 */
public record Side(double left, double right, double origin, boolean source) {}
