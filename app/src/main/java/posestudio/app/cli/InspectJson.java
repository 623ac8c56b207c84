package posestudio.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import posestudio.editor.image.Picture;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;
import posestudio.render.rig.control.ExpressionReading;

/**
 * The answer of {@code inspect --json}, as docs/command-line.md describes it. Fields may be added; {@code schema} grows
 * only when one changes its meaning or goes.
 */
final class InspectJson {
    static final int SCHEMA = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final OpenedPicture opened;

    InspectJson(OpenedPicture opened) {
        this.opened = opened;
    }

    /** The whole answer, indented. */
    String text() {
        Picture picture = opened.picture();
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", SCHEMA);
        root.put("file", opened.path().toString());
        root.put("width", picture.width());
        root.put("height", picture.height());
        List<FaceAnalysis> found = opened.search().faces();
        ArrayNode faces = root.putArray("faces");
        for (int i = 0; i < found.size(); i++) {
            fill(faces.addObject(), i + 1, found.get(i));
        }
        ArrayNode refused = root.putArray("refused");
        opened.search().refused().forEach(box -> fill(refused.addObject(), box));
        try {
            return JSON.writeValueAsString(root);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(ObjectNode node, int number, FaceAnalysis face) {
        node.put("face", number);
        fill(node.putObject("box"), face.box());
        node.put("score", round(face.score(), 1e4));
        node.put("presence", round(face.presence(), 1e4));
        node.put("sharpness", round(face.sharpness(), 1e4));
        node.putObject("pose")
                .put("pitch", round(face.pose().pitch(), 1e2))
                .put("yaw", round(face.pose().yaw(), 1e2))
                .put("roll", round(face.pose().roll(), 1e2));
        ObjectNode expression = node.putObject("expression");
        new ExpressionReading(face.canonicalKeypoints())
                .values()
                .forEach((spec, value) -> expression.put(spec.id(), round(value, 10)));
    }

    private static void fill(ObjectNode node, FaceBox box) {
        node.put("x", round(box.x(), 10))
                .put("y", round(box.y(), 10))
                .put("width", round(box.width(), 10))
                .put("height", round(box.height(), 10));
    }

    private static double round(double value, double steps) {
        return Math.round(value * steps) / steps + 0.0;
    }
}
