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
    private static final String INPUT = "input_1";
    private static final int SIZE = 192;
    private static final String[] REFINED = {"output_lips", "output_left_eye", "output_right_eye"};
    private static final String[] IRISES = {"output_left_iris", "output_right_iris"};
    private static final int IRIS_POINTS = 5;
    /** In the mirror: the other iris, left and right edge exchanged. */
    private static final int[] IRIS_PARTNERS = {5, 8, 7, 6, 9, 0, 3, 2, 1, 4};
    /** The lid outline comes first in the lists of the refined eyes. */
    private static final int LID_POINTS = 16;

    private final ModelSession session;
    private final CanonicalFace face;
    private final int[][] refined = new int[REFINED.length][];

    /**
     * What the network saw.
     *
     * @param landmarks the points, whether or not there is a face
     * @param presence how sure the network is that it saw one, 0..1
     * @param disagreement how far the points read straight and those read in the mirror lie apart, on average, in parts
     *     of the face's size; 0 when only read straight
     */
    record Reading(Landmarks landmarks, double presence, double disagreement) {}

    LandmarkNetwork(ComputeDevice device, ModelPack pack, CanonicalFace face) throws ModelException {
        this.face = face;
        session = ModelSession.open(device, pack, ID);
        for (int i = 0; i < REFINED.length; i++) {
            refined[i] = face.refinement(REFINED[i]);
        }
    }

    /** Reads the points of the face in a square that it fills to two thirds, upright. */
    Reading read(PicturePyramid pyramid, Square square) throws ModelException {
        sample(pyramid, square);
        double presence = run();
        return new Reading(toPicture(points(), square), presence, 0);
    }

    /**
     * Reads the same square as it is and mirrored, and takes the middle: what the network gets wrong in one direction
     * cancels out, and where both disagree there is hardly a face.
     */
    Reading readBothWays(PicturePyramid pyramid, Square square) throws ModelException {
        sample(pyramid, square);
        double presence = run();
        float[] straight = points();
        mirror(session.input(INPUT));
        presence = Math.min(presence, run());
        float[] mirrored = mirrored(points());
        double apart = 0;
        for (int i = 0; i < Landmarks.MESH_COUNT * 3; i += 3) {
            apart += Math.hypot(straight[i] - mirrored[i], straight[i + 1] - mirrored[i + 1]);
        }
        for (int i = 0; i < straight.length; i++) {
            straight[i] = (straight[i] + mirrored[i]) / 2;
        }
        Landmarks landmarks = toPicture(straight, square);
        double size = Math.sqrt(landmarks.box().area()) * SIZE / square.side();
        return new Reading(landmarks, presence, apart / Landmarks.MESH_COUNT / size);
    }

    private void sample(PicturePyramid pyramid, Square square) {
        pyramid.sample(square, SIZE, PicturePyramid.Beyond.EDGE, 0, 1, session.input(INPUT));
    }

    private double run() throws ModelException {
        session.run();
        return 1 / (1 + Math.exp(-session.output("conv_faceflag").get(0)));
    }

    private static void mirror(FloatBuffer rgb) {
        float[] straight = new float[SIZE * 3];
        float[] mirrored = new float[SIZE * 3];
        for (int y = 0; y < SIZE; y++) {
            rgb.get(y * SIZE * 3, straight);
            for (int i = 0; i < SIZE * 3; i++) {
                mirrored[(SIZE - 1 - i / 3) * 3 + i % 3] = straight[i];
            }
            rgb.put(y * SIZE * 3, mirrored);
        }
    }

    /** All points in the network's own pixels: x, y, depth away from the viewer. */
    private float[] points() {
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
        return points;
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

    /** Points read in the mirror, as they would be read straight. */
    private float[] mirrored(float[] points) {
        float[] result = new float[points.length];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            int partner = i < Landmarks.MESH_COUNT
                    ? face.partner(i)
                    : Landmarks.MESH_COUNT + IRIS_PARTNERS[i - Landmarks.MESH_COUNT];
            result[i * 3] = SIZE - points[partner * 3];
            result[i * 3 + 1] = points[partner * 3 + 1];
            result[i * 3 + 2] = points[partner * 3 + 2];
        }
        return result;
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
