package posestudio.editor.motion;

/** How a face follows a motion. */
public enum FollowManner {
    /** It moves as the other face has moved since its rest, on top of what it does itself. */
    RELATIVE,
    /** It looks where the other face looks, and does what the other does from a face at rest. */
    ABSOLUTE,
    /** Every point goes where the other face has it: for motions of the same person in the same scene. */
    SAME_PERSON
}
