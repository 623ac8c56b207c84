package posestudio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.device.DrawingDevices;
import posestudio.render.draw.Compare;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.raster.SoftwareDrawingDevice;
import posestudio.render.view.ViewTransform;

/** What both drawing devices promise, with the real networks on real portraits and, where there is one, a real context. */
class DrawingDeviceTest {
    private static SamplePortrait portrait;
    private static DrawingDevice openGl;
    private static DrawingDevice software;

    @BeforeAll
    static void open() {
        portrait = SamplePortrait.hopper();
        openGl = DrawingDevices.open(portrait.portraits());
        software = new SoftwareDrawingDevice(portrait.portraits(), "");
    }

    @AfterAll
    static void close() {
        openGl.close();
        software.close();
    }

    enum Which {
        OPEN_GL,
        SOFTWARE
    }

    private static DrawingDevice device(Which which) {
        if (which == Which.SOFTWARE) {
            return software;
        }
        assumeTrue(openGl.fallbackReason().isEmpty(), () -> "no OpenGL here: " + openGl.fallbackReason());
        return openGl;
    }

    @ParameterizedTest
    @EnumSource(Which.class)
    void neutralEditReturnsTheSourceItself(Which which) throws Problem {
        Scene neutral = portrait.turned(0, 0, 0);
        assertSame(portrait.picture(), device(which).drawFinal(neutral, Progress.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_GL, 1, 8",
        "OPEN_GL, 2, 8",
        "OPEN_GL, 3, 8",
        "OPEN_GL, 4, 8",
        "OPEN_GL, 1, 16",
        "OPEN_GL, 3, 16",
        "OPEN_GL, 4, 16",
        "SOFTWARE, 1, 8",
        "SOFTWARE, 3, 8",
        "SOFTWARE, 4, 8",
        "SOFTWARE, 3, 16"
    })
    void shouldersAndFarBackgroundKeepEverySampleInAnyFormat(Which which, int bands, int bits) throws Problem {
        Picture source = portrait.as(bands, bits);
        Picture result = device(which).drawFinal(portrait.turned(source, 10, -20, 15), Progress.NONE);
        assertEquals(source.bands(), result.bands());
        assertEquals(source.bits(), result.bits());
        double chin = portrait.face().landmarks().y(152);
        double neckEnd = chin + 8 * portrait.face().transform().scale();
        int kept = 0;
        int changed = 0;
        for (int y = 0; y < source.height(); y++) {
            for (int x = 0; x < source.width(); x++) {
                boolean farBelow = y > neckEnd;
                boolean farLeft =
                        x < portrait.face().box().x() - portrait.face().box().width() * 0.75;
                boolean same = samePixel(source, result, x, y);
                if (farBelow || farLeft) {
                    assertTrue(same, "pixel " + x + ", " + y + " was touched");
                    kept++;
                }
                changed += same ? 0 : 1;
            }
        }
        assertTrue(kept > 50_000, "only " + kept + " pixels were looked at");
        assertTrue(changed > 20_000, "the head has hardly moved: " + changed);
    }

    private static boolean samePixel(Picture a, Picture b, int x, int y) {
        for (int band = 0; band < a.bands(); band++) {
            if (a.sample(x, y, band) != b.sample(x, y, band)) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @CsvSource({"0, 30, 0", "0, -15, 0", "25, 0, 0", "-25, 0, 0", "0, 0, 30", "10, 15, -10"})
    void openGlAndPlainJavaDrawTheSamePicture(double pitch, double yaw, double roll) throws Problem {
        Scene scene = portrait.turned(pitch, yaw, roll);
        Picture fast = device(Which.OPEN_GL).drawFinal(scene, Progress.NONE);
        Picture slow = software.drawFinal(scene, Progress.NONE);
        long sum = 0;
        int far = 0;
        byte[] a = fast.samples8();
        byte[] b = slow.samples8();
        for (int i = 0; i < a.length; i++) {
            int difference = Math.abs((a[i] & 0xff) - (b[i] & 0xff));
            sum += difference;
            far += difference > 24 ? 1 : 0;
        }
        // They differ at silhouettes only, which OpenGL draws with four samples a pixel.
        assertTrue(sum < 0.25 * a.length, "mean difference " + (double) sum / a.length);
        assertTrue(far < 0.002 * a.length, far + " samples of " + a.length + " differ much");
    }

    @ParameterizedTest
    @EnumSource(Which.class)
    void touchedPixelsJoinTheSourceWithoutAStep(Which which) throws Problem {
        Picture source = portrait.picture();
        Picture result = device(which).drawFinal(portrait.turned(0, 1.5, 0), Progress.NONE);
        // Along the border between touched and untouched pixels the result must not jump where the source does not.
        double jump = 0;
        int count = 0;
        for (int y = 1; y < source.height(); y++) {
            for (int x = 1; x < source.width(); x++) {
                boolean here = samePixel(source, result, x, y);
                if (here != samePixel(source, result, x - 1, y)) {
                    int changed = here ? x - 1 : x;
                    for (int band = 0; band < 3; band++) {
                        jump += Math.abs(source.sample(changed, y, band) - result.sample(changed, y, band));
                        count++;
                    }
                }
            }
        }
        assertTrue(count > 100, "no border found");
        assertTrue(jump / count < 3.5, "mean step at the border: " + jump / count);
    }

    @ParameterizedTest
    @EnumSource(Which.class)
    void sourceViewAtFullSizeShowsTheSourcesPixels(Which which) throws Problem {
        ViewRequest request = view(Compare.SOURCE, 0, Quality.DRAFT, 1);
        BufferedImage image = draw(device(which), request);
        for (int y = 0; y < 300; y += 7) {
            for (int x = 0; x < 400; x += 7) {
                assertEquals(portrait.picture().argb(x + 40, y + 30), image.getRGB(x, y));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Which.class)
    void splitShowsSourceOnTheLeftAndResultOnTheRight(Which which) throws Problem {
        BufferedImage split = draw(device(which), view(Compare.SPLIT, 0.5, Quality.DRAFT, 1));
        BufferedImage source = draw(device(which), view(Compare.SOURCE, 0, Quality.DRAFT, 1));
        BufferedImage result = draw(device(which), view(Compare.OFF, 0, Quality.DRAFT, 1));
        int different = 0;
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                assertEquals((x < 200 ? source : result).getRGB(x, y), split.getRGB(x, y), x + ", " + y);
                different += source.getRGB(x, y) != result.getRGB(x, y) ? 1 : 0;
            }
        }
        assertTrue(different > 10_000);
    }

    @ParameterizedTest
    @EnumSource(Which.class)
    void sideBySideShowsTheSamePlaceTwice(Which which) throws Problem {
        BufferedImage both = draw(device(which), view(Compare.SIDE_BY_SIDE, 0, Quality.DRAFT, 1));
        BufferedImage source = draw(device(which), view(Compare.SOURCE, 0, Quality.DRAFT, 1));
        BufferedImage result = draw(device(which), view(Compare.OFF, 0, Quality.DRAFT, 1));
        for (int y = 0; y < 300; y += 3) {
            for (int x = 0; x < 200; x += 3) {
                assertAlike(source.getRGB(x, y), both.getRGB(x, y));
                assertAlike(result.getRGB(x, y), both.getRGB(x + 200, y));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Which.class)
    void aViewCanBeComparedWithAnotherEditInsteadOfTheSource(Which which) throws Problem {
        ViewRequest request = view(Compare.SOURCE, 0, Quality.DRAFT, 1);
        Scene other = portrait.turned(0, -12, 0);
        Scene compared = request.scene().withBefore(other.edits());
        BufferedImage before = draw(device(which), request.with(compared));
        BufferedImage expected =
                draw(device(which), view(Compare.OFF, 0, Quality.DRAFT, 1).with(other));
        for (int y = 0; y < 300; y += 3) {
            for (int x = 0; x < 400; x += 3) {
                assertEquals(expected.getRGB(x, y), before.getRGB(x, y), x + ", " + y);
            }
        }
    }

    /** Shifted by whole pixels, the same place may round to a neighbouring level. */
    private static void assertAlike(int expected, int actual) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertEquals(expected >> shift & 255, actual >> shift & 255, 3);
        }
    }

    @ParameterizedTest
    @EnumSource(Which.class)
    void nothingIsDrawnBeyondThePicturesBorder(Which which) throws Problem {
        ViewTransform small = new ViewTransform(0.4, 100, 40);
        ViewRequest request =
                new ViewRequest(portrait.turned(-30, 20, 30), small, 400, 300, Compare.OFF, 0, Quality.FINAL, 0x123456);
        BufferedImage image = draw(device(which), request);
        int right = (int) Math.round(small.toViewX(portrait.picture().width()));
        for (int y = 0; y < 300; y++) {
            assertEquals(0xff123456, image.getRGB(99, y));
            assertEquals(0xff123456, image.getRGB(right, y));
        }
        for (int x = 0; x < 400; x++) {
            assertEquals(0xff123456, image.getRGB(x, 39));
        }
    }

    @Test
    void cancellingStopsAFinalPicture() {
        Progress cancelled = new Progress() {
            @Override
            public void report(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        for (DrawingDevice device : List.of(openGl, software)) {
            try {
                device.drawFinal(portrait.turned(0, 10, 0), cancelled);
                throw new AssertionError("went on");
            } catch (Problem problem) {
                assertEquals(Problem.Kind.CANCELLED, problem.kind());
            }
        }
    }

    private static ViewRequest view(Compare compare, double split, Quality quality, double scale) {
        return new ViewRequest(
                portrait.turned(0, 20, 0), new ViewTransform(scale, -40, -30), 400, 300, compare, split, quality, 0);
    }

    private static BufferedImage draw(DrawingDevice device, ViewRequest request) throws Problem {
        BufferedImage image = new BufferedImage(request.width(), request.height(), BufferedImage.TYPE_INT_RGB);
        device.drawView(request, image);
        return image;
    }
}
