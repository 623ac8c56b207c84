package posestudio.render.clip.track;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.FrameTimes;

/** A small clip whose frames are drawn when asked for: sample portraits before a gradient. */
final class DrawnClip implements FrameSource {
    static final int WIDTH = 480;
    static final int HEIGHT = 360;
    private static final BufferedImage COLLINS = read("eileen-collins.png");
    private static final BufferedImage HOPPER = read("grace-hopper.jpg");

    private final ClipInfo info;
    private final BiConsumer<Stage, Integer> drawing;
    private final AtomicInteger asked = new AtomicInteger();

    /** What a frame is drawn on. */
    record Stage(Graphics2D g) {
        void background(Color from, Color to) {
            g.setPaint(new GradientPaint(0, 0, from, WIDTH, HEIGHT, to));
            g.fillRect(0, 0, WIDTH, HEIGHT);
        }

        /** The portrait with the middle of its face there, so high, turned clockwise. */
        void collins(double x, double y, double height, double degrees) {
            portrait(COLLINS, 0.5, 0.37, x, y, height, degrees);
        }

        void hopper(double x, double y, double height, double degrees) {
            portrait(HOPPER, 0.52, 0.38, x, y, height, degrees);
        }

        private void portrait(
                BufferedImage image, double faceX, double faceY, double x, double y, double height, double degrees) {
            AffineTransform at = AffineTransform.getTranslateInstance(x, y);
            at.rotate(Math.toRadians(degrees));
            at.scale(height / image.getHeight(), height / image.getHeight());
            at.translate(-faceX * image.getWidth(), -faceY * image.getHeight());
            g.drawImage(image, at, null);
        }
    }

    DrawnClip(int frames, BiConsumer<Stage, Integer> drawing) {
        this.drawing = drawing;
        info = new ClipInfo(
                "drawn",
                Optional.empty(),
                WIDTH,
                HEIGHT,
                FrameTimes.even(frames, 25),
                frames / 25.0,
                25,
                1,
                false,
                false,
                8,
                "",
                List.of());
    }

    /** Calm blue-grey background. */
    static void calm(Stage stage) {
        stage.background(new Color(70, 90, 120), new Color(150, 150, 140));
    }

    /** A picture of the size of the clip, reduced beforehand so that drawing it is quick. */
    private static BufferedImage read(String name) {
        try (InputStream in = DrawnClip.class.getResourceAsStream("/posestudio/samples/" + name)) {
            BufferedImage image = ImageIO.read(in);
            int width = image.getWidth() * HEIGHT / image.getHeight();
            BufferedImage small = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = small.createGraphics();
            g.drawImage(image.getScaledInstance(width, HEIGHT, Image.SCALE_AREA_AVERAGING), 0, 0, null);
            g.dispose();
            return small;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ClipInfo info() {
        return info;
    }

    /** How many frames have been asked for. */
    int asked() {
        return asked.get();
    }

    @Override
    public Picture frame(int index) throws Problem {
        asked.incrementAndGet();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.accept(new Stage(g), index);
        g.dispose();
        return new PictureReader().of(image);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
