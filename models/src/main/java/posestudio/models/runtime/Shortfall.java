package posestudio.models.runtime;

/**
 * Why a better device does not run.
 *
 * @param reason what is lacking
 * @param detail what the system said, in its own words; may be empty
 */
public record Shortfall(Reason reason, String detail) {
    /** What is lacking. */
    public enum Reason {
        /** A person wants none. */
        SWITCHED_OFF("it is switched off by -Dposestudio.networks=cpu"),
        /** These ONNX Runtime libraries know the processor only. */
        BUILT_FOR_CPU("the libraries of ONNX Runtime for NVIDIA cards are not installed; docs/cuda.md tells how"),
        /** No NVIDIA driver was found. */
        NO_DRIVER("no NVIDIA driver was found"),
        /** CUDA's own libraries are not installed, or not in the version needed. */
        NO_CUDA_LIBRARIES("the CUDA libraries could not be loaded"),
        /** CUDA is there but a trial run failed. */
        TRIAL_FAILED("a trial run on the NVIDIA card failed");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    /** The reason as an English sentence without a full stop. */
    public String sentence() {
        return detail.isEmpty() ? reason.sentence : reason.sentence + " (" + detail + ")";
    }
}
