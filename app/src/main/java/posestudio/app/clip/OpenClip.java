package posestudio.app.clip;

import java.util.Objects;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.track.ClipTracks;

/**
 * The clip that is open.
 *
 * @param info what is known about it
 * @param view how one looks at it
 * @param tracks who is in it, as far as it has been analysed
 * @param frames opens its frames once more
 */
public record OpenClip(ClipInfo info, ClipView view, ClipTracks tracks, FrameOpener frames) {
    public OpenClip {
        Objects.requireNonNull(info);
        Objects.requireNonNull(view);
        Objects.requireNonNull(tracks);
        Objects.requireNonNull(frames);
    }
}
