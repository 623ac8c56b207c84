package posestudio.models.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posestudio.models.ModelException;
import posestudio.models.onnx.GridSampleRewriter;
import posestudio.models.onnx.GridSampleRewriter.Form;
import posestudio.models.onnx.OnnxSignature;
import posestudio.models.onnx.RewriteRefused;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackManifest;
import posestudio.models.runtime.ComputeDevice.Provider;

/** Rewritten networks against those that they were made from, on the processor. */
class RewrittenNetworkTest {
    private static final String OUT = """
            "inputs": [{"name": "feature_3d", "shape": [1, 6, 4, 6, 8]},
                       {"name": "kp_driving", "shape": [1, 5, 3]}, {"name": "kp_source", "shape": [1, 5, 3]}],
            "outputs": [{"name": "out", "shape": [1, 3, 6, 8]}""";
    private static final String SMALL = OUT + "]";
    private static final String PROBED = OUT + """
            , {"name": "deformed", "shape": [6, 2, 4, 6, 8]}, {"name": "warped", "shape": [1, 6, 4, 6, 8]}]""";
    private static final String REAL = """
            "inputs": [{"name": "feature_3d", "shape": [1, 32, 16, 64, 64]},
                       {"name": "kp_driving", "shape": [1, 21, 3]}, {"name": "kp_source", "shape": [1, 21, 3]}],
            "outputs": [{"name": "out", "shape": [1, 3, 64, 64]},
                        {"name": "deformed", "shape": [22, 4, 16, 64, 64]},
                        {"name": "warped", "shape": [1, 32, 16, 64, 64]}]""";

    @TempDir
    private Path folder;

    private ModelPack pack(String network, String tensors) throws Exception {
        return TestPack.write(folder, TestPack.network(network + ".onnx"), tensors);
    }

    private Path file() {
        return folder.resolve("net.onnx");
    }

    /** Outputs one behind the other; keypoints lead up to a whole picture away. */
    private static List<float[]> run(ModelPack pack, Path file) throws ModelException {
        NetworkForm form = new NetworkForm(Provider.CPU, Optional.of(file), true, Optional.empty());
        List<float[]> outputs = new ArrayList<>();
        try (ModelSession session = ModelSession.open(TestDevice.open(), pack, pack.network("net"), form)) {
            for (PackManifest.Tensor tensor : pack.network("net").inputs()) {
                fill(session.input(tensor.name()), tensor.shape());
            }
            session.run();
            for (PackManifest.Tensor tensor : pack.network("net").outputs()) {
                float[] values = new float[tensor.count()];
                session.output(tensor.name()).get(values);
                outputs.add(values);
            }
        }
        return outputs;
    }

    /** Keypoints anywhere, and features that differ everywhere but not by leaps, as those of a network. */
    private static void fill(FloatBuffer input, List<Integer> shape) {
        Random random = new Random(3);
        for (int i = 0; input.hasRemaining(); i++) {
            if (shape.size() < 5) {
                input.put(random.nextFloat() * 2 - 1);
            } else {
                int x = i % shape.get(4);
                int y = i / shape.get(4) % shape.get(3);
                int z = i / shape.get(4) / shape.get(3) % shape.get(2);
                int channel = i / shape.get(4) / shape.get(3) / shape.get(2);
                input.put((float) (Math.sin(0.15 * x + 0.2 * z + channel) * Math.cos(0.1 * y - 0.3 * z + channel)));
            }
        }
    }

    private static void assertEqualWithin(double relative, List<float[]> expected, List<float[]> actual) {
        for (int output = 0; output < expected.size(); output++) {
            double largest = 0;
            double worst = 0;
            for (int i = 0; i < expected.get(output).length; i++) {
                largest = Math.max(largest, Math.abs(expected.get(output)[i]));
                worst = Math.max(worst, Math.abs(expected.get(output)[i] - actual.get(output)[i]));
            }
            assertTrue(largest > 0.1, "there is nothing to compare");
            assertTrue(worst <= relative * largest, "output " + output + " differs by " + worst + " of " + largest);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "warping-16, SEPARABLE, 1, 1",
        "warping-16, GATHER, 0, 2",
        "warping-20, SEPARABLE, 1, 1",
        "warping-20, GATHER, 0, 2",
    })
    void aRewrittenNetworkGivesWhatTheOriginalGives(String network, Form form, int separable, int gathered)
            throws Exception {
        assertSame(1e-5, pack(network, PROBED), form, separable, gathered);
    }

    @ParameterizedTest
    @CsvSource({
        "warping-20-plain, SEPARABLE, 1, 1",
        // Its motions are no shifts, which must be seen: matrices would give something else.
        "warping-16-no-shifts, SEPARABLE, 0, 2",
    })
    void oneThatTellsLittleIsUnderstood(String network, Form form, int separable, int gathered) throws Exception {
        assertSame(1e-5, pack(network, SMALL), form, separable, gathered);
    }

    /** Twice as far: what the first node rounds moves the places where the second one samples, 32 voxels to the unit. */
    @ParameterizedTest
    @CsvSource({"SEPARABLE, 1, 1", "GATHER, 0, 2"})
    void theRealSizesGiveTheSameAsWell(Form form, int separable, int gathered) throws Exception {
        assertSame(2e-5, pack("warping-16-real-sizes", REAL), form, separable, gathered);
    }

