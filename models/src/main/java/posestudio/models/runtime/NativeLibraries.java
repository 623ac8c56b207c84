package posestudio.models.runtime;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps ONNX Runtime's native libraries unpacked in a folder of the user's. Left alone, it unpacks 28 MB into the
 * temporary folder at every start and leaves the empty folder behind.
 */
final class NativeLibraries {
    /** ONNX Runtime looks here first. */
    static final String PATH_PROPERTY = "onnxruntime.native.path";

    private static final List<String> NAMES =
            List.of("onnxruntime", "onnxruntime4j_jni", "onnxruntime_providers_shared", "onnxruntime_providers_cuda");

    private NativeLibraries() {}

    /**
     * Points ONNX Runtime to its libraries for NVIDIA cards, where a person has put them, else to its own, which are
     * unpacked when they are not there yet. Where that fails (folder not writable, disk full), nothing is changed and
     * ONNX Runtime unpacks for itself. A folder chosen on the command line is respected.
     *
     * @param cache the user's cache folder for this program
     * @param cuda where libraries for NVIDIA cards may lie, in a folder for each version; need not exist
     */
    static void prepare(Path cache, Path cuda) {
        if (System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        Path chosen = cuda.resolve("onnxruntime-" + version());
        if (hasAll(chosen)) {
            System.setProperty(PATH_PROPERTY, chosen.toAbsolutePath().toString());
            return;
        }
        try {
            Path folder = unpack(cache);
            if (folder != null) {
                System.setProperty(PATH_PROPERTY, folder.toString());
            }
        } catch (IOException | SecurityException e) {
            System.getLogger(NativeLibraries.class.getName())
                    .log(System.Logger.Level.INFO, "native libraries are not kept: " + e);
        }
    }

    /** Version of ONNX Runtime's classes, which libraries must match. */
    private static String version() {
        return String.valueOf(OrtEnvironment.class.getPackage().getImplementationVersion());
    }

    private static boolean hasAll(Path folder) {
        return NAMES.stream().allMatch(name -> Files.exists(folder.resolve(System.mapLibraryName(name))));
    }

    /** The folder that libraries are loaded from; empty when ONNX Runtime unpacks them for itself. */
    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty(PATH_PROPERTY)).map(Path::of);
    }

    /** Whether the libraries that will be loaded can use an NVIDIA card. */
    static boolean haveCuda() {
        String library = System.mapLibraryName("onnxruntime_providers_cuda");
        return folder().filter(folder -> Files.exists(folder.resolve(library))).isPresent()
                || resource(library) != null;
    }

    private static Path unpack(Path cache) throws IOException {
        URL main = resource(System.mapLibraryName("onnxruntime"));
        if (main == null) {
            return null;
        }
        Path folder = cache.resolve("onnxruntime-" + fingerprint(main));
        Files.createDirectories(folder);
        for (String name : NAMES) {
            String file = System.mapLibraryName(name);
            URL source = resource(file);
            if (source != null) {
                unpack(source, folder.resolve(file));
            }
        }
        return folder;
    }

    private static void unpack(URL source, Path target) throws IOException {
        URLConnection connection = source.openConnection();
        long size = connection.getContentLengthLong();
        if (Files.exists(target) && Files.size(target) == size) {
            return;
        }
        Path partial =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
        try {
            try (InputStream stream = connection.getInputStream()) {
                Files.copy(stream, partial, StandardCopyOption.REPLACE_EXISTING);
            }
            move(partial, target);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void move(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Changes with the library, and is had without reading it. */
    private static String fingerprint(URL library) throws IOException {
        URLConnection connection = library.openConnection();
        long mark = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getLastModified() & 0xffffffffL;
        return "%08x-%d".formatted(mark, connection.getContentLengthLong());
    }

    private static URL resource(String file) {
        return OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + file);
    }

    /** ONNX Runtime's own names for system and processor. */
    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
        return system + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
    }
}
