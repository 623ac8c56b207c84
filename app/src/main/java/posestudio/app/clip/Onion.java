package posestudio.app.clip;

/**
 * Which neighbouring frames shine through the one that is seen.
 *
 * @param before how many of those before it, 0 to {@link #MOST}
 * @param after how many of those after it, 0 to {@link #MOST}
 * @param tintBefore colour of those before, {@code 0xRRGGBB}
 * @param tintAfter colour of those after, {@code 0xRRGGBB}
 * @param ghosts whether their pixels shine through too, not only the outlines of their keypoints
 */
public record Onion(int before, int after, int tintBefore, int tintAfter, boolean ghosts) {
    /** Most frames on one side. */
    public static final int MOST = 3;
    /** None. */
    public static final Onion OFF = new Onion(0, 0, 0xff7043, 0x42a5f5, false);

    public Onion {
        before = Math.max(0, Math.min(MOST, before));
        after = Math.max(0, Math.min(MOST, after));
    }

    /** Whether none shines through. */
    public boolean isOff() {
        return before == 0 && after == 0;
    }
}
