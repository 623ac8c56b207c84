package posestudio.render.face;

import java.util.Objects;

/**
 * What was read of one face in one frame of a clip: all of a {@link FaceAnalysis} but the matte, which takes longer and
 * which nothing else waits for.
 *
 * @param landmarks the points
 * @param transform how the canonical head lies in the frame
 * @param score how sure the detector was when it was last asked, 0..1
 * @param presence how sure the landmark network is that it saw a face, 0..1
 * @param sharpness how repeatable the find is, 0..1
 */
public record FaceReading(
        Landmarks landmarks, HeadTransform transform, double score, double presence, double sharpness) {
    public FaceReading {
        Objects.requireNonNull(landmarks);
        Objects.requireNonNull(transform);
    }
}
