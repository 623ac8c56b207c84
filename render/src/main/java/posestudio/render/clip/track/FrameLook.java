package posestudio.render.clip.track;

import java.util.Arrays;
import posestudio.editor.image.Picture;

/**
 * What a frame looks like from far: how bright its parts are, and which colours it has. Tells whether a new shot begins:
 * then both change at once, while motion changes the first and light the second.
 */
final class FrameLook {
    private static final int COLUMNS = 32;
    private static final int ROWS = 18;
    private static final int BINS = 16;
    /** Pixels looked at across and down. */
    private static final int LOOKS = 192;
    /** How far a whole frame may be shifted by the camera, cells. */
    private static final int SHIFT = 3;
    /** How much flatter or starker all of it may become. */
    private static final double MOST_GAIN = 1.6;
    /** Measured: docs/clips.md. */
    private static final double CUT_COLOURS = 0.1;

    private static final double CUT_PARTS = 12;
    /** So different in its parts that the colours hardly matter. */
    private static final double CUT_PARTS_ALONE = 30;

    private static final double SOME_COLOURS = 0.04;

    private final float[] parts = new float[COLUMNS * ROWS];
    private final float[] colours = new float[3 * BINS];
    private final double contrast;

    FrameLook(Picture picture) {
        int[] counts = new int[parts.length];
        int stepX = Math.max(1, picture.width() / LOOKS);
        int stepY = Math.max(1, picture.height() / LOOKS);
        int looks = 0;
        for (int y = stepY / 2; y < picture.height(); y += stepY) {
            for (int x = stepX / 2; x < picture.width(); x += stepX) {
                int argb = picture.argb(x, y);
                int r = argb >> 16 & 0xff;
                int g = argb >> 8 & 0xff;
                int b = argb & 0xff;
                int cell = y * ROWS / picture.height() * COLUMNS + x * COLUMNS / picture.width();
                parts[cell] += 0.299f * r + 0.587f * g + 0.114f * b;
                counts[cell]++;
                count(0, r);
                count(1, g);
                count(2, b);
                looks++;
            }
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= Math.max(1, counts[i]);
        }
        contrast = centre(parts);
        for (int i = 0; i < colours.length; i++) {
            colours[i] /= 3 * looks;
        }
    }

    /** Takes the mean off, so that a veil of light changes nothing; returns the root of the mean square that is left. */
    private static double centre(float[] parts) {
        double mean = 0;
        for (float part : parts) {
            mean += part / parts.length;
        }
        double square = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] -= (float) mean;
            square += parts[i] * parts[i] / parts.length;
        }
        return Math.sqrt(square);
    }

    /** Spread over two bins, so that a little more light changes little. */
    private void count(int channel, int value) {
        float at = value / 255f * (BINS - 1);
        int bin = Math.min(BINS - 2, (int) at);
        colours[channel * BINS + bin] += bin + 1 - at;
        colours[channel * BINS + bin + 1] += at - bin;
    }

    /** Whether a new shot begins with this frame. */
    boolean isCutFrom(FrameLook before) {
        double p = partsFrom(before);
        double c = coloursFrom(before);
        return p > CUT_PARTS && c > CUT_COLOURS || p > CUT_PARTS_ALONE && c > SOME_COLOURS;
    }

    /** Mean difference of the brightness of parts, 0..255, as the camera may have moved and the light changed. */
    double partsFrom(FrameLook before) {
        double gain = Math.max(1 / MOST_GAIN, Math.min(MOST_GAIN, contrast / Math.max(1, before.contrast)));
        double least = Double.MAX_VALUE;
        for (int dy = -SHIFT; dy <= SHIFT; dy++) {
            for (int dx = -SHIFT; dx <= SHIFT; dx++) {
                least = Math.min(least, shifted(before, gain, dx, dy));
            }
        }
        return least;
    }

    private double shifted(FrameLook before, double gain, int dx, int dy) {
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, -dy); y < ROWS - Math.max(0, dy); y++) {
            for (int x = Math.max(0, -dx); x < COLUMNS - Math.max(0, dx); x++) {
                sum += Math.abs(parts[y * COLUMNS + x] - gain * before.parts[(y + dy) * COLUMNS + x + dx]);
                count++;
            }
        }
        return sum / count;
    }

    /** Share of the pixels that have other colours, 0..1. */
    double coloursFrom(FrameLook before) {
        double sum = 0;
        for (int i = 0; i < colours.length; i++) {
            sum += Math.abs(colours[i] - before.colours[i]);
        }
        return sum / 2;
    }

    /** Whether two frames have the very same pixels. */
    static boolean isSame(Picture a, Picture b) {
        if (a == b) {
            return true;
        }
        if (a.width() != b.width() || a.height() != b.height() || a.bands() != b.bands() || a.bits() != b.bits()) {
            return false;
        }
        return a.bits() == 8 ? Arrays.equals(a.samples8(), b.samples8()) : Arrays.equals(a.samples16(), b.samples16());
    }
}
