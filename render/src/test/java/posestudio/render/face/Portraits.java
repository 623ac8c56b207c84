package posestudio.render.face;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;

/** The sample portraits, and what can happen to them. */
final class Portraits {
    private Portraits() {}

    static BufferedImage hopper() {
        return read("grace-hopper.jpg");
    }

    static BufferedImage collins() {
        return read("eileen-collins.png");
    }

    private static BufferedImage read(String name) {
        try (InputStream in = Portraits.class.getResourceAsStream("/posestudio/samples/" + name)) {
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Picture picture(BufferedImage image) throws Problem {
        return new PictureReader().of(image);
    }

    /** Turned clockwise about its middle, in a canvas that holds all of it. */
    static BufferedImage turned(BufferedImage image, double degrees) {
        double a = Math.toRadians(degrees);
        double c = Math.abs(Math.cos(a));
        double s = Math.abs(Math.sin(a));
        int w = (int) Math.round(image.getWidth() * c + image.getHeight() * s);
        int h = (int) Math.round(image.getWidth() * s + image.getHeight() * c);
        AffineTransform transform = AffineTransform.getTranslateInstance(w / 2.0, h / 2.0);
        transform.rotate(a);
        transform.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        return drawn(image, w, h, transform);
    }

    static BufferedImage mirrored(BufferedImage image) {
        AffineTransform transform = new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0);
        return drawn(image, image.getWidth(), image.getHeight(), transform);
    }

    /** What is left when everything outside a rectangle is cut away. */
    static BufferedImage cut(BufferedImage image, int x, int y, int width, int height) {
        return drawn(image, width, height, AffineTransform.getTranslateInstance(-x, -y));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform transform) {
        BufferedImage result = canvas(width, height);
        Graphics2D g = result.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, transform, null);
        g.dispose();
        return result;
    }

    /** A grey-blue gradient with nothing on it. */
    static BufferedImage canvas(int width, int height) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas.createGraphics();
        g.setPaint(new java.awt.GradientPaint(0, 0, new Color(70, 90, 120), width, height, new Color(150, 150, 140)));
        g.fillRect(0, 0, width, height);
        g.dispose();
        return canvas;
    }

    /** Draws a picture scaled to a width with its top left corner at a place. */
    static void paste(BufferedImage canvas, BufferedImage image, int x, int y, int width) {
        int height = width * image.getHeight() / image.getWidth();
        Graphics2D g = canvas.createGraphics();
        g.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), x, y, null);
        g.dispose();
    }

    /** The same picture in other bands and bits; alpha is opaque in the middle and transparent at the sides. */
    static Picture as(BufferedImage image, int bands, int bits) {
        int w = image.getWidth();
        int h = image.getHeight();
        short[] samples = new short[w * h * bands];
        for (int i = 0; i < w * h; i++) {
            int rgb = image.getRGB(i % w, i / w);
            int[] channels = {rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff};
            for (int band = 0; band < bands; band++) {
                boolean alpha = bands % 2 == 0 && band == bands - 1;
                int grey = (channels[0] * 3 + channels[1] * 6 + channels[2]) / 10;
                int colour = bands < 3 ? grey : channels[Math.min(band, 2)];
                samples[i * bands + band] = (short) (257 * (alpha ? opacity(i % w, w) : colour));
            }
        }
        if (bits == 16) {
            return Picture.of16(w, h, bands, samples, PictureMetadata.NONE);
        }
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (samples[i] >> 8);
        }
        return Picture.of8(w, h, bands, bytes, PictureMetadata.NONE);
    }

    private static int opacity(int x, int width) {
        return x < width / 16 || x > width - width / 16 ? 0 : 255;
    }
}
