package posestudio.editor.history;

/**
 * Marks the changes that belong to one movement of the hand: all changes of one gesture are one undo step. Compared by
 * identity.
 */
public final class Gesture {
    /** Begins a new movement, for example when a slider's thumb is pressed. */
    public static Gesture begin() {
        return new Gesture();
    }

    private Gesture() {}
}
