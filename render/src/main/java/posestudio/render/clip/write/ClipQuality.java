package posestudio.render.clip.write;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of the picture may be given up for a small file. Lossless formats ignore it. */
public enum ClipQuality {
    /** Nobody sees a difference to the source, frame beside frame. */
    BEST,
    /** Nobody sees a difference in motion. */
    GOOD,
    /** For sending around. */
    SMALL;

    /** What it is called on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name. */
    public static Optional<ClipQuality> ofId(String id) {
        return Arrays.stream(values()).filter(q -> q.id().equals(id)).findFirst();
    }
}
