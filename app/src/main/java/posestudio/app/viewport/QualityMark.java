package posestudio.app.viewport;

import java.awt.Graphics2D;
import posestudio.app.text.Messages;
import posestudio.render.draw.Quality;

/** A small word in the corner while what is seen is only a draft. */
final class QualityMark implements Overlay {
    private static final int INSET = 14;

    private final FrameShow frames;
    private final String draft;

    QualityMark(FrameShow frames, Messages messages) {
        this.frames = frames;
        draft = messages.text("quality.draft");
    }

    @Override
    public void paint(Graphics2D g, Projection projection, Side side) {}

    @Override
    public void paintAcross(Graphics2D g, Projection p) {
        boolean isDraft = frames.shown()
                .filter(frame -> frame.request().quality() == Quality.DRAFT)
                .isPresent();
        if (isDraft) {
            int half = g.getFontMetrics().stringWidth(draft) / 2 + 9;
            Ink.pill(g, draft, p.width() - INSET - half, p.height() - INSET - 20, Ink.WORDS);
        }
    }
}
