package posestudio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.render.device.DrawingDevices;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceAnalyzer;
import posestudio.render.face.Landmarks;
import posestudio.render.raster.SoftwareDrawingDevice;
import posestudio.render.rig.FacePlacement;

/** What drawing expressions promises, with the real networks reading the results. */
class ExpressionDrawingTest {
    private static SamplePortrait portrait;
    private static DrawingDevice openGl;
    private static DrawingDevice software;
    private static FaceAnalyzer analyzer;

    @BeforeAll
    static void open() throws Problem, ModelException {
        portrait = SamplePortrait.collins();
        openGl = DrawingDevices.open(portrait.portraits());
        software = new SoftwareDrawingDevice(portrait.portraits(), "");
        analyzer = SamplePortrait.openAnalyzer();
    }

    @AfterAll
    static void close() {
        openGl.close();
        software.close();
        analyzer.close();
    }

    private static Picture draw(DrawingDevice device, FaceEdit edit) throws Problem {
        return device.drawFinal(new Scene(portrait.picture(), List.of(portrait.face()), List.of(edit)), Progress.NONE);
    }

    private static FaceEdit edit(ParameterSpec spec, double value) {
        return FaceEdit.NEUTRAL.with(spec, value);
    }

    private static Landmarks readBack(FaceEdit edit) throws Problem {
        return analyzer.analyse(draw(openGl, edit), Progress.NONE)
                .faces()
                .get(0)
                .landmarks();
    }

