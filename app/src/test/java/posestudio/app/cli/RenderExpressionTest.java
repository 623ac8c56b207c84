package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.Landmarks;

/** Expressions asked for on the command line, with the real engine. */
class RenderExpressionTest {
    @TempDir
    Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void takeSample() throws IOException {
        source = Cli.sample("eileen-collins.png", folder);
        target = folder.resolve("out.png");
    }

    private Cli.Outcome run(Object... options) {
        Object[] all = new Object[options.length + 5];
        all[0] = "render";
        all[1] = source;
        all[2] = "-o";
        all[3] = target;
        all[4] = "--overwrite";
        System.arraycopy(options, 0, all, 5, options.length);
        return new Cli(folder).run(all);
    }

    private static Picture read(Path file) throws Problem {
        return new PictureReader().read(file, Progress.NONE);
    }

    private static FaceAnalysis only(Picture picture) throws Problem {
        return Cli.ENGINE.analyse(picture, Progress.NONE).faces().get(0);
    }

    @Test
    void aPairIsSetTogetherAndOneSideOfItOnItsOwn() throws Problem {
        assertEquals(ExitCode.OK, run("--blink", 100, "--blink-left", 0).code());
        Picture before = read(source);
        Picture after = read(target);
        Landmarks marks = only(before).landmarks();
        assertTrue(changed(before, after, marks, EyeLandmarks.RIGHT) > 0.5);
        assertEquals(0, changed(before, after, marks, EyeLandmarks.LEFT));
    }

    /** Which part of the pixels of an eye is another than before. */
    private static double changed(Picture before, Picture after, Landmarks marks, EyeLandmarks eye) {
        int x0 = (int) Math.min(marks.x(eye.upper()[0]), marks.x(eye.upper()[8]));
        int x1 = (int) Math.max(marks.x(eye.upper()[0]), marks.x(eye.upper()[8]));
        int y0 = (int) marks.y(eye.upper()[4]);
        int y1 = (int) marks.y(eye.lower()[4]);
        int changed = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                changed += before.sample(x, y, 1) != after.sample(x, y, 1) ? 1 : 0;
            }
        }
        return (double) changed / ((x1 - x0) * (y1 - y0));
    }

    @Test
    void beingLikeItselfLeavesTheFaceAsItIs() throws Problem {
        assertEquals(ExitCode.OK, run("--like", source).code());
        assertArrayEquals(read(source).samples8(), read(target).samples8());
    }

    @Test
    void aFaceThatIsNeutralisedClosesItsMouth() throws Problem {
        FaceAnalysis before = only(read(source));
        assertEquals(ExitCode.OK, run("--neutralise").code());
        double open = gap(before);
        assertTrue(gap(only(read(target))) < 0.35 * open, "was " + open);
    }

    @Test
    void sayingHowToBeLikeAPictureWithoutNamingItIsRefused() {
        Cli.Outcome outcome = run("--like-parts", "eyes");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains("--like-parts"), outcome.err());
        assertFalse(Files.exists(target));
    }

    private static double gap(FaceAnalysis face) {
        return face.landmarks().y(14) - face.landmarks().y(13);
    }
}
