package posestudio.render.clip.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipNote;
import posestudio.render.clip.FrameSource;

/** Numbered pictures are a clip, and what is missing or does not fit is said. */
class SeriesFramesTest {
    @TempDir
    private Path folder;

    private void picture(String name, int level) throws IOException {
        picture(name, level, 8, 6);
    }

    private void picture(String name, int level, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, level * 0x010101);
            }
        }
        ImageIO.write(image, "png", folder.resolve(name).toFile());
    }

    private Problem refused(Path path) {
        Problem problem = assertThrows(
                Problem.class, () -> FrameSources.open(path, Progress.NONE).close());
        assertEquals(Problem.Kind.INPUT, problem.kind());
        return problem;
    }

    @Test
    void aFolderOfNumberedPicturesIsAClipInTheOrderOfTheNumbers() throws IOException, Problem {
        for (int i = 8; i <= 11; i++) {
            picture("take2_" + i + ".png", i * 10);
        }
        Files.writeString(folder.resolve("notes1.txt"), "not a picture");
        assertTrue(FrameSources.looksLikeClip(folder));
        try (FrameSource source = FrameSources.open(folder, Progress.NONE)) {
            assertEquals(4, source.info().frames());
            assertEquals(25, source.info().rate());
            assertEquals(0.16, source.info().duration(), 1e-9);
            assertEquals(List.of(), source.info().notes());
            for (int i = 3; i >= 0; i--) {
                assertEquals((i + 8) * 10, source.frame(i).sample(0, 0, 0));
            }
        }
    }

    @Test
    void holesAreFilledByTheFrameBeforeAndTold() throws IOException, Problem {
        for (int i : new int[] {1, 2, 4, 8, 9}) {
            picture("f%04d.png".formatted(i), i * 10);
        }
        try (FrameSource source = FrameSources.open(folder.resolve("f%04d.png"), 23.976, Progress.NONE)) {
            assertEquals(9, source.info().frames());
            assertEquals(
                    List.of(ClipNote.of("note.clip.holes", 4, "3, 5–7")),
                    source.info().notes());
            assertEquals(20, source.frame(2).sample(0, 0, 0));
            assertEquals(40, source.frame(6).sample(0, 0, 0));
            assertEquals(80, source.frame(7).sample(0, 0, 0));
            assertEquals(24000, source.info().rateNumerator());
            assertEquals(1001, source.info().rateDenominator());
        }
    }

    @Test
    void numbersMayRiseByMoreThanOne() throws IOException, Problem {
        for (int i = 10; i <= 50; i += 10) {
            picture("f" + i + ".png", i);
        }
        try (FrameSource source = FrameSources.open(folder, Progress.NONE)) {
            assertEquals(5, source.info().frames());
            assertEquals(List.of(), source.info().notes());
        }
    }

    @Test
    void aFolderWithSeveralSeriesAsksForAPattern() throws IOException, Problem {
        for (int i = 1; i <= 3; i++) {
            picture("a" + i + ".png", 10);
            picture("b" + i + ".png", 90);
        }
        assertEquals("clip.series", refused(folder).key());
        assertFalse(FrameSources.looksLikeClip(folder));
        Path pattern = folder.resolve("b####.png");
        assertTrue(FrameSources.looksLikeClip(pattern));
        try (FrameSource source = FrameSources.open(pattern, Progress.NONE)) {
            assertEquals(3, source.info().frames());
            assertEquals(90, source.frame(0).sample(0, 0, 0));
        }
    }

    @Test
    void foldersAndPatternsWithoutPicturesAreRefused() throws IOException {
        assertEquals("clip.folder", refused(folder).key());
        assertEquals("clip.pattern", refused(folder.resolve("x_%04d.png")).key());
        assertEquals("picture.missing", refused(folder.resolve("x.png")).key());
        picture("f1.png", 1);
        picture("f2.png", 1);
        picture("f20230101.png", 1);
        assertEquals("clip.holes", refused(folder).key());
    }

    @Test
    void anotherSizeIsRefusedWithTheNameOfTheFile() throws IOException {
        picture("f1.png", 1);
        picture("f2.png", 1, 10, 6);
        Problem problem = refused(folder);
        assertEquals("clip.size", problem.key());
        assertEquals(folder.resolve("f2.png").toString(), problem.arguments().get(0));
        assertEquals(2, problem.arguments().get(1));
    }

    @Test
    void aPictureThatDisappearsIsMissed() throws IOException, Problem {
        picture("f1.png", 1);
        picture("f2.png", 1);
        try (FrameSource source = FrameSources.open(folder, Progress.NONE)) {
            Files.delete(folder.resolve("f2.png"));
            assertEquals(
                    "picture.missing",
                    assertThrows(Problem.class, () -> source.frame(1)).key());
        }
    }

    @Test
    void onePictureIsAClipOfOneFrameAndLooksLikeAPicture() throws IOException, Problem {
        picture("f1.png", 7);
        picture("f2.png", 9);
        assertFalse(FrameSources.looksLikeClip(folder.resolve("f1.png")));
        try (FrameSource source = FrameSources.open(folder.resolve("f1.png"), Progress.NONE)) {
            assertEquals(1, source.info().frames());
            assertEquals(7, source.frame(0).sample(0, 0, 0));
        }
    }

    @Test
    void theKeyOfASeriesFollowsItsPictures() throws IOException, Problem {
        picture("f1.png", 7);
        picture("f2.png", 9);
        String key = FrameSources.fingerprint(folder);
        assertEquals(key, FrameSources.fingerprint(folder.resolve("f####.png")));
        picture("f2.png", 10);
        assertFalse(key.equals(FrameSources.fingerprint(folder)));
    }
}
