package posestudio.render.clip.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.FrameSource;

/** Colours come out as the equations of ITU-R BT.601, BT.709 and BT.2020 have them. */
class VideoColourTest {
    @TempDir
    private Path folder;

    private static final int Y = 120;
    private static final int CB = 90;
    private static final int CR = 180;

    private Picture first(TestClip clip, String name) throws Problem {
        Path path = clip.painter((frame, plane, x, y) -> plane == 0 ? Y : plane == 1 ? CB : plane == 2 ? CR : 77)
                .frames(2)
                .write(folder.resolve(name));
        try (FrameSource source = FrameSources.open(path, Progress.NONE)) {
            assertEquals(source.info().bits(), source.frame(1).bits());
            return source.frame(1);
        }
    }

    /** One band of a colour by the equations with the given weights of red and blue, 0..255. */
    private static double expected(double red, double blue, boolean full, int band) {
        double luma = full ? Y / 255.0 : (Y - 16) / 219.0;
        double cb = (CB - 128) / (full ? 255.0 : 224.0);
        double cr = (CR - 128) / (full ? 255.0 : 224.0);
        double r = luma + 2 * (1 - red) * cr;
        double b = luma + 2 * (1 - blue) * cb;
        double g = (luma - red * r - blue * b) / (1 - red - blue);
        return 255 * Math.max(0, Math.min(1, band == 0 ? r : band == 1 ? g : b));
    }

    private static void check(Picture picture, double red, double blue, boolean full) {
        for (int band = 0; band < 3; band++) {
            double sample = picture.sample(20, 20, band) * 255.0 / picture.maxSample();
            assertEquals(expected(red, blue, full, band), sample, 1.0, "band " + band);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bt709, tv, 0.2126, 0.0722, false",
        "bt709, pc, 0.2126, 0.0722, true",
        "smpte170m, tv, 0.299, 0.114, false",
        "bt470bg, pc, 0.299, 0.114, true",
        "bt2020nc, tv, 0.2627, 0.0593, false",
        "bt2020nc, pc, 0.2627, 0.0593, true",
    })
    void tagsAreFollowed(String space, String range, double red, double blue, boolean full) throws Problem {
        TestClip clip = new TestClip("ffv1").option("colorspace", space).option("color_range", range);
        check(first(clip, space + range + ".mkv"), red, blue, full);
    }

    @Test
    void withoutTagsSmallIsStandardAndLargeHighDefinition() throws Problem {
        check(first(new TestClip("ffv1").size(704, 64), "sd.mkv"), 0.299, 0.114, false);
        check(first(new TestClip("ffv1").size(1280, 64), "hd.mkv"), 0.2126, 0.0722, false);
        check(first(new TestClip("ffv1").size(64, 1280), "upright.mkv"), 0.2126, 0.0722, false);
    }

    @Test
    void motionJpegHasItsFullRange() throws Problem {
        check(first(new TestClip("mjpeg").format("yuvj420p"), "a.avi"), 0.299, 0.114, true);
    }

    @ParameterizedTest
    @CsvSource({"yuv420p10le", "yuv422p12le", "yuv444p16le"})
    void deepClipsKeepTheirDepth(String format) throws Problem {
        Picture picture = first(
                new TestClip("ffv1")
                        .format(format)
                        .option("colorspace", "bt709")
                        .option("color_range", "tv"),
                format + ".mkv");
        assertEquals(16, picture.bits());
        check(picture, 0.2126, 0.0722, false);
    }

    @Test
    void steepStepsOfBrightnessStaySharp() throws Problem {
        Path path = new TestClip("ffv1")
                .frames(1)
                .painter((frame, plane, x, y) -> plane > 0 ? 128 : x % 2 == 0 ? 16 : 235)
                .write(folder.resolve("steps.mkv"));
        try (FrameSource source = FrameSources.open(path, Progress.NONE)) {
            assertEquals(0, source.frame(0).sample(20, 20, 0), 1);
            assertEquals(255, source.frame(0).sample(21, 20, 0), 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"ffv1, mkv, ''", "libvpx-vp9, webm, lossless"})
    void alphaIsRead(String encoder, String ending, String option) throws Problem {
        TestClip clip = new TestClip(encoder).format("yuva420p");
        if (!option.isEmpty()) {
            clip.option(option, "1").tag("alpha_mode", "1");
        }
        Picture picture = first(clip, "alpha." + ending);
        assertEquals(4, picture.bands());
        assertEquals(77, picture.sample(20, 20, 3), 2);
        assertTrue(picture.hasAlpha());
    }
}
