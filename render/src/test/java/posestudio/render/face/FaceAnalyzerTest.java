package posestudio.render.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelStore;
import posestudio.render.SamplePortrait;

/** The real networks on real pictures. */
class FaceAnalyzerTest {
    private static FaceAnalyzer analyzer;

    @BeforeAll
    static void open() throws Problem, ModelException {
        analyzer = SamplePortrait.openAnalyzer();
    }

    @AfterAll
    static void close() {
        analyzer.close();
    }

    private static FaceSearch search(BufferedImage image) throws Problem {
        return analyzer.analyse(Portraits.picture(image), Progress.NONE);
    }

    private static FaceAnalysis only(FaceSearch search) {
        assertEquals(1, search.faces().size());
        return search.faces().get(0);
    }

    @Test
    void aPortraitHasOneSureFaceWhereItIs() throws Problem {
        FaceAnalysis hopper = only(search(Portraits.hopper()));
        assertTrue(hopper.score() > 0.85, "score " + hopper.score());
        assertTrue(hopper.presence() > 0.99, "presence " + hopper.presence());
        assertTrue(hopper.sharpness() > 0.9, "sharpness " + hopper.sharpness());
        // Read off the picture by hand: pupils, tip of the nose, corners of the mouth.
        assertNear(hopper, 468, 221, 190);
        assertNear(hopper, 473, 305, 187);
        assertNear(hopper, 4, 266, 238);
        assertNear(hopper, 61, 229, 281);
        assertNear(hopper, 291, 306, 280);
    }

    @Test
    void theSearchSaysWhichPackAndVersionFoundTheFaces() throws Problem, ModelException {
        String version =
                ModelStore.bundled().require(FaceAnalyzer.PACK).manifest().version();
        assertEquals("perception " + version, search(Portraits.hopper()).pack());
    }

    private static void assertNear(FaceAnalysis face, int point, double x, double y) {
        Landmarks l = face.landmarks();
        assertTrue(
                Math.hypot(l.x(point) - x, l.y(point) - y) < 6,
                "point %d at %.0f, %.0f".formatted(point, l.x(point), l.y(point)));
    }

