package posestudio.render.liveportrait.paste;

import posestudio.render.liveportrait.detail.DetailMap;

/** A network's picture of one crop. For any thread. */
public final class GeneratedFace {
    private final int size;
    private final float[] planes;
    private final float[] keypoints;
    private GeneratedFace comparedWith;
    private DetailMap detail;

    /**
     * @param size pixels across and down
     * @param planes red, green, blue, one plane after the other, sRGB 0..1; kept
     * @param keypoints where the keypoints are in it (63); kept
     */
    public GeneratedFace(int size, float[] planes, float[] keypoints) {
        this.size = size;
        this.planes = planes;
        this.keypoints = keypoints;
    }

    /** Red, green, blue planes, sRGB 0..1; must not be written to. */
    public float[] planes() {
        return planes;
    }

    /** Bytes of memory that it takes, with what is found out about it. */
    public long bytes() {
        return 2L * Float.BYTES * planes.length;
    }

    /**
     * What of another picture of the same crop has come where; found out when first asked for, which takes some tenths
     * of a second.
     *
     * @param still the network's picture of the crop as it is
     */
    synchronized DetailMap detail(GeneratedFace still) {
        if (comparedWith != still) {
            detail = DetailMap.of(still.planes, planes, size, still.keypoints, keypoints);
            comparedWith = still;
        }
        return detail;
    }
}