    @ParameterizedTest
    @CsvSource({"SEPARABLE, 1, 1", "GATHER, 0, 2"})
    void halfPrecisionIsSampledToItsThreeDigits(Form form, int separable, int gathered) throws Exception {
        ModelPack pack = pack("warping-16-half", SMALL);
        assertSame(2e-3, pack, form, separable, gathered);
        assertTrue(GridSampleRewriter.plan(file(), form).half());
    }

    private void assertSame(double relative, ModelPack pack, Form form, int separable, int gathered) throws Exception {
        GridSampleRewriter plan = GridSampleRewriter.plan(file(), form);
        assertEquals(separable, plan.separable().size());
        assertEquals(gathered, plan.gathered().size());
        Path rewritten = folder.resolve("rewritten.onnx");
        plan.write(rewritten);
        assertEqualWithin(relative, run(pack, file()), run(pack, rewritten));
    }

    @Test
    void aNetworkMadeForTensorRtRunsOnTheProcessor() throws Exception {
        List<float[]> expected = run(pack("warping-16", PROBED), file());
        ModelPack pack = pack("warping-16-fix", PROBED);
        NetworkForm form = NetworkForm.processor(pack, pack.network("net"), TestDevice.open(), null);
        assertEqualWithin(0, expected, run(pack, form.file().orElseThrow()));
    }

    @Test
    void aNetworkMadeForTensorRtIsRewrittenLikeAnyOther() throws Exception {
        List<float[]> expected = run(pack("warping-16", PROBED), file());
        ModelPack pack = pack("warping-16-fix", PROBED);
        RewrittenNetwork.Verdict verdict = forCard(pack);
        assertTrue(verdict.words().startsWith("SEPARABLE"), verdict.words());
        assertEqualWithin(1e-5, expected, run(pack, verdict.file().orElseThrow()));
    }

    private RewrittenNetwork.Verdict forCard(ModelPack pack) throws Exception {
        return new RewrittenNetwork(TestDevice.open(), pack, pack.network("net")).forCard(file(), Provider.CPU);
    }

    @Test
    void convolutionsComputeInHalfPrecisionWhereThatIsWanted() throws Exception {
        ModelPack pack = pack("warping-16", PROBED);
        RewrittenNetwork.Verdict verdict =
                new RewrittenNetwork(TestDevice.open(), pack, pack.network("net"), true).forCard(file(), Provider.CPU);
        Path halves = verdict.file().orElseThrow();
        assertTrue(verdict.words().contains("with halves"), verdict.words());
        // Three convolutions; each but the last is read by one other, and all have weights of their own.
        assertEquals(6, OnnxSignature.read(halves).operators().get("Cast") - castsOf(forCard(pack)));
        assertEqualWithin(2e-3, run(pack, file()), run(pack, halves));
        assertThrows(AssertionError.class, () -> assertEqualWithin(1e-6, run(pack, file()), run(pack, halves)));
    }

    private static int castsOf(RewrittenNetwork.Verdict verdict) throws Exception {
        return OnnxSignature.read(verdict.file().orElseThrow()).operators().getOrDefault("Cast", 0);
    }

    @Test
    void whatWasRewrittenAndComparedIsKeptBesideThePack() throws Exception {
        ModelPack pack = pack("warping-16", PROBED);
        Path made = forCard(pack).file().orElseThrow();
        assertEquals(pack.derivedFolder().orElseThrow(), made.getParent());
        assertTrue(
                made.getFileName().toString().contains(pack.sha256("net.onnx").substring(0, 12)));
        // Whoever made it again would overwrite this.
        Files.writeString(made, "kept");
        assertEquals("kept", Files.readString(forCard(pack).file().orElseThrow()));
        Files.delete(made);
        assertTrue(Files.size(forCard(pack).file().orElseThrow()) > 1000);
        try (Stream<Path> files = Files.list(made.getParent())) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void aPackThatCannotBeWrittenToIsRewrittenIntoTheCache() throws Exception {
        ModelPack pack = pack("warping-16", PROBED);
        Files.writeString(pack.derivedFolder().orElseThrow(), "in the way");
        Path made = forCard(pack).file().orElseThrow();
        assertTrue(made.startsWith(TestDevice.open().cache()), made.toString());
        assertEqualWithin(1e-5, run(pack, file()), run(pack, made));
    }

    @ParameterizedTest
    @CsvSource({
        "warping-16-corners, align_corners = 1",
        "warping-16-border, padding_mode = border",
        "warping-16-nearest, mode = nearest",
        "warping-16-untold, sizes of the node node_1",
    })
    void whatCannotBeReplacedIsRefusedWithAReasonThatIsRemembered(String network, String words) throws Exception {
        ModelPack pack = pack(network, SMALL);
        for (int time = 0; time < 2; time++) {
            RewrittenNetwork.Verdict verdict = forCard(pack);
            assertEquals(Optional.empty(), verdict.file());
            assertTrue(verdict.words().contains(words), verdict.words());
        }
        assertThrows(RewriteRefused.class, () -> GridSampleRewriter.plan(file(), Form.GATHER));
    }
}
