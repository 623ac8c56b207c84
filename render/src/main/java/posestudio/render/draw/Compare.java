package posestudio.render.draw;

/** How the result and what it is compared with, usually the source, are shown together. */
public enum Compare {
    /** The result alone. */
    OFF,
    /** The source alone. */
    SOURCE,
    /** Source on the left of a line, result on its right. */
    SPLIT,
    /** Source in the left half, result in the right half, each with the same view transform from its own left edge. */
    SIDE_BY_SIDE
}
