package posestudio.app.viewport;

import java.awt.Graphics2D;
import javax.swing.Timer;
import posestudio.app.text.Messages;
import posestudio.editor.project.RenderEngine;
import posestudio.render.draw.Quality;
import posestudio.render.loop.Frame;
import posestudio.render.loop.RenderLoop;

/**
 * A small word in the corner while what is seen is only a draft. Where the networks take long for the settled picture it
 * says that they are at it, and for how long.
 */
final class QualityMark implements Overlay {
    private static final int INSET = 14;
    private static final int EVERY_MILLIS = 100;

    private final FrameShow frames;
    private final Messages messages;
    private final Timer ticking;
    private long since;

    /** @param repaint has the view painted anew */
    QualityMark(FrameShow frames, Messages messages, Runnable repaint) {
        this.frames = frames;
        this.messages = messages;
        ticking = new Timer(EVERY_MILLIS, event -> repaint.run());
        frames.addListener(this::shown);
        frames.addFailureListener(() -> {
            ticking.stop();
            repaint.run();
        });
    }

    private void shown(Frame frame) {
        since = System.nanoTime();
        boolean waits = frame.request().quality() == Quality.DRAFT
                && frame.request().scene().engine().engine() == RenderEngine.LIVEPORTRAIT;
        if (waits) {
            ticking.start();
        } else {
            ticking.stop();
        }
    }

    @Override
    public void paint(Graphics2D g, Projection projection, Side side) {}

    @Override
    public void paintAcross(Graphics2D g, Projection p) {
        boolean isDraft = frames.shown()
                .filter(frame -> frame.request().quality() == Quality.DRAFT)
                .isPresent();
        if (isDraft) {
            String words = words();
            int half = g.getFontMetrics().stringWidth(words) / 2 + 9;
            Ink.pill(g, words, p.width() - INSET - half, p.height() - INSET - 20, Ink.WORDS);
        }
    }

    private String words() {
        long millis = (System.nanoTime() - since) / 1_000_000;
        return ticking.isRunning() && millis > RenderLoop.SETTLE_MILLIS
                ? messages.text("quality.settling", millis / 1000.0)
                : messages.text("quality.draft");
    }
}
