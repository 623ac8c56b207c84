package posestudio.render.clip.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameTimes;

/** Frames that are computed, each different from all others, for tests of writing. */
final class TestClip {
    private TestClip() {}

    static ClipInfo info(int width, int height, int frames) {
        return info(width, height, FrameTimes.even(frames, 25), frames / 25.0, false, Optional.empty());
    }

    static ClipInfo info(
            int width, int height, FrameTimes times, double duration, boolean variable, Optional<Path> source) {
        return new ClipInfo(
                "test", source, width, height, times, duration, 25, 1, variable, source.isPresent(), 8, "", List.of());
    }

    static ClipJob job(ClipInfo clip, Path target, ClipFormat format) {
        return new ClipJob(
                clip, 0, clip.frames() - 1, target, format, ClipQuality.BEST, true, false, "the same frames");
    }

    /** Slow waves, as encoders like them, that move a little with every frame. */
    static Picture frame(int width, int height, int bands, int bits, int index) {
        int max = bits == 8 ? 255 : 65535;
        byte[] bytes = new byte[width * height * bands];
        short[] shorts = new short[width * height * bands];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < bands; band++) {
                    double wave = Math.sin((x + index) / 9.0 + band * 0.4) * Math.cos(y / 7.0 - index / 20.0);
                    int sample = (int) Math.round(max * (0.5 + 0.4 * wave));
                    bytes[at] = (byte) sample;
                    shorts[at++] = (short) sample;
                }
            }
        }
        return bits == 8
                ? Picture.of8(width, height, bands, bytes, PictureMetadata.NONE)
                : Picture.of16(width, height, bands, shorts, PictureMetadata.NONE);
    }

    static FrameMaker frames(ClipInfo clip) {
        return index -> frame(clip.width(), clip.height(), 3, 8, index);
    }

    /** Peak signal-to-noise ratio of all samples, dB (ITU-T J.247). */
    static double psnr(Picture a, Picture b) {
        double sum = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                for (int band = 0; band < 3; band++) {
                    double difference = a.sample(x, y, band) / (double) a.maxSample()
                            - b.sample(x, y, band) / (double) b.maxSample();
                    sum += difference * difference;
                }
            }
        }
        return 10 * Math.log10(a.width() * a.height() * 3 / sum);
    }

    /** Asks to stop once so many frames were reported. */
    static Progress stoppingAfter(int reports) {
        return new Progress() {
            private int seen;

            @Override
            public void report(String stage, double fraction) {
                seen++;
            }

            @Override
            public boolean isCancelled() {
                return seen >= reports;
            }
        };
    }
}