    @Test
    void theNoseTipIsNearerToTheViewerThanTheEars() throws Problem {
        Landmarks l = only(search(Portraits.collins())).landmarks();
        assertTrue(l.z(4) > l.z(234) + 30 && l.z(4) > l.z(454) + 30);
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, -15, 40, 90, -90, 180, 140})
    void turningThePictureClockwiseAddsToTheRoll(double degrees) throws Problem {
        double before = only(search(Portraits.hopper())).pose().roll();
        double after = only(search(Portraits.turned(Portraits.hopper(), degrees)))
                .pose()
                .roll();
        assertEquals(0, Math.IEEEremainder(after - before - degrees, 360), 2);
    }

    @Test
    void mirroringThePictureNegatesYawAndRollAndKeepsPitch() throws Problem {
        BufferedImage turned = Portraits.turned(Portraits.collins(), 10);
        HeadPose straight = only(search(turned)).pose();
        HeadPose mirrored = only(search(Portraits.mirrored(turned))).pose();
        assertEquals(straight.pitch(), mirrored.pitch(), 1);
        assertEquals(-straight.yaw(), mirrored.yaw(), 1);
        assertEquals(-straight.roll(), mirrored.roll(), 0.7);
        assertTrue(straight.roll() > 8, "roll " + straight.roll());
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 8", "4, 8", "1, 16", "2, 16", "3, 16", "4, 16"})
    void bandsAndBitsOfThePictureDoNotMatter(int bands, int bits) throws Problem {
        FaceAnalysis colour = only(search(Portraits.hopper()));
        FaceAnalysis other = only(analyzer.analyse(Portraits.as(Portraits.hopper(), bands, bits), Progress.NONE));
        double tolerance = bands >= 3 ? 1.5 : 4;
        for (int i = 0; i < Landmarks.MESH_COUNT; i += 13) {
            assertEquals(colour.landmarks().x(i), other.landmarks().x(i), tolerance, "x of " + i);
            assertEquals(colour.landmarks().y(i), other.landmarks().y(i), tolerance, "y of " + i);
        }
    }

    @Test
    void canonicalKeypointsLaidBackGiveTheLandmarks() throws Problem {
        FaceAnalysis face = only(search(Portraits.hopper()));
        float[] c = face.canonicalKeypoints();
        for (int i = 0; i < Landmarks.COUNT; i += 7) {
            double[] camera = face.transform().toCamera(c[i * 3], c[i * 3 + 1], c[i * 3 + 2]);
            assertEquals(face.landmarks().x(i), camera[0], 0.01);
            assertEquals(face.landmarks().y(i), -camera[1], 0.01);
            assertEquals(face.landmarks().z(i), camera[2], 0.01);
        }
    }

    @Test
    void theMatteTellsThePersonFromTheBackground() throws Problem {
        Matte matte = only(search(Portraits.hopper())).matte();
        assertTrue(matte.at(268, 234) > 0.95, "nose");
        assertTrue(matte.at(265, 80) > 0.8, "cap");
        assertTrue(matte.at(440, 100) < 0.05, "wall");
    }

    @Test
    void theMatteStandsUprightWithTheHead() throws Problem {
        BufferedImage lying = Portraits.turned(Portraits.hopper(), 90);
        Matte matte = only(search(lying)).matte();
        // The same places as above, turned with the picture (600 pixels high).
        assertTrue(matte.at(600 - 234, 268) > 0.95, "nose");
        assertTrue(matte.at(600 - 100, 440) < 0.05, "wall");
    }

    @ParameterizedTest
    @CsvSource({"215, 60, 297, 500", "60, 175, 400, 425", "60, 60, 400, 230"})
    void aFaceCutByTheBorderIsFoundAndItsRestIsWhereItWas(int x, int y, int width, int height) throws Problem {
        Landmarks whole = only(search(Portraits.hopper())).landmarks();
        Landmarks rest = only(search(Portraits.cut(Portraits.hopper(), x, y, width, height)))
                .landmarks();
        for (int point : new int[] {4, 473, 6}) {
            assertEquals(whole.x(point), rest.x(point) + x, 12, "x of " + point);
            assertEquals(whole.y(point), rest.y(point) + y, 12, "y of " + point);
        }
    }

    @Test
    void twentyFacesAreFoundBiggestFirst() throws Problem {
        BufferedImage canvas = Portraits.canvas(1500, 1300);
        for (int i = 0; i < 20; i++) {
            int width = 190 + 4 * i;
            Portraits.paste(
                    canvas, i % 2 == 0 ? Portraits.hopper() : Portraits.collins(), i % 5 * 300, i / 5 * 320, width);
        }
        FaceSearch search = search(canvas);
        assertEquals(20, search.faces().size());
        for (int i = 1; i < 20; i++) {
            assertTrue(search.faces().get(i - 1).box().area()
                    >= search.faces().get(i).box().area());
        }
    }

    @Test
    void aFaceOfAFortiethOfThePictureIsFound() throws Problem {
        BufferedImage canvas = Portraits.canvas(2000, 1500);
        Portraits.paste(canvas, Portraits.hopper(), 1380, 900, 125);
        FaceBox box = only(search(canvas)).box();
        assertTrue(box.contains(1380 + 268 * 125 / 512.0, 900 + 234 * 125 / 512.0));
        assertEquals(50, box.height(), 8);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 700", "40, 30", "900, 700"})
    void aPictureWithoutAFaceHasNone(int width, int height) throws Problem {
        FaceSearch search = search(Portraits.canvas(width, height));
        assertEquals(0, search.faces().size());
        assertEquals(0, search.refused().size());
    }

    @Test
    void aDrawnFaceIsNoHumanFace() throws Problem {
        BufferedImage canvas = Portraits.canvas(600, 600);
        Graphics2D g = canvas.createGraphics();
        g.setColor(new Color(240, 200, 60));
        g.fillOval(150, 130, 300, 320);
        g.setColor(Color.BLACK);
        g.fillOval(220, 230, 40, 50);
        g.fillOval(340, 230, 40, 50);
        g.setStroke(new BasicStroke(12));
        g.drawArc(220, 260, 160, 120, 200, 140);
        g.dispose();
        assertEquals(0, search(canvas).faces().size());
    }

    @Test
    void lookingForFacesStopsWhenAsked() throws Problem {
        Progress stopped = new Progress() {
            @Override
            public void report(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Picture picture = Portraits.picture(Portraits.hopper());
        Problem problem = assertThrows(Problem.class, () -> analyzer.analyse(picture, stopped));
        assertEquals(Problem.Kind.CANCELLED, problem.kind());
    }

    @Test
    void theSamePictureGivesTheSameAnswer() throws Problem {
        FaceAnalysis first = only(search(Portraits.collins()));
        FaceAnalysis second = only(search(Portraits.collins()));
        assertEquals(first.landmarks(), second.landmarks());
        assertEquals(first.transform(), second.transform());
    }

    @Test
    void aClosedAnalyzerRefuses() throws Problem, ModelException {
        FaceAnalyzer closed = SamplePortrait.openAnalyzer();
        closed.close();
        Picture picture = Picture.of8(8, 8, 1, new byte[64], PictureMetadata.NONE);
        assertThrows(IllegalStateException.class, () -> closed.analyse(picture, Progress.NONE));
    }
}
