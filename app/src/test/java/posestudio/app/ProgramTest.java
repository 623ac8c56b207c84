package posestudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** The program as a process of its own, as scripts and people meet it; nobody lends it a display. */
class ProgramTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Path source;

    @BeforeEach
    void takeSample() throws IOException {
        source = folder.resolve("portrait.jpg");
        try (InputStream in = ProgramTest.class.getResourceAsStream("/posestudio/samples/grace-hopper.jpg")) {
            Files.copy(in, source);
        }
    }

    @Test
    void theExitCodeTellsHowItEnded() throws IOException, InterruptedException {
        assertEquals(0, run("render", "portrait.jpg", "-o", "out.png", "--yaw", "5"));
        assertEquals("", said());
        assertEquals(5, run("render", "portrait.jpg", "-o", "out.png"));
        assertEquals(2, run("render", "portrait.jpg", "-o", "out.png", "--yaw", "50"));
        assertEquals(3, run("inspect", "nowhere.jpg"));
        assertFalse(said().contains("\tat "), said());
    }

    @Test
    void everyCommandOfTheHelpIsKnownAtTheEntrance() throws IOException, InterruptedException {
        assertEquals(0, run("--help"));
        List<String> commands = said().lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .filter(line -> line.matches("  [a-z]+ .*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertEquals(Main.COMMANDS, commands);
    }

    @Test
    void withoutDisplayTheContactSheetOfASampleIsMade() throws IOException, InterruptedException, Problem {
        assertEquals(0, run());
        Path sheet = folder.resolve("grace-hopper-sheet.png");
        assertTrue(new PictureReader().read(sheet, Progress.NONE).width() > 1000);
        assertTrue(said().contains(sheet.toRealPath().toString()), said());
        assertTrue(said().contains("The window needs a display"), said());
        assertEquals(2, filesIn(folder), "only the sheet was added");
    }

    @Test
    void withoutDisplayTheContactSheetOfTheNamedPictureIsMade() throws IOException, InterruptedException {
        assertEquals(0, run("portrait.jpg"));
        assertTrue(Files.exists(folder.resolve("portrait-sheet.png")), said());
        assertEquals(3, run("nowhere.jpg"));
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNoDisplay() throws IOException, InterruptedException {
        ProcessBuilder builder = program("portrait.jpg");
        builder.environment().put("DISPLAY", ":4711");
        assertEquals(0, builder.start().waitFor(), said());
        assertTrue(Files.exists(folder.resolve("portrait-sheet.png")), said());
    }

    @Test
    void twoAtOnceDoNotDisturbEachOther() throws IOException, InterruptedException {
        Process one = program("render", "portrait.jpg", "-o", "same.png", "--yaw", "5", "--overwrite")
                .start();
        Process two = program("render", "portrait.jpg", "-o", "same.png", "--yaw", "5", "--overwrite")
                .start();
        assertEquals(0, one.waitFor(), said());
        assertEquals(0, two.waitFor(), said());
        assertEquals(0, run("render", "portrait.jpg", "-o", "alone.png", "--yaw", "5"));
        assertEquals(-1, Files.mismatch(folder.resolve("same.png"), folder.resolve("alone.png")));
    }

    @Test
    void anInterruptLeavesTheOldFileOrTheNewOne() throws IOException, InterruptedException, Problem {
        Path target = Files.writeString(folder.resolve("out.png"), "precious");
        for (int millis = 200; millis <= 1800; millis += 400) {
            Process process = program("sheet", "portrait.jpg", "-o", "out.png", "--overwrite")
                    .start();
            Thread.sleep(millis);
            process.destroy();
            if (process.waitFor() == 0) {
                assertTrue(new PictureReader().read(target, Progress.NONE).width() > 1000);
                Files.writeString(target, "precious");
            } else {
                assertEquals("precious", Files.readString(target));
            }
            assertEquals(2, filesIn(folder), "nothing was left behind");
        }
    }

    @Test
    void tooLittleMemoryIsSaidAndTheOldFileStays() throws IOException, InterruptedException {
        BufferedImage large = new BufferedImage(4800, 6000, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = large.createGraphics();
        graphics.drawImage(ImageIO.read(source.toFile()), 0, 0, 4800, 5600, null);
        graphics.dispose();
        ImageIO.write(large, "jpg", folder.resolve("large.jpg").toFile());
        Path target = Files.writeString(folder.resolve("out.png"), "precious");
        // The first has no room for the source, the second none for the result.
        for (String heap : List.of("-Xmx64m", "-Xmx190m")) {
            ProcessBuilder builder = program("render", "large.jpg", "-o", "out.png", "--overwrite", "--yaw", "5");
            builder.command().set(1, heap);
            assertEquals(6, builder.start().waitFor(), said());
            assertTrue(said().contains("There is not enough memory for this picture."), said());
            assertFalse(said().contains("\tat "), said());
            assertEquals("precious", Files.readString(target));
        }
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        return program(arguments).start().waitFor();
    }

    private ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        File said = elsewhere.resolve("said").toFile();
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(said));
    }

    private String said() throws IOException {
        Path said = elsewhere.resolve("said");
        return Files.exists(said) ? Files.readString(said, StandardCharsets.UTF_8) : "";
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
