package posestudio.render.liveportrait.network;

import java.nio.FloatBuffer;

/**
 * A square sRGB picture, 8 bits a channel, as the networks' reference implementations hold it.
 *
 * @param size pixels across and down
 * @param samples red, green, blue of every pixel, rows from the top; must not be written to
 */
public record Rgb(int size, byte[] samples) {
    /** @throws IllegalArgumentException when the samples do not fill the square */
    public Rgb {
        if (samples.length != size * size * 3) {
            throw new IllegalArgumentException(samples.length + " samples for " + size);
        }
    }

    /** Half the size: 2 x 2 pixels averaged to one and rounded, as OpenCV's INTER_AREA does it for a whole factor. */
    public Rgb halved() {
        int half = size / 2;
        byte[] result = new byte[half * half * 3];
        for (int y = 0; y < half; y++) {
            for (int x = 0; x < half; x++) {
                int at = (2 * y * size + 2 * x) * 3;
                for (int c = 0; c < 3; c++) {
                    int sum = (samples[at + c] & 0xff)
                            + (samples[at + 3 + c] & 0xff)
                            + (samples[at + size * 3 + c] & 0xff)
                            + (samples[at + size * 3 + 3 + c] & 0xff);
                    result[(y * half + x) * 3 + c] = (byte) ((sum + 2) >> 2);
                }
            }
        }
        return new Rgb(half, result);
    }

    /** Writes it as a tensor (3, size, size): red, green, blue one after the other, 0..1. */
    void writePlanes(FloatBuffer target) {
        int pixels = size * size;
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < pixels; i++) {
                target.put(c * pixels + i, (samples[i * 3 + c] & 0xff) / 255f);
            }
        }
    }
}
