package posestudio.editor.timeline;

/** How values go from one key to the next. */
public enum Interpolation {
    /** They stay until the next key. */
    HOLD,
    /** In a straight line. */
    LINEAR,
    /** In a curve through all keys that never overshoots them. */
    SMOOTH
}
