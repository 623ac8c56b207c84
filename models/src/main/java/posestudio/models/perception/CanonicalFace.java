package posestudio.models.perception;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;
import posestudio.models.json.JsonFault;
import posestudio.models.json.JsonObject;
import posestudio.models.pack.ModelPack;

/**
 * MediaPipe's canonical face: a mesh in centimetres, x to the viewer's right, y up, z out of the face; its one boundary
 * loop is the face oval, eyes and mouth are closed by triangles. Immutable.
 */
public final class CanonicalFace {
    /** Vertices of the mesh. */
    public static final int VERTEX_COUNT = 468;
    /** Triangles of the mesh. */
    public static final int TRIANGLE_COUNT = 898;

    /** Centimetres. */
    private static final double SYMMETRY_TOLERANCE = 1e-3;

    private static final String FILE = "canonical_face.json";

    private final float[] vertices;
    private final float[] textureCoordinates;
    private final int[] triangles;
    private final int[] partners;
    private final Map<Integer, Double> procrustesWeights;
    private final Map<String, int[]> refinements;

    private CanonicalFace(JsonObject json) throws JsonFault {
        vertices = floats(json.numbers("vertices"), VERTEX_COUNT * 3);
        textureCoordinates = floats(json.numbers("textureCoordinates"), VERTEX_COUNT * 2);
        triangles = json.integers("triangles");
        if (triangles.length != TRIANGLE_COUNT * 3) {
            throw new JsonFault("it has " + triangles.length + " triangle corners");
        }
        partners = partners(vertices);
        procrustesWeights = new TreeMap<>();
        JsonObject weights = json.object("procrustesWeights");
        for (String vertex : weights.names()) {
            procrustesWeights.put(Integer.valueOf(vertex), weights.number(vertex));
        }
        refinements = new TreeMap<>();
        JsonObject lists = json.object("refinements");
        for (String output : lists.names()) {
            refinements.put(output, lists.integers(output));
        }
    }

    private static float[] floats(double[] numbers, int count) throws JsonFault {
        if (numbers.length != count) {
            throw new JsonFault("it has " + numbers.length + " numbers instead of " + count);
        }
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    /**
     * Reads the mesh of the perception pack.
     *
     * @throws ModelException when the pack has none, or it is damaged
     */
    public static CanonicalFace read(ModelPack pack) throws ModelException {
        try {
            return new CanonicalFace(JsonObject.read(new ByteArrayInputStream(pack.load(FILE))));
        } catch (IOException e) {
            throw new ModelException(
                    e,
                    Reason.MANIFEST_MALFORMED,
                    "%s in %s cannot be used: %s.".formatted(FILE, pack.place(), e.getMessage()),
                    pack.place(),
                    e.getMessage());
        }
    }

    /** {@code x0 y0 z0 x1 …}, centimetres; a copy. */
    public float[] vertices() {
        return vertices.clone();
    }

    /** One coordinate of a vertex, centimetres: axis 0 is x, 1 is y, 2 is z. */
    public float vertex(int i, int axis) {
        return vertices[i * 3 + axis];
    }

    /** {@code u0 v0 u1 …}, 0..1 from the top left of MediaPipe's face texture; a copy. */
    public float[] textureCoordinates() {
        return textureCoordinates.clone();
    }

    /** Three vertices for each triangle, counter-clockwise as seen from in front; a copy. */
    public int[] triangles() {
        return triangles.clone();
    }

    /** The vertex in the same place of the face's other half; a vertex of the middle line is its own. */
    public int partner(int i) {
        return partners[i];
    }

    private static int[] partners(float[] vertices) throws JsonFault {
        int[] partners = new int[VERTEX_COUNT];
        for (int i = 0; i < VERTEX_COUNT; i++) {
            int best = 0;
            for (int j = 1; j < VERTEX_COUNT; j++) {
                best = mirroredDistance(vertices, i, j) < mirroredDistance(vertices, i, best) ? j : best;
            }
            if (mirroredDistance(vertices, i, best) > SYMMETRY_TOLERANCE) {
                throw new JsonFault("vertex " + i + " has no mirrored partner");
            }
            partners[i] = best;
        }
        return partners;
    }

    private static double mirroredDistance(float[] v, int i, int j) {
        return Math.abs(v[i * 3] + v[j * 3])
                + Math.abs(v[i * 3 + 1] - v[j * 3 + 1])
                + Math.abs(v[i * 3 + 2] - v[j * 3 + 2]);
    }

    /** MediaPipe's own vertices for the head's pose, and how much each counts. */
    public Map<Integer, Double> procrustesWeights() {
        return Map.copyOf(procrustesWeights);
    }

    /**
     * The vertices that a refined output of the landmark network replaces, in that output's order.
     *
     * @param output {@code output_lips}, {@code output_left_eye} or {@code output_right_eye} (left: of the picture)
     */
    public int[] refinement(String output) {
        return refinements.get(output).clone();
    }
}
