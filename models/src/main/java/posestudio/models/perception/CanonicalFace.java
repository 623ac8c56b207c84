package posestudio.models.perception;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;
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

    private static final String FILE = "canonical_face.json";

    private final float[] vertices;
    private final float[] textureCoordinates;
    private final int[] triangles;
    private final Map<Integer, Double> procrustesWeights;
    private final Map<String, int[]> refinements;

    private CanonicalFace(JsonNode json) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        vertices = mapper.treeToValue(json.get("vertices"), float[].class);
        textureCoordinates = mapper.treeToValue(json.get("textureCoordinates"), float[].class);
        triangles = mapper.treeToValue(json.get("triangles"), int[].class);
        procrustesWeights = new TreeMap<>();
        json.get("procrustesWeights")
                .properties()
                .forEach(entry -> procrustesWeights.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().asDouble()));
        refinements = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : json.get("refinements").properties()) {
            refinements.put(entry.getKey(), mapper.treeToValue(entry.getValue(), int[].class));
        }
    }

    /**
     * Reads the mesh of the perception pack.
     *
     * @throws ModelException when the pack has none, or it is damaged
     */
    public static CanonicalFace read(ModelPack pack) throws ModelException {
        try {
            CanonicalFace face = new CanonicalFace(new ObjectMapper().readTree(pack.load(FILE)));
            if (face.vertices.length == VERTEX_COUNT * 3
                    && face.textureCoordinates.length == VERTEX_COUNT * 2
                    && face.triangles.length == TRIANGLE_COUNT * 3) {
                return face;
            }
            throw malformed(pack, "wrong number of vertices or triangles", null);
        } catch (JsonProcessingException e) {
            throw malformed(pack, e.getOriginalMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw malformed(pack, String.valueOf(e.getMessage()), e);
        }
    }

    private static ModelException malformed(ModelPack pack, String detail, Exception cause) {
        return new ModelException(
                cause,
                Reason.MANIFEST_MALFORMED,
                "%s in %s cannot be used: %s.".formatted(FILE, pack.place(), detail),
                pack.place(),
                detail);
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
