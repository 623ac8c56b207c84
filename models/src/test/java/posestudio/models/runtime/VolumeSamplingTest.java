package posestudio.models.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.models.onnx.GridSampleRewriter;
import posestudio.models.onnx.GridSampleRewriter.Form;
import posestudio.models.pack.ModelPack;
import posestudio.models.runtime.ComputeDevice.Provider;

/** Where rewritten nodes take their voxels from, by numbers that can be worked out by hand. */
class VolumeSamplingTest {
    private static final int DEPTH = 16;
    private static final int WIDTH = 64;
    private static final String SINGLE = """
            "inputs": [{"name": "volume", "shape": [1, 32, 16, 64, 64]}, {"name": "grid", "shape": [1, 16, 64, 64, 3]}],
            "outputs": [{"name": "sampled", "shape": [1, 32, 16, 64, 64]}]""";
    private static final String SHIFTS = """
            "inputs": [{"name": "volume", "shape": [2, 1, 2, 2, 64]}, {"name": "kp_driving", "shape": [1, 1, 3]},
                       {"name": "kp_source", "shape": [1, 1, 3]}],
            "outputs": [{"name": "sampled", "shape": [2, 1, 2, 2, 64]}]""";

    @TempDir
    private Path folder;

    /** The network rewritten, or as it is without a form. */
    private ModelSession open(String network, String tensors, Form form) throws Exception {
        ModelPack pack = TestPack.write(folder, TestPack.network(network), tensors);
        Path file = folder.resolve("net.onnx");
        Path opened = file;
        if (form != null) {
            opened = folder.resolve("rewritten.onnx");
            GridSampleRewriter plan = GridSampleRewriter.plan(file, form);
            assertEquals(
                    form == Form.SEPARABLE ? List.of("/dense_motion_network/GridSample") : List.of(), plan.separable());
            plan.write(opened);
        }
        NetworkForm choice = new NetworkForm(Provider.CPU, Optional.of(opened), true, Optional.empty());
        return ModelSession.open(TestDevice.open(), pack, pack.network("net"), choice);
    }

    @Test
    void placesOnAnAxisOfSixteenLieWhereTheFormulaSays() throws Exception {
        try (ModelSession session = open("sampling-16-single.onnx", SINGLE, Form.GATHER)) {
            FloatBuffer volume = session.input("volume");
            for (int i = 0; i < volume.capacity(); i++) {
                volume.put(i, 1 + i / (WIDTH * WIDTH) % DEPTH);
            }
            FloatBuffer grid = session.input("grid");
            float[] z = {-1, 1, 0};
            for (int i = 0; i < z.length; i++) {
                // x and y in the middle of voxel 0, where nothing is mixed.
                grid.put(3 * i, -63f / 64).put(3 * i + 1, -63f / 64).put(3 * i + 2, z[i]);
            }
            session.run();
            FloatBuffer sampled = session.output("sampled");
            // Half a voxel outside: half of what is in the first, 1, and in the last, 16; between 8 and 9 in the
            // middle.
            assertEquals(0.5, sampled.get(0), 1e-6);
            assertEquals(8, sampled.get(1), 1e-5);
            assertEquals(8.5, sampled.get(2), 1e-5);
        }
    }

    @Test
    void shiftsMakeTheMatrixOfHats() throws Exception {
        try (ModelSession session = open("sampling-16-shifts.onnx", SHIFTS, Form.SEPARABLE)) {
            // The second slot is moved half a unit along y and z, which puts its first rows right onto voxels.
            session.input("kp_source").put(new float[] {0.25f, 0.75f, 0.25f});
            session.input("kp_driving").put(new float[] {0.25f, 0.25f, -0.25f});
            assertEquals(0.5, hat(session, 0, 0), 1e-6);
            assertEquals(0, hat(session, 0, 1), 1e-6);
            assertEquals(0.007937, hat(session, 31, 30), 1e-5);
            assertEquals(0.992063, hat(session, 31, 31), 1e-5);
            assertEquals(0, hat(session, 31, 32), 1e-6);
            assertEquals(0.5, hat(session, 63, 63), 1e-5);
        }
    }

    /** What voxel i of a line gives to place j. */
    private static float hat(ModelSession session, int j, int i) throws Exception {
        FloatBuffer volume = session.input("volume");
        for (int k = 0; k < volume.capacity(); k++) {
            volume.put(k, k % WIDTH == i ? 1 : 0);
        }
        session.run();
        return session.output("sampled").get(2 * 2 * WIDTH + j);
    }

    @Test
    void placesFarOutsideAndNoNumbersDoNoHarm() throws Exception {
        float[][] outputs = new float[2][32 * DEPTH * WIDTH * WIDTH];
        Form[] forms = {null, Form.GATHER};
        for (int f = 0; f < forms.length; f++) {
            try (ModelSession session = open("sampling-16-single.onnx", SINGLE, forms[f])) {
                Random random = new Random(4);
                FloatBuffer volume = session.input("volume");
                while (volume.hasRemaining()) {
                    volume.put(random.nextFloat() * 2 - 1);
                }
                FloatBuffer grid = session.input("grid");
                while (grid.hasRemaining()) {
                    grid.put((random.nextFloat() - 0.5f) * 2.3f);
                }
                grid.put(0, 1e9f).put(4, -1e6f);
                session.run();
                session.output("sampled").get(outputs[f]);
                // Here the original reads what it likes; it is enough that nothing breaks.
                grid.put(0, Float.NaN).put(4, Float.POSITIVE_INFINITY).put(8, -1e30f);
                if (forms[f] == Form.GATHER) {
                    session.run();
                }
            }
        }
        double worst = 0;
        for (int i = 0; i < outputs[0].length; i++) {
            worst = Math.max(worst, Math.abs(outputs[0][i] - outputs[1][i]));
        }
        assertTrue(worst < 1e-5, "differs by " + worst);
    }
}