    static List<ParameterSpec> expressions() {
        return Parameters.ALL.stream()
                .filter(spec -> !Parameters.ANGLES.contains(spec)
                        && spec.group() != posestudio.editor.parameter.ParameterGroup.HEAD)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void everyExpressionChangesTheFaceAndNothingFarFromIt(ParameterSpec spec) throws Problem {
        for (double value : new double[] {-100, 100}) {
            Picture drawn = draw(openGl, edit(spec, value));
            int inside = 0;
            int outside = 0;
            double reach = portrait.face().box().height() * 0.95;
            for (int y = 0; y < drawn.height(); y++) {
                for (int x = 0; x < drawn.width(); x++) {
                    if (differs(portrait.picture(), drawn, x, y)) {
                        boolean near = Math.hypot(
                                        x - portrait.face().box().centreX(),
                                        y - portrait.face().box().centreY())
                                < reach;
                        inside += near ? 1 : 0;
                        outside += near ? 0 : 1;
                    }
                }
            }
            assertTrue(inside > 40, spec.id() + " " + value + " changed " + inside + " pixels");
            assertEquals(0, outside, spec.id() + " " + value);
        }
    }

    private static boolean differs(Picture a, Picture b, int x, int y) {
        for (int c = 0; c < 3; c++) {
            if (a.sample(x, y, c) != b.sample(x, y, c)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void oneEyeClosesAndTheOtherKeepsEverySample() throws Problem {
        Picture drawn = draw(openGl, edit(Parameters.BLINK.left(), 100));
        Landmarks marks = portrait.face().landmarks();
        for (int y = (int) marks.y(386) - 3; y < marks.y(374) + 3; y++) {
            for (int x = (int) marks.x(362); x < marks.x(263); x++) {
                assertTrue(!differs(portrait.picture(), drawn, x, y), x + ", " + y);
            }
        }
        Landmarks read = analyzer.analyse(drawn, Progress.NONE).faces().get(0).landmarks();
        double before = marks.y(145) - marks.y(159);
        double after = read.y(145) - read.y(159);
        assertTrue(after < 0.45 * before, "the lids are " + after + " apart, were " + before);
    }

    @Test
    void aClosedEyeOpensWithTheOtherOnesEyeball() throws Problem {
        Picture winking = draw(openGl, edit(Parameters.BLINK.left(), 100));
        FaceAnalysis face = analyzer.analyse(winking, Progress.NONE).faces().get(0);
        Scene opened = new Scene(winking, List.of(face), List.of(edit(Parameters.BLINK.left(), -60)));
        Picture drawn = openGl.drawFinal(opened, Progress.NONE);
        Landmarks marks = portrait.face().landmarks();
        int x = Math.round(marks.x(468));
        int y = Math.round(marks.y(468));
        double lid = darkness(winking, x, y);
        double iris = darkness(drawn, x, y);
        double wanted = darkness(portrait.picture(), x, y);
        assertTrue(
                iris > lid + 0.4 * (wanted - lid),
                "dark by " + iris + ", the lid by " + lid + ", the eye by " + wanted);
    }

    /** How dark the picture is around a place, mean of 5 x 5 pixels. */
    private static double darkness(Picture picture, int x, int y) {
        double sum = 0;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                sum += 255 - picture.sample(x + dx, y + dy, 1);
            }
        }
        return sum / 25;
    }

    @Test
    void theMouthOpensAsFarAsItsKeypointsSay() throws Problem {
        FaceEdit open = edit(Parameters.JAW, 70);
        Landmarks placed = new FacePlacement(portrait.face(), open).landmarks();
        Landmarks read = readBack(open);
        double wanted = placed.y(14) - placed.y(13);
        double got = read.y(14) - read.y(13);
        assertTrue(wanted
                > 1.5
                        * (portrait.face().landmarks().y(14)
                                - portrait.face().landmarks().y(13)));
        assertEquals(wanted, got, 0.25 * wanted);
    }

    @Test
    void theGazeMovesTheIrisAndLeavesTheLids() throws Problem {
        FaceEdit aside = FaceEdit.NEUTRAL.with(Parameters.GAZE_X.left(), 60).with(Parameters.GAZE_X.right(), 60);
        Landmarks before = portrait.face().landmarks();
        Landmarks placed = new FacePlacement(portrait.face(), aside).landmarks();
        Landmarks read = readBack(aside);
        for (int iris : new int[] {468, 473}) {
            double wanted = placed.x(iris) - before.x(iris);
            assertEquals(wanted, read.x(iris) - before.x(iris), 0.6 * wanted, "iris " + iris);
        }
        for (int lid : new int[] {159, 145, 386, 374}) {
            assertEquals(before.y(lid), read.y(lid), 1.2, "lid " + lid);
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void bothDevicesDrawTheSameExpression(FaceEdit edit) throws Problem {
        assumeTrue(openGl.fallbackReason().isEmpty(), () -> "no OpenGL here: " + openGl.fallbackReason());
        Picture a = draw(openGl, edit);
        Picture b = draw(software, edit);
        double sum = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    sum += Math.abs(a.sample(x, y, c) - b.sample(x, y, c));
                }
            }
        }
        double mean = sum / (a.width() * a.height() * 3.0);
        assertTrue(mean < 0.25, "the two differ by " + mean + " levels on average");
    }

    static List<FaceEdit> both() {
        return List.of(
                edit(Parameters.BLINK.left(), 100),
                edit(Parameters.BLINK.right(), -100),
                edit(Parameters.JAW, 80),
                edit(Parameters.GAZE_X.left(), -60),
                edit(Parameters.SMILE.left(), 100).with(Parameters.YAW, 15).with(Parameters.JAW, 40));
    }

    @Test
    void thePicturesBorderStaysWhereItIs() throws Problem {
        int chin = Math.round(portrait.face().landmarks().y(152)) + 8;
        Picture cut = top(portrait.picture(), chin);
        FaceAnalysis face = analyzer.analyse(cut, Progress.NONE).faces().get(0);
        Scene scene = new Scene(cut, List.of(face), List.of(edit(Parameters.JAW, -100)));
        Picture drawn = openGl.drawFinal(scene, Progress.NONE);
        for (int x = 0; x < cut.width(); x++) {
            assertTrue(!differs(cut, drawn, x, chin - 1), "below the chin at " + x);
        }
    }

    private static Picture top(Picture picture, int height) {
        byte[] samples = Arrays.copyOf(picture.samples8(), picture.width() * height * picture.bands());
        return Picture.of8(picture.width(), height, picture.bands(), samples, picture.metadata());
    }

    @Test
    void anExpressionTurnsWithTheHead() {
        FaceAnalysis face = portrait.face();
        FaceEdit smile = edit(Parameters.SMILE.left(), 80);
        Landmarks straight = new FacePlacement(face, smile).landmarks();
        Landmarks still = face.landmarks();
        FaceEdit turn = FaceEdit.NEUTRAL.with(Parameters.YAW, 25).with(Parameters.ROLL, -10);
        Landmarks turned = new FacePlacement(face, turn).landmarks();
        Landmarks both = new FacePlacement(face, smile.with(Parameters.YAW, 25).with(Parameters.ROLL, -10)).landmarks();
        double before = length(still, straight, 61);
        assertTrue(before > 1);
        assertEquals(before, length(turned, both, 61), 0.01, "a turn keeps the length of a movement");
    }

    private static double length(Landmarks a, Landmarks b, int i) {
        return Math.sqrt(Math.pow(a.x(i) - b.x(i), 2) + Math.pow(a.y(i) - b.y(i), 2) + Math.pow(a.z(i) - b.z(i), 2));
    }
}
