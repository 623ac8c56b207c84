package posestudio.editor.parameter;

/** Which half of the face something belongs to; left and right are the viewer's. */
public enum Laterality {
    /** The half on the viewer's left. */
    LEFT,
    /** The half on the viewer's right. */
    RIGHT,
    /** Both, or the middle. */
    MIDDLE;

    /** The other half; the middle is its own. */
    public Laterality other() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case MIDDLE -> MIDDLE;
        };
    }
}
