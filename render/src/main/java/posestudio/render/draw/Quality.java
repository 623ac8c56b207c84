package posestudio.render.draw;

/** How much care a picture is drawn with. */
public enum Quality {
    /** Follows the hand. */
    DRAFT,
    /** What is exported, at the resolution of the view. */
    FINAL
}
