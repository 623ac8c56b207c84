package posestudio.models.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * NVIDIA's own libraries where they lie beside those of ONNX Runtime. The system's loader does not look there; what Java
 * has loaded before, it takes.
 */
final class CudaLibraries {
    /** Deep enough for what Python's packages of these libraries unpack to. */
    private static final int DEPTH = 5;

    /** Beginnings of file names; each needs only those before it. */
    private static final List<String> LINUX = List.of(
            "libcudart.so.12",
            "libnvJitLink.so.12",
            "libcublasLt.so.12",
            "libcublas.so.12",
            "libcurand.so.10",
            "libcufft.so.11",
            "libnvrtc.so.12",
            "libcudnn.so.9");

    private static final List<String> WINDOWS = List.of(
            "cudart64_12",
            "nvjitlink_120",
            "cublaslt64_12",
            "cublas64_12",
            "curand64_10",
            "cufft64_11",
            "nvrtc64_120",
            "cudnn");

    private CudaLibraries() {}

    /** Loads all that lie in a folder or below it; one that does not load is left to the system. */
    static void load(Path folder) {
        for (Path library : find(folder, windows() ? WINDOWS : LINUX)) {
            try {
                System.load(library.toAbsolutePath().toString());
            } catch (UnsatisfiedLinkError e) {
                System.getLogger(CudaLibraries.class.getName())
                        .log(System.Logger.Level.DEBUG, "not loaded: " + e.getMessage());
            }
        }
    }

    /** Files whose names begin so, in the order of the beginnings. */
    static List<Path> find(Path folder, List<String> beginnings) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(folder, DEPTH)) {
            List<Path> files = tree.filter(Files::isRegularFile).sorted().toList();
            for (String beginning : beginnings) {
                files.stream()
                        .filter(file -> name(file).startsWith(beginning.toLowerCase(Locale.ROOT)))
                        .forEach(found::add);
            }
        } catch (IOException | UncheckedIOException e) {
            // What cannot be listed holds nothing for us.
            return List.of();
        }
        return found;
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static boolean windows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    }
}
