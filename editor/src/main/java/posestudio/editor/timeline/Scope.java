package posestudio.editor.timeline;

/** Which frames of a clip a change is for, where no key is changed by it. */
public enum Scope {
    /** The frame one stands at. */
    FRAME,
    /** That frame and all that follow. */
    FROM_HERE,
    /** The chosen range. */
    RANGE,
    /** Every frame. */
    CLIP;

    /**
     * The frames.
     *
     * @param frame the one one stands at
     * @param range the chosen range
     * @param clip all frames
     */
    public FrameRange frames(int frame, FrameRange range, FrameRange clip) {
        return switch (this) {
            case FRAME -> new FrameRange(frame, frame);
            case FROM_HERE -> new FrameRange(frame, clip.last());
            case RANGE -> range;
            case CLIP -> clip;
        };
    }
}
