package posestudio.render.clip.track;

import posestudio.render.face.HeadTransform;

/**
 * What is known of one person in one frame. Compared by identity: frames with equal pixels have the very same row.
 *
 * @param transform how the canonical head lies in the frame
 * @param score how sure the detector was when it was last asked, 0..1
 * @param presence how sure the landmark network is, 0..1
 * @param sharpness how repeatable the find is, 0..1
 * @param points the landmarks, {@link PointsCodec}
 * @param matte the deflated matte
 * @param bridge null where the face was read; else how it came about, and then the points are not of this frame
 */
record FaceRow(
        HeadTransform transform, float score, float presence, float sharpness, Blob points, Blob matte, Bridge bridge) {
    /** A face that was read. */
    FaceRow(HeadTransform transform, float score, float presence, float sharpness, Blob points, Blob matte) {
        this(transform, score, presence, sharpness, points, matte, null);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
