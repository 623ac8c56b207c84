package posestudio.app.settings;

/**
 * What was chosen about clips.
 *
 * @param cacheMegabytes how much the remembered analyses may take on the disk, {@link #LEAST} to {@link #MOST}; clamped
 */
public record ClipChoices(int cacheMegabytes) {
    /** Least that can be chosen: some minutes of one person. */
    public static final int LEAST = 100;
    /** Most that can be chosen. */
    public static final int MOST = 1_000_000;
    /** Before anybody chose: about three hours of one person. */
    public static final ClipChoices DEFAULT = new ClipChoices(2000);

    public ClipChoices {
        cacheMegabytes = Math.max(LEAST, Math.min(MOST, cacheMegabytes));
    }

    /** The same in bytes. */
    public long cacheBytes() {
        return cacheMegabytes * 1_000_000L;
    }
}
