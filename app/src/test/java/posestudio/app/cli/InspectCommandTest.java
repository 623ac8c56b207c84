package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
    @TempDir
    Path folder;

    @Test
    void jsonTellsAllThatIsDocumented() throws IOException {
        Path file = Cli.sample("eileen-collins.png", folder);
        Cli.Outcome outcome = new Cli(folder).run("inspect", "--json", file);
        assertEquals(ExitCode.OK, outcome.code());
        assertEquals("", outcome.err());
        JsonNode root = new ObjectMapper().readTree(outcome.out());
        assertEquals(1, root.path("schema").intValue());
        assertEquals(file.toString(), root.path("file").textValue());
        assertEquals(512, root.path("width").intValue());
        assertEquals(512, root.path("height").intValue());
        assertEquals(1, root.path("faces").size());
        JsonNode face = root.path("faces").get(0);
        assertEquals(1, face.path("face").intValue());
        JsonNode box = face.path("box");
        // The face of the sample, as the eye sees it: chin at about (225, 178), between the ears from 179 to 272.
        assertEquals(225, box.path("x").doubleValue() + box.path("width").doubleValue() / 2, 8);
        assertEquals(178, box.path("y").doubleValue() + box.path("height").doubleValue(), 8);
        for (String share : new String[] {"score", "presence", "sharpness"}) {
            assertTrue(face.path(share).isNumber(), share);
            assertTrue(face.path(share).doubleValue() > 0.5 && face.path(share).doubleValue() <= 1, share);
        }
        for (String angle : new String[] {"pitch", "yaw", "roll"}) {
            assertTrue(Math.abs(face.path("pose").path(angle).doubleValue()) < 15, angle);
        }
        // She smiles with open lips and looks at the camera.
        JsonNode expression = face.path("expression");
        assertTrue(expression.path("smile-left").doubleValue() > 20, expression.toString());
        assertTrue(expression.path("jaw").doubleValue() > 10, expression.toString());
        assertEquals(0, expression.path("gaze-x-left").doubleValue(), 30, expression.toString());
        assertTrue(root.path("refused").isArray());
    }

    @Test
    void jsonOfAPictureWithoutFaceIsAnEmptyListAndTheCodeOfNoFace() throws IOException {
        Path file = folder.resolve("grey.png");
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        Cli.Outcome outcome = new Cli(folder).run("inspect", "--json", file);
        assertEquals(ExitCode.FACE, outcome.code());
        assertEquals(0, new ObjectMapper().readTree(outcome.out()).path("faces").size());
    }

    @Test
    void textHasOneLineForEachFace() throws IOException {
        Path file = Cli.sample("grace-hopper.jpg", folder);
        Cli.Outcome outcome = new Cli(folder).run("inspect", file);
        assertEquals(ExitCode.OK, outcome.code());
        String[] lines = outcome.out().split("\\R");
        assertEquals(2, lines.length);
        assertEquals(file + ": 512 × 600 pixels, 1 face", lines[0]);
        assertTrue(
                lines[1].matches("  face 1: \\d+ × \\d+ pixels at \\(\\d+, \\d+\\); pitch [+-]\\d+\\.\\d°, .*"),
                lines[1]);
    }

    @Test
    void chineseReadersGetChineseText() throws IOException {
        Path file = Cli.sample("grace-hopper.jpg", folder);
        Cli.Outcome outcome = new Cli(folder).in(Locale.SIMPLIFIED_CHINESE).run("inspect", file);
        assertTrue(outcome.out().contains("1 张人脸"), outcome.out());
    }
}
