package posestudio.render.clip.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.ClipNote;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.read.FrameSources;

/** Looks into animated pictures with other readers than FFmpeg's. */
class AnimationTest {
    @TempDir
    Path folder;

    @Test
    void gifShowsEveryFrameForItsTime() throws Exception {
        ClipInfo clip = TestClip.info(64, 48, 20);
        Path target = folder.resolve("clip.gif");
        ExportReport report =
                new ClipExport(TestClip.job(clip, target, ClipFormat.GIF)).run(TestClip.frames(clip), Progress.NONE);
        assertEquals(List.of(), report.notes());
        List<Integer> delays = gifDelays(target);
        assertEquals(Collections.nCopies(20, 4), delays, "hundredths of a second");
    }

    @Test
    void framesTooShortForGifAreLeftOutAndTold() throws Exception {
        ClipInfo clip = TestClip.info(64, 48, FrameTimes.even(40, 100), 0.4, true, Optional.empty());
        Path target = folder.resolve("clip.gif");
        ExportReport report =
                new ClipExport(TestClip.job(clip, target, ClipFormat.GIF)).run(TestClip.frames(clip), Progress.NONE);
        assertEquals(List.of(ClipNote.of("note.clip.gifrate", 20)), report.notes());
        assertEquals(Collections.nCopies(20, 2), gifDelays(target));
    }

    @Test
    void webpShowsEveryFrameForItsTime() throws Exception {
        double[] starts = {0, 0.04, 0.1, 0.11, 0.3};
        ClipInfo clip = TestClip.info(63, 47, FrameTimes.of(starts), 0.5, true, Optional.empty());
        Path target = folder.resolve("clip.webp");
        new ClipExport(TestClip.job(clip, target, ClipFormat.WEBP)).run(TestClip.frames(clip), Progress.NONE);
        assertEquals(List.of(40, 60, 10, 190, 200), webpDelays(target), "thousandths of a second");
    }

    @Test
    void webpAtBestQualityKeepsEverySample() throws Exception {
        ClipInfo clip = TestClip.info(63, 47, 8);
        Path target = folder.resolve("clip.webp");
        new ClipExport(TestClip.job(clip, target, ClipFormat.WEBP)).run(TestClip.frames(clip), Progress.NONE);
        try (FrameSource written = FrameSources.open(target, Progress.NONE)) {
            assertEquals(8, written.info().frames());
            for (int i = 0; i < 8; i++) {
                double quality = TestClip.psnr(TestClip.frames(clip).frame(i), written.frame(i));
                assertEquals(Double.POSITIVE_INFINITY, quality, "frame " + i);
            }
        }
    }

    @Test
    void gifLooksLikeItsFrames() throws Exception {
        ClipInfo clip = TestClip.info(64, 48, 8);
        Path target = folder.resolve("clip.gif");
        new ClipExport(TestClip.job(clip, target, ClipFormat.GIF)).run(TestClip.frames(clip), Progress.NONE);
        try (FrameSource written = FrameSources.open(target, Progress.NONE)) {
            assertEquals(8, written.info().frames());
            for (int i = 0; i < 8; i++) {
                double quality = TestClip.psnr(TestClip.frames(clip).frame(i), written.frame(i));
                assertTrue(quality > 30, "frame " + i + " with " + quality + " dB");
            }
        }
    }

    private static List<Integer> gifDelays(Path file) throws Exception {
        List<Integer> delays = new ArrayList<>();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadataNode tree =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = (IIOMetadataNode)
                        tree.getElementsByTagName("GraphicControlExtension").item(0);
                delays.add(Integer.valueOf(control.getAttribute("delayTime")));
            }
        } finally {
            reader.dispose();
        }
        return delays;
    }

    /** Lengths of the frames, from the ANMF chunks of the WebP container specification. */
    private static List<Integer> webpDelays(Path file) throws Exception {
        List<Integer> delays = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        in.position(12);
        while (in.remaining() >= 8) {
            byte[] name = new byte[4];
            in.get(name);
            int length = in.getInt();
            if (new String(name, StandardCharsets.US_ASCII).equals("ANMF")) {
                delays.add(in.getInt(in.position() + 12) & 0xffffff);
            }
            in.position(in.position() + length + length % 2);
        }
        return delays;
    }
}
