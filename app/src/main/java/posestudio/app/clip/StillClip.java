package posestudio.app.clip;

import posestudio.editor.image.Picture;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.SourceReference;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.StillFrames;

/** A picture that was made to move, as the clip it became. */
public final class StillClip {
    /** Rates that are no fraction are told in thousandths. */
    private static final int RATE_UNIT = 1000;

    private StillClip() {}

    /** The picture in every frame. */
    public static StillFrames of(Picture picture, SourceReference source, ClipFacts facts) {
        return new StillFrames(
                picture,
                source.name(),
                source.path(),
                FrameTimes.even(facts.frames(), facts.rate()),
                facts.frames() / facts.rate(),
                (int) Math.round(facts.rate() * RATE_UNIT),
                RATE_UNIT);
    }

    /** Tells the clip's content from any other's. @param picture tells that of the picture */
    public static String content(String picture, ClipFacts facts) {
        return picture + " x " + facts.frames();
    }
}
