package posestudio.render.rig;

/** What an engine makes of a named control. */
public enum Offer {
    /** What the control says. */
    FULL,
    /** The part is moved as a whole with its neighbour or its other half. */
    SHARED,
    /** Nothing. */
    NONE
}
