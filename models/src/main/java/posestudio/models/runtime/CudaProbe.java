package posestudio.models.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out whether CUDA works by using it. ONNX Runtime's own list of providers names CUDA even without a card, and
 * failures show only when the provider is added (libraries), when a session is made (driver) or when it runs (memory).
 */
final class CudaProbe {
    private static final String TRIAL_NETWORK = "/posestudio/models/runtime/trial.onnx";

    private CudaProbe() {}

    /** Why CUDA does not work; empty when it does. */
    static Optional<Shortfall> whyNot(OrtEnvironment environment) {
        if ("cpu".equalsIgnoreCase(System.getProperty(ComputeDevice.SWITCH))) {
            return Optional.of(new Shortfall(Shortfall.Reason.SWITCHED_OFF, ""));
        }
        if (!haveDriver()) {
            return Optional.of(new Shortfall(Shortfall.Reason.NO_DRIVER, ""));
        }
        if (!NativeLibraries.haveCuda()) {
            return Optional.of(new Shortfall(Shortfall.Reason.BUILT_FOR_CPU, ""));
        }
        NativeLibraries.folder().ifPresent(CudaLibraries::load);
        Shortfall.Reason stage = Shortfall.Reason.NO_CUDA_LIBRARIES;
        try (OrtSession.SessionOptions options = ComputeDevice.sessionOptions(ComputeDevice.Provider.CUDA, true)) {
            stage = Shortfall.Reason.TRIAL_FAILED;
            trialRun(environment, options);
            return Optional.empty();
        } catch (OrtException | LinkageError e) {
            return Optional.of(new Shortfall(stage, cause(String.valueOf(e.getMessage()))));
        }
    }

    /** What a person can search for: the loader's own words, or the runtime's without its code. */
    static String cause(String message) {
        String line = message.lines().findFirst().orElse("");
        for (String before : List.of("with error: ", "message: ")) {
            int at = line.indexOf(before);
            if (at >= 0) {
                return line.substring(at + before.length());
            }
        }
        return line;
    }

    private static void trialRun(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException {
        try (OrtSession session = environment.createSession(trialNetwork(), options);
                OnnxTensor input = OnnxTensor.createTensor(environment, new float[1][1][4][4]);
                OrtSession.Result result = session.run(Map.of("input", input))) {
            result.get(0).getValue();
        }
    }

    private static byte[] trialNetwork() {
        try (InputStream stream = CudaProbe.class.getResourceAsStream(TRIAL_NETWORK)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean haveDriver() {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win")) {
            String root = System.getenv().getOrDefault("SystemRoot", "C:\\Windows");
            return Files.exists(Path.of(root, "System32", "nvcuda.dll"));
        }
        // The last is WSL 2, where Windows lends the card.
        return Stream.of("/proc/driver/nvidia/version", "/dev/nvidiactl", "/dev/dxg")
                .anyMatch(path -> Files.exists(Path.of(path)));
    }
}
