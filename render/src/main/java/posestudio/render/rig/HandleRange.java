package posestudio.render.rig;

/**
 * How far a handle can be moved along one axis, as {@link posestudio.editor.edit.KeypointEdit} counts.
 *
 * @param softMin lower end of what looks natural
 * @param softMax upper end of that
 * @param hardMin lowest number
 * @param hardMax highest number
 */
public record HandleRange(double softMin, double softMax, double hardMin, double hardMax) {
    /** The nearest number that is possible. */
    public double clamp(double value) {
        return Math.max(hardMin, Math.min(hardMax, value));
    }

    /** Whether a number lies outside of what looks natural. */
    public boolean isBeyondSoft(double value) {
        return value < softMin || value > softMax;
    }
}
