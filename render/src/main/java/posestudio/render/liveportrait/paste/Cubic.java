package posestudio.render.liveportrait.paste;

/** Catmull-Rom's interpolation between pixels whose middles lie at whole numbers. */
final class Cubic {
    private Cubic() {}

    /** The four weights of a place that lies the fraction {@code t} from the second to the third of four pixels. */
    static void weights(float t, float[] weights) {
        weights[0] = t * (-0.5f + t * (1 - 0.5f * t));
        weights[1] = 1 + t * t * (-2.5f + 1.5f * t);
        weights[2] = t * (0.5f + t * (2 - 1.5f * t));
        weights[3] = t * t * (-0.5f + 0.5f * t);
    }

    /** A number between the pixels of a square plane; beyond the border the nearest pixel counts. */
    static float at(float[] planes, int start, int size, int column, int row, float[] across, float[] down) {
        float sum = 0;
        for (int j = 0; j < 4; j++) {
            int at = start + clamp(row - 1 + j, size) * size;
            float line = across[0] * planes[at + clamp(column - 1, size)]
                    + across[1] * planes[at + clamp(column, size)]
                    + across[2] * planes[at + clamp(column + 1, size)]
                    + across[3] * planes[at + clamp(column + 2, size)];
            sum += down[j] * line;
        }
        return sum;
    }

    private static int clamp(int place, int size) {
        return place < 0 ? 0 : place >= size ? size - 1 : place;
    }
}
