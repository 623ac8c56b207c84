package posestudio.render.clip.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipNote;
import posestudio.render.clip.FrameSource;

/** The frames of moving GIF and WebP files are laid over each other as their formats say, and last as long. */
class AnimationTest {
    private static final int SIDE = 32;

    @TempDir
    private Path folder;

    /** A frame's own part. */
    private record Part(int x, int y, int side, int luma, int alpha, int flags) {}

    /** A moving WebP file with these parts, 100 ms each, the last 300 ms. */
    private Path webp(List<Part> parts) throws IOException {
        ByteBuffer file = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(0).put(ascii("WEBP"));
        file.put(ascii("VP8X")).putInt(10).putInt(0x12);
        put24(file, SIDE - 1);
        put24(file, SIDE - 1);
        file.put(ascii("ANIM")).putInt(6).putInt(0).putShort((short) 0);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            byte[] chunks = still(part);
            file.put(ascii("ANMF")).putInt(16 + chunks.length);
            put24(file, part.x / 2);
            put24(file, part.y / 2);
            put24(file, part.side - 1);
            put24(file, part.side - 1);
            put24(file, i == parts.size() - 1 ? 300 : 100);
            file.put((byte) part.flags).put(chunks);
        }
        file.putInt(4, file.position() - 8);
        return Files.write(folder.resolve("a.webp"), Arrays.copyOf(file.array(), file.position()));
    }

    /** The chunks of a lossless picture of one colour. */
    private byte[] still(Part part) throws IOException {
        Path path = new TestClip("libwebp")
                .option("lossless", "1")
                .format("yuva420p")
                .size(part.side, part.side)
                .frames(1)
                .painter((frame, plane, x, y) -> plane == 0 ? part.luma : plane == 3 ? part.alpha : 128)
                .write(folder.resolve("still.webp"));
        byte[] file = Files.readAllBytes(path);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int vp8l = text.indexOf("VP8L");
        int start = vp8l >= 0 ? vp8l : text.contains("ALPH") ? text.indexOf("ALPH") : text.indexOf("VP8 ");
        return Arrays.copyOfRange(file, start, file.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void put24(ByteBuffer file, int value) {
        file.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static void check(Picture picture, int x, int y, int grey, int alpha) {
        assertEquals(alpha, picture.sample(x, y, 3), 1, "alpha at " + x + " " + y);
        if (alpha > 0) {
            assertEquals(grey, picture.sample(x, y, 0), 2, "grey at " + x + " " + y);
        }
    }

    @Test
    void webpBlendsReplacesAndDisposes() throws IOException, Problem {
        Path path = webp(List.of(
                new Part(0, 0, SIDE, 235, 255, 0),
                new Part(8, 8, 8, 16, 128, 1),
                new Part(16, 16, 8, 16, 128, 2),
                new Part(0, 0, 8, 16, 255, 0)));
        assertTrue(FrameSources.looksLikeClip(path));
        try (FrameSource source = FrameSources.open(path, Progress.NONE)) {
            assertEquals(4, source.info().frames());
            assertEquals(0.6, source.info().duration(), 1e-9);
            assertEquals(2, source.info().frameAt(0.25));
            for (int i : new int[] {3, 1, 0, 2, 3}) {
                source.frame(i);
            }
            check(source.frame(1), 10, 10, 127, 255);
            check(source.frame(1), 2, 2, 255, 255);
            check(source.frame(2), 10, 10, 0, 0);
            check(source.frame(2), 20, 20, 0, 128);
            check(source.frame(3), 2, 2, 0, 255);
            check(source.frame(3), 20, 20, 0, 128);
            check(source.frame(3), 28, 2, 255, 255);
        }
    }

    @Test
    void webpIsTheSameInAnyOrder() throws IOException, Problem {
        Path path = new TestClip("libwebp_anim").frames(12).write(folder.resolve("b.webp"));
        WebpAnimation animation = WebpAnimation.read(path);
        try (FrameSource forward = FrameSources.open(path, Progress.NONE);
                FrameSource jumping = WebpFrames.open(path, animation, 1)) {
            assertEquals(12, forward.info().frames());
            assertEquals(3, forward.frame(0).bands());
            assertEquals((TestClip.level(5) - 16) * 255 / 219, forward.frame(5).sample(3, 20, 1), 8);
            for (int i : new int[] {11, 3, 7, 2, 2, 9, 0, 5}) {
                assertArrayEquals(forward.frame(i).samples8(), jumping.frame(i).samples8(), "frame " + i);
            }
        }
    }

    @Test
    void aWebpThatEndsTooEarlySaysSo() throws IOException, Problem {
        byte[] whole =
                Files.readAllBytes(new TestClip("libwebp_anim").frames(12).write(folder.resolve("b.webp")));
        Path cut = Files.write(folder.resolve("cut.webp"), Arrays.copyOf(whole, whole.length * 2 / 3));
        try (FrameSource source = FrameSources.open(cut, Progress.NONE)) {
            assertTrue(source.info().frames() > 3 && source.info().frames() < 12);
            assertEquals(
                    List.of(ClipNote.of("note.clip.truncated")), source.info().notes());
            source.frame(source.info().frames() - 1);
        }
    }

    @Test
    void oneWebpPictureIsAPicture() throws Problem {
        Path path = new TestClip("libwebp").frames(1).write(folder.resolve("one.webp"));
        assertFalse(FrameSources.looksLikeClip(path));
        try (FrameSource source = FrameSources.open(path, Progress.NONE)) {
            assertEquals(1, source.info().frames());
        }
    }

    /** A GIF file with these parts: luma 0 or 255, alpha 0 or 255; flags: disposal of the part. */
    private Path gif(List<Part> parts) throws IOException {
        Path path = folder.resolve("a.gif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(path.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (Part part : parts) {
                BufferedImage image = new BufferedImage(part.side, part.side, BufferedImage.TYPE_BYTE_INDEXED);
                for (int i = 0; i < part.side * part.side; i++) {
                    image.setRGB(i % part.side, i / part.side, 0xff000000 | part.luma * 0x010101);
                }
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
                String format = metadata.getNativeMetadataFormatName();
                IIOMetadataNode root = new IIOMetadataNode(format);
                IIOMetadataNode place = new IIOMetadataNode("ImageDescriptor");
                place.setAttribute("imageLeftPosition", "" + part.x);
                place.setAttribute("imageTopPosition", "" + part.y);
                place.setAttribute("imageWidth", "" + part.side);
                place.setAttribute("imageHeight", "" + part.side);
                place.setAttribute("interlaceFlag", "FALSE");
                root.appendChild(place);
                IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
                control.setAttribute(
                        "disposalMethod",
                        List.of("none", "doNotDispose", "restoreToBackgroundColor", "restoreToPrevious")
                                .get(part.flags));
                control.setAttribute("userInputFlag", "FALSE");
                control.setAttribute("transparentColorFlag", part.flags == 2 ? "TRUE" : "FALSE");
                control.setAttribute("delayTime", "" + (part.x == 0 ? 10 : 30));
                control.setAttribute("transparentColorIndex", "255");
                root.appendChild(control);
                metadata.mergeTree(format, root);
                writer.writeToSequence(new IIOImage(image, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return path;
    }

    @Test
    void gifDisposesAndLastsAsItSays() throws IOException, Problem {
        Path path = gif(List.of(
                new Part(0, 0, SIDE, 255, 255, 1),
                new Part(8, 8, 8, 0, 255, 3),
                new Part(16, 16, 8, 0, 255, 2),
                new Part(0, 0, 4, 0, 255, 1)));
        assertTrue(FrameSources.looksLikeClip(path));
        try (FrameSource source = FrameSources.open(path, Progress.NONE)) {
            assertEquals(4, source.info().frames());
            assertEquals(0.1, source.info().times().start(1), 1e-9);
            assertEquals(0.4, source.info().times().start(2), 1e-9);
            assertEquals(0.8, source.info().duration(), 1e-9);
            assertTrue(source.info().variableRate());
            for (int i : new int[] {3, 1, 2}) {
                source.frame(i);
            }
            check(source.frame(1), 10, 10, 0, 255);
            check(source.frame(2), 10, 10, 255, 255);
            check(source.frame(2), 20, 20, 0, 255);
            check(source.frame(3), 20, 20, 0, 0);
            check(source.frame(3), 2, 2, 0, 255);
            check(source.frame(3), 28, 2, 255, 255);
        }
    }
}
