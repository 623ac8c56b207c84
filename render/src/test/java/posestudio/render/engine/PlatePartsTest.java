package posestudio.render.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.render.SamplePortrait;

class PlatePartsTest {
    private final SamplePortrait portrait = SamplePortrait.collins();
    private final PosedRelief posed = portrait.portraits()
            .get(portrait.picture(), portrait.face())
            .pose(FaceEdit.turned(new HeadPose(4, 22, -6)));
    private final PictureArea area = posed.relief().plateArea();
    private final List<PictureArea> parts = PlateParts.of(posed, area);

    private static boolean holds(PictureArea area, double x, double y) {
        return x >= area.left() && x < area.right() && y >= area.top() && y < area.bottom();
    }

    /** Whether a solid triangle lies over a place. */
    private boolean isHidden(double x, double y) {
        float[] places = posed.positions();
        int[] triangles = posed.solidTriangles();
        for (int t = 0; t < triangles.length; t += 3) {
            int positive = 0;
            int negative = 0;
            for (int k = 0; k < 3; k++) {
                int a = triangles[t + k] * 3;
                int b = triangles[t + (k + 1) % 3] * 3;
                double turn = (places[b] - places[a]) * (y - places[a + 1])
                        - (x - places[a]) * (places[b + 1] - places[a + 1]);
                positive += turn >= 0 ? 1 : 0;
                negative += turn <= 0 ? 1 : 0;
            }
            if (positive == 3 || negative == 3) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyPlaceOfThePlateThatIsSeenIsInExactlyOnePart() {
        int seen = 0;
        for (double y = area.top() + 0.5; y < area.bottom(); y += 3) {
            for (double x = area.left() + 0.5; x < area.right(); x += 3) {
                double px = x;
                double py = y;
                long holding =
                        parts.stream().filter(part -> holds(part, px, py)).count();
                if (holding != 1) {
                    assertEquals(0, holding);
                    assertTrue(isHidden(x, y), "place " + x + ", " + y);
                } else {
                    seen++;
                }
            }
        }
        assertTrue(seen > 0);
    }

    @Test
    void aGoodPartOfAPlateIsHidden() {
        double drawn = parts.stream().mapToDouble(PictureArea::size).sum();
        assertTrue(drawn < 0.7 * area.size(), "part drawn: " + drawn / area.size());
        assertFalse(parts.isEmpty());
    }
}
