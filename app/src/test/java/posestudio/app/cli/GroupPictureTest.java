package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.face.FaceSearch;

/** A picture of twenty people. */
class GroupPictureTest {
    @TempDir
    Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void gather() throws IOException {
        source = group();
        target = folder.resolve("out.png");
    }

    @Test
    void allOfTwentyFacesTurn() throws IOException, Problem {
        assertEquals(20, search(source).faces().size());
        assertEquals(ExitCode.OK, run("--face", "all", "--roll", 15).code());
        FaceSearch after = search(target);
        assertEquals(20, after.faces().size());
        double own = pose(Cli.sample("eileen-collins.png", folder)).roll();
        for (var face : after.faces()) {
            assertEquals(own + 15, face.pose().roll(), 7);
        }
    }

    @Test
    void oneOfTwentyFacesTurnsAndTheOthersStay() throws IOException, Problem {
        assertEquals(ExitCode.OK, run("--face", 3, "--roll", 15).code());
        long turned = search(target).faces().stream()
                .filter(face -> face.pose().roll() > 12)
                .count();
        assertEquals(1, turned);
    }

    private Cli.Outcome run(Object... options) {
        Object[] arguments = Stream.concat(Stream.of("render", source, "-o", target), Stream.of(options))
                .toArray();
        return new Cli(folder).run(arguments);
    }

    private static FaceSearch search(Path file) throws Problem {
        return Cli.ENGINE.analyse(new PictureReader().read(file, Progress.NONE), Progress.NONE);
    }

    private static HeadPose pose(Path file) throws Problem {
        return search(file).faces().get(0).pose();
    }

    /** The other sample, five times across and four times down. */
    private Path group() throws IOException {
        BufferedImage one = ImageIO.read(GroupPictureTest.class.getResource("/posestudio/samples/eileen-collins.png"));
        int side = 256;
        BufferedImage all = new BufferedImage(5 * side, 4 * side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = all.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (int i = 0; i < 20; i++) {
            graphics.drawImage(one, i % 5 * side, i / 5 * side, side, side, null);
        }
        graphics.dispose();
        Path file = folder.resolve("group.png");
        ImageIO.write(all, "png", file.toFile());
        return file;
    }
}
