package posestudio.render.face.detect;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.ModelSession;
import posestudio.render.face.sample.PicturePyramid;
import posestudio.render.face.sample.Square;

/** Runs one detector network over one square of a picture. */
final class FaceDetector implements AutoCloseable {
    private static final int NUMBERS = 4 + 2 * Detection.KEYPOINTS;

    private final DetectorNetwork network;
    private final ModelSession session;
    private final float[] anchors;

    FaceDetector(DetectorNetwork network, ComputeDevice device, ModelPack pack) throws ModelException {
        this.network = network;
        this.anchors = network.anchors();
        this.session = ModelSession.open(device, pack, network.id());
    }

    /** Every raw answer above a score, in picture coordinates; many for each face. */
    List<Detection> detect(PicturePyramid pyramid, Square square, double minScore) throws ModelException {
        pyramid.sample(square, network.size(), PicturePyramid.Beyond.BLACK, -1, 1, session.input(network.input()));
        session.run();
        FloatBuffer boxes = session.output(network.boxes());
        FloatBuffer scores = session.output(network.scores());
        List<Detection> found = new ArrayList<>();
        for (int i = 0; i < scores.capacity(); i++) {
            double score = 1 / (1 + Math.exp(-scores.get(i)));
            if (score >= minScore) {
                found.add(decode(boxes, i, score, square));
            }
        }
        return found;
    }

    private Detection decode(FloatBuffer boxes, int i, double score, Square square) {
        double scale = square.side() / network.size();
        double[] points = new double[2 + 2 * Detection.KEYPOINTS];
        for (int k = 0; k <= Detection.KEYPOINTS; k++) {
            int at = i * NUMBERS + (k == 0 ? 0 : 2 + 2 * k);
            double u = (boxes.get(at) + anchors[2 * i]) / network.size();
            double v = (boxes.get(at + 1) + anchors[2 * i + 1]) / network.size();
            points[2 * k] = square.pictureX(u, v);
            points[2 * k + 1] = square.pictureY(u, v);
        }
        return new Detection(
                score,
                points[0],
                points[1],
                boxes.get(i * NUMBERS + 2) * scale,
                boxes.get(i * NUMBERS + 3) * scale,
                java.util.Arrays.copyOfRange(points, 2, points.length));
    }

    @Override
    public void close() {
        session.close();
    }
}
