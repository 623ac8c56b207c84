package posestudio.editor.motion;

/** What of a motion a face can follow. */
public enum FollowPart {
    /** Where the head looks. */
    HEAD,
    /** Where the head is, and how large. */
    PLACE,
    /** The lids. */
    EYES,
    /** Where the eyes look. */
    GAZE,
    /** Brows and forehead. */
    BROWS,
    /** Mouth, jaw and cheeks. */
    MOUTH
}
