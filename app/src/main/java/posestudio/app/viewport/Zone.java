package posestudio.app.viewport;

/**
 * What lies under the pointer.
 *
 * @param kind which thing
 * @param face index of the face for HEAD, RING and OTHER_FACE; else -1
 */
public record Zone(Kind kind, int face) {
    /** Which thing. */
    public enum Kind {
        /** Nothing to take hold of. */
        CANVAS,
        /** The chosen face's head. */
        HEAD,
        /** The ring around it. */
        RING,
        /** A face that is not chosen. */
        OTHER_FACE,
        /** The line between source and result. */
        SPLIT,
        /** Something of the tool in use. */
        TOOL
    }

    /** Nothing to take hold of. */
    public static final Zone CANVAS = new Zone(Kind.CANVAS, -1);
}
