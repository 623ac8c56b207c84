package posestudio.models.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.models.pack.ModelPack;
import posestudio.models.tiny.TinyPack;

class NodePlacementTest {
    @TempDir
    private Path folder;

    @Test
    void everyNodeIsCountedWithWhatRunsIt() throws Exception {
        ModelPack pack = TestPack.write(folder, TestPack.network("affine.onnx"), """
                "inputs": [{"name": "x", "shape": [2, 3]}, {"name": "offset", "shape": [1, 3]}],
                "outputs": [{"name": "y", "shape": [2, 3]}]""");
        NodePlacement placement = NodePlacement.measure(TestDevice.open(), pack, "net");
        if (TestDevice.open().provider() == ComputeDevice.Provider.CPU) {
            assertEquals(Map.of("CPUExecutionProvider", 2), placement.nodes());
            assertEquals(Map.of("Add", 1, "Mul", 1), placement.onProcessor());
            assertEquals("2 CPUExecutionProvider", placement.toString());
        }
        assertEquals(
                2,
                placement.nodes().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void whatACardLeavesToTheProcessorIsNamed() {
        assertEquals(
                "40 CUDAExecutionProvider, 3 CPUExecutionProvider (Shape 2, Resize 1)",
                new NodePlacement(
                                Map.of("CPUExecutionProvider", 3, "CUDAExecutionProvider", 40),
                                Map.of("Shape", 2, "Resize", 1),
                                Optional.empty())
                        .toString());
        assertEquals(
                "5 CPUExecutionProvider, because the card is full",
                new NodePlacement(Map.of("CPUExecutionProvider", 5), Map.of("Conv", 5), Optional.of("the card is full"))
                        .toString());
    }

    @Test
    void everyNetworkOfAPackCanBeAsked() throws Exception {
        for (var network : TinyPack.open().manifest().networks()) {
            NodePlacement placement = NodePlacement.measure(TestDevice.open(), TinyPack.open(), network.id());
            assertFalse(placement.nodes().isEmpty(), network.id());
            assertTrue(placement.nodes().values().stream().allMatch(count -> count > 0), network.id());
        }
    }
}
