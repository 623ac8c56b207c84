package posestudio.app.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.render.draw.Compare;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.loop.Frame;
import posestudio.render.view.ViewTransform;

class DraftScaleTest {
    private static final ViewRequest WHOLE = new ViewRequest(
            new Scene(Faces.picture(10, 10), List.of(), List.of()),
            new ViewTransform(0.5, 30, -20),
            2001,
            1500,
            Compare.SPLIT,
            0.25,
            Quality.DRAFT,
            0x323232);

    private final DraftScale drafts = new DraftScale();

    private void drawn(Quality quality, double... millis) {
        for (double m : millis) {
            drafts.drawn(new Frame(WHOLE.with(quality), null, m));
        }
    }

    @Test
    void draftsThatKeepUpAreWhole() {
        drawn(Quality.DRAFT, 20, 30, 35, 12);
        assertSame(WHOLE, drafts.draft(WHOLE));
    }

    @Test
    void slowDraftsAreDrawnAtHalfTheSizeAndShowTheSame() {
        drawn(Quality.DRAFT, 70, 75);
        ViewRequest half = drafts.draft(WHOLE);
        assertEquals(1001, half.width());
        assertEquals(750, half.height());
        assertEquals(WHOLE.view().toViewX(123) / 2, half.view().toViewX(123), 1e-12);
        assertEquals(WHOLE.view().toViewY(77) / 2, half.view().toViewY(77), 1e-12);
        assertEquals(WHOLE.split(), half.split());
    }

    @Test
    void oneSlowDraftIsForgiven() {
        drawn(Quality.DRAFT, 400, 20, 400, 20);
        assertSame(WHOLE, drafts.draft(WHOLE));
    }

    @Test
    void finalViewsMayTakeTheirTime() {
        drawn(Quality.FINAL, 400, 400, 400);
        assertSame(WHOLE, drafts.draft(WHOLE));
    }

    @Test
    void whenThereIsTimeDraftsAreWholeAgain() {
        drawn(Quality.DRAFT, 70, 75, 20, 18, 6, 5);
        assertSame(WHOLE, drafts.draft(WHOLE));
    }
}
