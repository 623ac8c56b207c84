package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.face.FaceAnalysis;

class SheetCommandTest {
    @TempDir
    Path folder;

    @Test
    void theSheetShowsTheFaceAtAllAngles() throws IOException, Problem {
        Path target = folder.resolve("sheet.png");
        Path file = Cli.sample("grace-hopper.jpg", folder);
        assertEquals(new Cli.Outcome(ExitCode.OK, "", ""), new Cli(folder).run("sheet", file, "-o", target));
        // Eight columns and three rows; every cell is found again as a face of its own by looking at it alone.
        var sheet = new PictureReader().read(target, Progress.NONE);
        double lowest = rollOfCell(sheet, 1, 2);
        double highest = rollOfCell(sheet, 7, 2);
        assertEquals(-30, lowest - rollOfCell(sheet, 4, 2), 8);
        assertEquals(30, highest - rollOfCell(sheet, 4, 2), 8);
    }

    @Test
    void jpegByItsEnding() throws IOException {
        Path target = folder.resolve("sheet.jpg");
        Path file = Cli.sample("grace-hopper.jpg", folder);
        assertEquals(
                ExitCode.OK, new Cli(folder).run("sheet", file, "-o", target).code());
        byte[] bytes = Files.readAllBytes(target);
        assertTrue((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8);
    }

    @Test
    void aSheetIsOfOneFace() throws IOException {
        Path file = Cli.sample("grace-hopper.jpg", folder);
        Cli.Outcome outcome = new Cli(folder).run("sheet", file, "-o", folder.resolve("s.png"), "--face", "all");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().startsWith("--face is all; it must be a number from 1 on."), outcome.err());
    }

    private static double rollOfCell(posestudio.editor.image.Picture sheet, int column, int row) throws Problem {
        int width = sheet.width() / 8;
        int height = sheet.height() / 3;
        byte[] samples = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < 3; band++) {
                    samples[(y * width + x) * 3 + band] =
                            (byte) sheet.sample(column * width + x, row * height + y, band);
                }
            }
        }
        var cell = posestudio.editor.image.Picture.of8(
                width, height, 3, samples, posestudio.editor.image.PictureMetadata.NONE);
        FaceAnalysis face = Cli.ENGINE.analyse(cell, Progress.NONE).faces().get(0);
        return face.pose().roll();
    }
}
