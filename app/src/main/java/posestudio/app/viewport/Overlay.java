package posestudio.app.viewport;

import java.awt.Graphics2D;

/** Something drawn over the picture at the speed of the hand, whatever the engine costs. */
public interface Overlay {
    /** Draws what belongs to one part of the view, clipped to it; pixels at scale 1, anti-aliased. */
    void paint(Graphics2D g, Projection projection, Side side);

    /** Draws what lies across all parts, after all of them. */
    default void paintAcross(Graphics2D g, Projection projection) {}
}
