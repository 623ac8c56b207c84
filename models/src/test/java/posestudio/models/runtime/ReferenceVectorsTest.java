package posestudio.models.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;
import posestudio.models.pack.PackManifest;

/** The converted networks against what the TFLite interpreter, or a NumPy reading of the same file, gave. */
class ReferenceVectorsTest {
    static List<JsonNode> records() throws Exception {
        try (InputStream stream =
                ReferenceVectorsTest.class.getResourceAsStream("/posestudio/models/perception/reference.json")) {
            List<JsonNode> records = new ArrayList<>();
            new ObjectMapper().readTree(stream).forEach(records::add);
            return records;
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyOutputIsTheReferenceWithinRounding(JsonNode record) throws Exception {
        ModelPack pack = ModelStore.bundled().require("perception");
        String network = record.get("network").asText();
        try (ModelSession session = ModelSession.open(TestDevice.open(), pack, network)) {
            PackManifest.Tensor input = pack.network(network).inputs().get(0);
            fillWithPattern(session.input(input.name()), input);
            session.run();
            for (JsonNode expected : record.get("outputs")) {
                FloatBuffer output = session.output(expected.get("name").asText());
                JsonNode values = expected.get("values");
                int step = expected.get("step").asInt();
                assertEquals((output.capacity() + step - 1) / step, values.size());
                for (int i = 0; i < values.size(); i++) {
                    assertEquals(
                            values.get(i).asDouble(),
                            output.get(i * step),
                            expected.get("tolerance").asDouble(),
                            network + " " + expected.get("name") + " " + i * step);
                }
            }
            assertEquals(1, session.times().runs());
            assertTrue(session.times().last() > 0);
        }
    }

    /** The formula of {@code reference_vectors.py}. */
    private static void fillWithPattern(FloatBuffer buffer, PackManifest.Tensor tensor) {
        int width = tensor.shape().get(2);
        double low = tensor.range().get(0);
        double high = tensor.range().get(1);
        for (int i = 0; i < tensor.count(); i++) {
            int c = i % 3;
            int x = i / 3 % width;
            int y = i / 3 / width;
            int mixed = y / 8 * 73856093 ^ x / 8 * 19349663 ^ c * 83492791;
            int hashed = mixed * (int) 2654435761L;
            buffer.put((float) (low + (high - low) * (hashed >>> 8) / 16777216.0));
        }
    }
}
