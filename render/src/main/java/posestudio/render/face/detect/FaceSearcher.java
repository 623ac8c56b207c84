package posestudio.render.face.detect;

import java.util.ArrayList;
import java.util.List;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.face.sample.PicturePyramid;
import posestudio.render.face.sample.Square;

/** Looks for places that may be faces, big and small, with both detectors. */
public final class FaceSearcher implements AutoCloseable {
    /** MediaPipe's own. */
    private static final double MIN_OVERLAP = 0.3;
    /** Low, because the landmark network has the last word. */
    private static final double MIN_SCORE = 0.3;

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
     * Candidates, best first.
     *
     * @throws ModelException when a network fails
     */
    public List<Detection> search(PicturePyramid pyramid) throws ModelException {
        Square whole = Square.around(pyramid.width(), pyramid.height());
        List<Detection> raw = new ArrayList<>(shortRange.detect(pyramid, whole, MIN_SCORE));
        raw.addAll(fullRange.detect(pyramid, whole, MIN_SCORE));
        return Suppression.merge(raw, MIN_OVERLAP);
    }

    @Override
    public void close() {
        shortRange.close();
        fullRange.close();
    }
}
