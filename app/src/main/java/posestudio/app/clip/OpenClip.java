package posestudio.app.clip;

import java.util.Objects;
import posestudio.render.clip.ClipInfo;

/**
 * The clip that is open.
 *
 * @param info what is known about it
 * @param view how one looks at it
 */
public record OpenClip(ClipInfo info, ClipView view) {
    public OpenClip {
        Objects.requireNonNull(info);
        Objects.requireNonNull(view);
    }
}
