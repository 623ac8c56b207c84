package posestudio.app.window;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.imgscalr.Scalr;
import posestudio.app.open.Sample;
import posestudio.app.thread.Jobs;

/** Loads small pictures of the sample portraits in the background. */
final class SamplePictures {
    private static final int SIZE = 300;

    private final Jobs jobs;

    SamplePictures(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Gives the picture to {@code ready} on the event thread when it is there. */
    void load(Sample sample, Consumer<BufferedImage> ready) {
        jobs.quietly(Jobs.Lane.EXPORT, () -> {
            try (InputStream in = sample.stream()) {
                BufferedImage small = shrink(ImageIO.read(in));
                EventQueue.invokeLater(() -> ready.accept(small));
            } catch (IOException e) {
                // The card stays without a picture; opening it will say what is wrong.
                return;
            }
        });
    }

    private static BufferedImage shrink(BufferedImage image) {
        Scalr.Mode shorterSide =
                image.getWidth() <= image.getHeight() ? Scalr.Mode.FIT_TO_WIDTH : Scalr.Mode.FIT_TO_HEIGHT;
        return Scalr.resize(image, Scalr.Method.QUALITY, shorterSide, SIZE);
    }
}
