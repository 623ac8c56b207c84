package posestudio.models.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.nio.file.Path;
import java.util.Optional;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;

/**
 * What networks run on: an NVIDIA card through CUDA where it really works, else the processor. Found out once; every
 * network of the program is opened on the same device and shares its threads.
 */
public final class ComputeDevice {
    /** Who does the sums. */
    public enum Provider {
        /** The processor. */
        CPU,
        /** An NVIDIA card. */
        CUDA
    }

    /**
     * A system property. Given as {@code cpu}, everything runs on the processor, for comparison or where a card makes
     * trouble; as {@code half}, convolutions of the network that draws compute in half precision on a card.
     */
    static final String SWITCH = "posestudio.networks";

    private final OrtEnvironment environment;
    private final Provider provider;
    private final int threads;
    private final Shortfall shortfall;
    private final Path cache;

    private ComputeDevice(OrtEnvironment environment, Provider provider, int threads, Shortfall shortfall, Path cache) {
        this.cache = cache;
        this.environment = environment;
        this.provider = provider;
        this.threads = threads;
        this.shortfall = shortfall;
    }

    /**
     * Loads ONNX Runtime and finds the best provider that runs here, without libraries for NVIDIA cards of a person's own.
     *
     * @param cache the user's cache folder for this program, made when needed
     * @throws ModelException when ONNX Runtime itself cannot be loaded on this system
     */
    public static ComputeDevice open(Path cache) throws ModelException {
        return open(cache, cache.resolve("cuda"));
    }

    /**
     * Loads ONNX Runtime and finds the best provider that runs here. Quick: CUDA is tried only where both its libraries
     * and a driver are present.
     *
     * @param cache the user's cache folder for this program, made when needed
     * @param cuda where libraries for NVIDIA cards may lie, in folders such as {@code onnxruntime-1.28.0}; need not exist
     * @throws ModelException when ONNX Runtime itself cannot be loaded on this system
     */
    public static ComputeDevice open(Path cache, Path cuda) throws ModelException {
        NativeLibraries.prepare(cache, cuda);
        int threads = Runtime.getRuntime().availableProcessors();
        OrtEnvironment environment = environment(threads);
        Optional<Shortfall> shortfall = CudaProbe.whyNot(environment);
        return new ComputeDevice(
                environment,
                shortfall.isEmpty() ? Provider.CUDA : Provider.CPU,
                threads,
                shortfall.orElse(null),
                cache);
    }

    private static OrtEnvironment environment(int threads) throws ModelException {
        try (OrtEnvironment.ThreadingOptions threading = new OrtEnvironment.ThreadingOptions()) {
            threading.setGlobalIntraOpNumThreads(threads);
            threading.setGlobalInterOpNumThreads(1);
            // Waiting threads must not eat the cores that draw the picture meanwhile.
            threading.setGlobalSpinControl(false);
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "posestudio", threading);
            // Portraits are private: nothing is reported to anybody. Some builds do unless told not to.
            environment.setTelemetry(false);
            return environment;
        } catch (IllegalStateException e) {
            // Made before, by an earlier device of this process; ONNX Runtime has only one.
            return OrtEnvironment.getEnvironment();
        } catch (OrtException | LinkageError | RuntimeException e) {
            throw new ModelException(
                    e,
                    Reason.RUNTIME_MISSING,
                    "ONNX Runtime cannot be loaded on this system: " + e.getMessage(),
                    String.valueOf(e.getMessage()));
        }
    }

    /** Who does the sums. */
    public Provider provider() {
        return provider;
    }

    /** Threads used on the processor. */
    public int threads() {
        return threads;
    }

    /** Why nothing better runs; empty when the best does. */
    public Optional<Shortfall> shortfall() {
        return Optional.ofNullable(shortfall);
    }

    /** Version of ONNX Runtime. */
    public String runtimeVersion() {
        return environment.getVersion();
    }

    /** What ONNX Runtime was built with; says nothing about whether it works here. */
    public String compiledProviders() {
        return OrtEnvironment.getAvailableProviders().toString();
    }

    /** The folder that ONNX Runtime's libraries are loaded from; empty when it unpacks them for itself. */
    public Optional<Path> libraries() {
        return NativeLibraries.folder();
    }

    /** The device in a few words. */
    @Override
    public String toString() {
        return provider == Provider.CUDA ? "CUDA" : "CPU, " + threads + (threads == 1 ? " thread" : " threads");
    }

    OrtEnvironment environment() {
        return environment;
    }

    /** The user's cache folder for this program. */
    Path cache() {
        return cache;
    }

    /** Whether a person wants half precision where it is not known to do harm. */
    boolean wantsHalves() {
        return provider == Provider.CUDA && "half".equalsIgnoreCase(System.getProperty(SWITCH));
    }

    /**
     * Options for a session that runs on a provider of this device; the caller closes them.
     *
     * @param exact whether a card must keep all digits of floats
     */
    static OrtSession.SessionOptions sessionOptions(Provider provider, boolean exact) throws OrtException {
        OrtSession.SessionOptions options = quietOptions();
        if (provider == Provider.CUDA) {
            // Said with options, its failure names the library that is lacking.
            try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
                cuda.add("use_tf32", exact ? "0" : "1");
                options.addCUDA(cuda);
            } catch (OrtException | RuntimeException e) {
                options.close();
                throw e;
            }
        }
        return options;
    }

    private static OrtSession.SessionOptions quietOptions() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.disablePerSessionThreads();
        return options;
    }
}
