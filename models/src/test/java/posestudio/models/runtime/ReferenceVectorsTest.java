package posestudio.models.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posestudio.models.json.JsonObject;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;
import posestudio.models.pack.PackManifest;

/** The converted networks against what the TFLite interpreter, or a NumPy reading of the same file, gave. */
class ReferenceVectorsTest {
    static List<JsonObject> records() throws Exception {
        try (InputStream stream =
                ReferenceVectorsTest.class.getResourceAsStream("/posestudio/models/perception/reference.json")) {
            return JsonObject.read(stream).objects("records");
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyOutputIsTheReferenceWithinRounding(JsonObject record) throws Exception {
        ModelPack pack = ModelStore.bundled().require("perception");
        String network = record.text("network");
        try (ModelSession session = ModelSession.open(TestDevice.open(), pack, network)) {
            PackManifest.Tensor input = pack.network(network).inputs().get(0);
            fillWithPattern(session.input(input.name()), input);
            session.run();
            for (JsonObject expected : record.objects("outputs")) {
                FloatBuffer output = session.output(expected.text("name"));
                double[] values = expected.numbers("values");
                int step = (int) expected.number("step");
                assertEquals((output.capacity() + step - 1) / step, values.length);
                for (int i = 0; i < values.length; i++) {
                    assertEquals(
                            values[i],
                            output.get(i * step),
                            expected.number("tolerance"),
                            network + " " + expected.text("name") + " " + i * step);
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
