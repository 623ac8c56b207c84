package posestudio.render.clip;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import posestudio.editor.image.Picture;

/** One picture for a while, as a clip: what a portrait becomes that moves like somebody else. */
public final class StillFrames implements FrameSource {
    private final Picture picture;
    private final ClipInfo info;

    /**
     * @param picture every frame
     * @param path its file, if it has one
     * @param times when the frames begin
     * @param duration when the last one ends, seconds
     * @param rateNumerator nominal frames per second, as a fraction
     * @param rateDenominator its denominator
     */
    public StillFrames(
            Picture picture,
            String name,
            Optional<Path> path,
            FrameTimes times,
            double duration,
            int rateNumerator,
            int rateDenominator) {
        this.picture = Objects.requireNonNull(picture);
        info = new ClipInfo(
                name,
                path,
                picture.width(),
                picture.height(),
                times,
                duration,
                rateNumerator,
                rateDenominator,
                false,
                false,
                picture.bits(),
                "",
                List.of());
    }

    @Override
    public ClipInfo info() {
        return info;
    }

    @Override
    public Picture frame(int index) {
        Objects.checkIndex(index, info.frames());
        return picture;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
