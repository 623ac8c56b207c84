package posestudio.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.render.face.FaceBox;

class ViewTransformTest {
    private final Random random = new Random(5);

    @Test
    void thePointUnderThePointerStaysThereWhileZooming() {
        for (int i = 0; i < 300; i++) {
            ViewTransform view = new ViewTransform(
                    0.05 + random.nextDouble() * 8, random.nextDouble() * 900 - 450, random.nextDouble() * 900 - 450);
            double x = random.nextDouble() * 1000;
            double y = random.nextDouble() * 1000;
            ViewTransform zoomed = view.zoomAt(x, y, 0.2 + random.nextDouble() * 5);
            assertEquals(view.toPictureX(x), zoomed.toPictureX(x), 1e-6);
            assertEquals(view.toPictureY(y), zoomed.toPictureY(y), 1e-6);
        }
    }

    @Test
    void fitShowsAllOfThePictureAndNeverEnlargesIt() {
        for (int i = 0; i < 300; i++) {
            int pw = 1 + random.nextInt(9000);
            int ph = 1 + random.nextInt(9000);
            int vw = 200 + random.nextInt(2000);
            int vh = 200 + random.nextInt(2000);
            ViewTransform fit = ViewTransform.fit(pw, ph, vw, vh);
            assertTrue(fit.scale() <= 1);
            assertTrue(fit.toViewX(0) >= -1e-6 && fit.toViewX(pw) <= vw + 1e-6);
            assertTrue(fit.toViewY(0) >= -1e-6 && fit.toViewY(ph) <= vh + 1e-6);
            assertEquals(vw / 2.0, fit.toViewX(pw / 2.0), 1e-6);
        }
    }

    @Test
    void closeUpPutsTheFaceIntoTheMiddle() {
        ViewTransform view = ViewTransform.closeUp(new FaceBox(100, 200, 80, 120), 900, 700);
        assertEquals(450, view.toViewX(140), 1e-6);
        assertEquals(350, view.toViewY(260), 1e-6);
        assertTrue(120 * view.scale() > 250, "the face is large");
    }

    @Test
    void zoomStopsAtItsLimits() {
        ViewTransform view = new ViewTransform(1, 0, 0);
        assertEquals(ViewTransform.MAX_SCALE, view.zoomAt(5, 5, 1e9).scale());
        assertEquals(ViewTransform.MIN_SCALE, view.zoomAt(5, 5, 1e-9).scale());
    }
}
