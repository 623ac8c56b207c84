package posestudio.render.face.detect;

import java.util.ArrayList;
import java.util.List;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.face.sample.PicturePyramid;
import posestudio.render.face.sample.Square;

/** Looks for places that may be faces, level by level from big to small, and takes a second look at a place. */
public final class FaceSearcher implements AutoCloseable {
    /** MediaPipe's own. */
    private static final double MIN_OVERLAP = 0.3;
    /** Low, because every candidate is looked at again. */
    private static final double MIN_SCORE = 0.3;
    /** In tiles, of which there are many, what is dubious would cost too much time. */
    private static final double MIN_SCORE_IN_TILES = 0.5;

    private final FaceDetector shortRange;
    private final FaceDetector fullRange;

    /**
     * Opens both detectors.
     *
     * @throws ModelException when a network cannot be loaded
     */
    public FaceSearcher(ComputeDevice device, ModelPack pack) throws ModelException {
        shortRange = new FaceDetector(DetectorNetwork.SHORT_RANGE, device, pack);
        fullRange = new FaceDetector(DetectorNetwork.FULL_RANGE, device, pack);
    }

    /**
     * The smallest face that a level finds reliably, picture pixels.
     *
     * @param level 0 for the whole picture, each further one half the size
     */
    public static double smallestFace(PicturePyramid pyramid, int level) {
        return SearchLevel.SMALLEST_SHARE * SearchLevel.side(pyramid.width(), pyramid.height(), level);
    }

    /**
     * Candidates of one level, best first.
     *
     * @param level 0 for the whole picture, each further one for faces half as large
     * @param turn how far faces are turned clockwise in the picture, about; radians
     * @throws ModelException when a network fails
     */
    public List<Detection> search(PicturePyramid pyramid, int level, double turn) throws ModelException {
        List<Detection> raw = new ArrayList<>();
        for (Square square : SearchLevel.squares(pyramid.width(), pyramid.height(), level, turn)) {
            raw.addAll(fullRange.detect(pyramid, square, level == 0 ? MIN_SCORE : MIN_SCORE_IN_TILES));
            if (level == 0) {
                raw.addAll(shortRange.detect(pyramid, square, MIN_SCORE));
            }
        }
        return Suppression.merge(raw, MIN_OVERLAP);
    }

    /**
     * How sure the short-range detector is of a face that fills the middle of an upright square, 0..1.
     *
     * @throws ModelException when a network fails
     */
    public double confirm(PicturePyramid pyramid, Square square) throws ModelException {
        return shortRange.detect(pyramid, square, 0).stream()
                .filter(d ->
                        Math.hypot(d.centreX() - square.centreX(), d.centreY() - square.centreY()) < square.side() / 4)
                .mapToDouble(Detection::score)
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        shortRange.close();
        fullRange.close();
    }
}
