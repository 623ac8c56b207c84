package posestudio.render.clip.track;

import posestudio.render.face.FaceReading;

/**
 * A face in one frame as it is followed and stored: what is followed is what is stored, so that a run that goes on later
 * finds the same as one that never stopped.
 *
 * @param reading rounded to what is stored
 * @param points its landmarks, {@link PointsCodec}
 */
record SeenFace(FaceReading reading, byte[] points) {
    /** A face that was just read. */
    static SeenFace of(FaceReading read) {
        byte[] points = PointsCodec.encode(read.landmarks());
        FaceReading rounded = new FaceReading(
                PointsCodec.decode(points), read.transform(), (float) read.score(), (float) read.presence(), (float)
                        read.sharpness());
        return new SeenFace(rounded, points);
    }
}
