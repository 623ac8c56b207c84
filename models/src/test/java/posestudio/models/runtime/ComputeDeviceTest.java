package posestudio.models.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComputeDeviceTest {
    @Test
    void theProcessorRunsOnlyWithAReasonWhyNothingBetterDoes() throws Exception {
        ComputeDevice device = TestDevice.open();
        assertEquals(
                device.provider() == ComputeDevice.Provider.CPU,
                device.shortfall().isPresent());
        assertTrue(device.threads() >= 1);
        assertFalse(device.runtimeVersion().isEmpty());
        assertFalse(device.shortfall().map(Shortfall::sentence).orElse("-").isBlank());
    }

    @Test
    void nativeLibrariesAreKeptAndNothingIsLeftUnfinished() throws Exception {
        TestDevice.open();
        Path kept = Path.of(System.getProperty(NativeLibraries.PATH_PROPERTY));
        try (Stream<Path> files = Files.list(kept)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
        }
        assertTrue(Files.exists(kept.resolve(System.mapLibraryName("onnxruntime"))));
    }

    @Test
    void aFailureNamesTheLibraryThatIsLacking() {
        assertEquals(
                "libcublasLt.so.12: cannot open shared object file: No such file or directory",
                CudaProbe.cause(
                        "Error code - ORT_FAIL - message: /src/provider_bridge_ort.cc:1988 [ONNXRuntimeError] : 1 :"
                                + " FAIL : Failed to load library /x/libonnxruntime_providers_cuda.so with error:"
                                + " libcublasLt.so.12: cannot open shared object file: No such file or directory\n"));
        assertEquals("CUDA failure 35", CudaProbe.cause("Error code - ORT_FAIL - message: CUDA failure 35"));
        assertEquals("no such thing", CudaProbe.cause("no such thing"));
    }

    @Test
    void aDetailIsPartOfTheSentence() {
        Shortfall shortfall = new Shortfall(Shortfall.Reason.NO_CUDA_LIBRARIES, "libcublasLt.so.12 not found");
        assertEquals("the CUDA libraries could not be loaded (libcublasLt.so.12 not found)", shortfall.sentence());
    }
}
