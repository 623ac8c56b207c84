package posestudio.editor.image;

/** A picture's rows as PNG filters them (PNG specification, section 9), each with the filter that packs best. */
final class PngRows {
    private static final int UP = 2;
    private static final int AVERAGE = 3;
    /**
     * Of the five filters these two: on photos, with or without grain, all five together pack at most one part in
     * twelve better (Paeth does, on soft ones) and take five times as long.
     */
    private static final int[] TRIED = {UP, AVERAGE};

    private final Picture picture;
    private final int pixel;
    private final int length;

    PngRows(Picture picture) {
        this.picture = picture;
        pixel = picture.bands() * picture.bits() / 8;
        length = picture.width() * pixel;
    }

    /** Bytes of a row, without the filter's number. */
    int length() {
        return length;
    }

    /** Up to {@code count} rows, each after its filter's number. */
    byte[] filtered(int first, int count) {
        int rows = Math.min(count, picture.height() - first);
        byte[] out = new byte[rows * (length + 1)];
        // A border of one empty pixel on the left spares every filter its special case.
        byte[] above = new byte[length + pixel];
        byte[] row = new byte[length + pixel];
        byte[] candidate = new byte[length];
        byte[] best = new byte[length];
        if (first > 0) {
            fill(first - 1, above);
        }
        for (int i = 0; i < rows; i++) {
            fill(first + i, row);
            int least = Integer.MAX_VALUE;
            for (int filter : TRIED) {
                int cost = filter(filter, row, above, candidate);
                if (cost < least) {
                    least = cost;
                    byte[] swap = best;
                    best = candidate;
                    candidate = swap;
                    out[i * (length + 1)] = (byte) filter;
                }
            }
            System.arraycopy(best, 0, out, i * (length + 1) + 1, length);
            byte[] swap = above;
            above = row;
            row = swap;
        }
        return out;
    }

    private void fill(int y, byte[] row) {
        int samples = picture.width() * picture.bands();
        if (picture.bits() == 8) {
            System.arraycopy(picture.samples8(), y * samples, row, pixel, samples);
            return;
        }
        short[] from = picture.samples16();
        for (int i = 0, at = pixel; i < samples; i++) {
            int sample = from[y * samples + i];
            row[at++] = (byte) (sample >> 8);
            row[at++] = (byte) sample;
        }
    }

    /** Filters a row; the sum of the results' sizes tells how well it will pack (PNG specification, section 12.8). */
    private int filter(int filter, byte[] row, byte[] above, byte[] out) {
        if (filter == UP) {
            up(row, above, out);
        } else {
            average(row, above, out);
        }
        int cost = 0;
        for (byte value : out) {
            cost += Math.abs(value);
        }
        return cost;
    }

    private void up(byte[] row, byte[] above, byte[] out) {
        for (int i = 0; i < length; i++) {
            out[i] = (byte) (row[i + pixel] - above[i + pixel]);
        }
    }

    private void average(byte[] row, byte[] above, byte[] out) {
        for (int i = 0; i < length; i++) {
            int left = row[i] & 0xff;
            int up = above[i + pixel] & 0xff;
            out[i] = (byte) (row[i + pixel] - (left + up >> 1));
        }
    }
}
