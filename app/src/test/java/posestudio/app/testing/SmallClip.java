package posestudio.app.testing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.StillFrames;
import posestudio.render.clip.write.ClipExport;
import posestudio.render.clip.write.ClipFormat;
import posestudio.render.clip.write.ClipJob;
import posestudio.render.clip.write.ClipQuality;
import posestudio.render.clip.write.FrameMaker;

/** Small clips made of a sample portrait, for tests that need a face in a file. */
public final class SmallClip {
    private static final int SIDE = 288;
    private static final BufferedImage COLLINS = read("eileen-collins.png");

    private SmallClip() {}

    /** Frames in which the portrait moves sideways, a pixel a frame, at 25 frames a second, every sample kept. */
    public static Path moving(Path file, int frames) throws Problem {
        return write(file, frames, frame -> {
            BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            int height = SIDE * COLLINS.getHeight() / COLLINS.getWidth();
            g.drawImage(COLLINS, frame, 0, SIDE, height, null);
            g.dispose();
            return new PictureReader().of(image);
        });
    }

    /** Frames in which there is nobody. */
    public static Path empty(Path file, int frames) throws Problem {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        return write(file, frames, frame -> new PictureReader().of(image));
    }

    private static Path write(Path file, int frames, FrameMaker maker) throws Problem {
        FrameTimes times = FrameTimes.even(frames, 25);
        ClipInfo info;
        try (StillFrames still =
                new StillFrames(maker.frame(0), "small", Optional.empty(), times, frames / 25.0, 25, 1)) {
            info = still.info();
        }
        ClipJob job = new ClipJob(
                info, 0, frames - 1, file, ClipFormat.of(file).orElseThrow(), ClipQuality.BEST, true, true, "small");
        new ClipExport(job).run(maker, Progress.NONE);
        return file;
    }

    private static BufferedImage read(String name) {
        try (InputStream in = SmallClip.class.getResourceAsStream("/posestudio/samples/" + name)) {
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
