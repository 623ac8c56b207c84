package posestudio.render.face;

import java.nio.FloatBuffer;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.perception.CanonicalFace;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.ModelSession;
import posestudio.render.face.sample.PicturePyramid;
import posestudio.render.face.sample.Square;

/** MediaPipe's landmark network with attention: 478 points and whether there is a face at all. */
final class LandmarkNetwork implements AutoCloseable {
    private static final String ID = "face_landmark_with_attention";
    private static final int SIZE = 192;
    private static final String[] REFINED = {"output_lips", "output_left_eye", "output_right_eye"};
    private static final String[] IRISES = {"output_left_iris", "output_right_iris"};
    private static final int IRIS_POINTS = 5;
    /** The lid outline comes first in the lists of the refined eyes. */
    private static final int LID_POINTS = 16;

    private final ModelSession session;
    private final int[][] refined = new int[REFINED.length][];

    /**
     * One pass of the network.
     *
     * @param landmarks the points, whether or not there is a face
     * @param presence how sure the network is that it saw one, 0..1
     */
    record Reading(Landmarks landmarks, double presence) {}

    /**
     * Opens the network.
     *
     * @throws ModelException when it cannot be loaded
     */
    LandmarkNetwork(ComputeDevice device, ModelPack pack, CanonicalFace face) throws ModelException {
        session = ModelSession.open(device, pack, ID);
        for (int i = 0; i < REFINED.length; i++) {
            refined[i] = face.refinement(REFINED[i]);
        }
    }

    /**
     * Reads the points of the face in a square that it fills to two thirds, upright.
     *
     * @throws ModelException when the network fails
     */
    Reading read(PicturePyramid pyramid, Square square) throws ModelException {
        pyramid.sample(square, SIZE, PicturePyramid.Beyond.EDGE, 0, 1, session.input("input_1"));
        session.run();
        float[] points = new float[Landmarks.COUNT * 3];
        session.output("output_mesh_identity").get(points, 0, Landmarks.MESH_COUNT * 3);
        for (int i = 0; i < REFINED.length; i++) {
            FloatBuffer output = session.output(REFINED[i]);
            for (int vertex : refined[i]) {
                points[vertex * 3] = output.get();
                points[vertex * 3 + 1] = output.get();
            }
        }
        for (int i = 0; i < IRISES.length; i++) {
            placeIris(points, Landmarks.MESH_COUNT + i * IRIS_POINTS, session.output(IRISES[i]), refined[i + 1]);
        }
        double presence = 1 / (1 + Math.exp(-session.output("conv_faceflag").get(0)));
        return new Reading(toPicture(points, square), presence);
    }

    /** The network gives no depth for the iris; MediaPipe takes the average of the lid outline. */
    private static void placeIris(float[] points, int first, FloatBuffer output, int[] eye) {
        float depth = 0;
        for (int i = 0; i < LID_POINTS; i++) {
            depth += points[eye[i] * 3 + 2] / LID_POINTS;
        }
        for (int i = first; i < first + IRIS_POINTS; i++) {
            points[i * 3] = output.get();
            points[i * 3 + 1] = output.get();
            points[i * 3 + 2] = depth;
        }
    }

    /** From the network's pixels, depth away from the viewer, to picture coordinates, depth towards the viewer. */
    private static Landmarks toPicture(float[] points, Square square) {
        for (int i = 0; i < points.length; i += 3) {
            double u = points[i] / SIZE;
            double v = points[i + 1] / SIZE;
            points[i] = (float) square.pictureX(u, v);
            points[i + 1] = (float) square.pictureY(u, v);
            points[i + 2] *= (float) (-square.side() / SIZE);
        }
        return new Landmarks(points);
    }

    @Override
    public void close() {
        session.close();
    }
}
