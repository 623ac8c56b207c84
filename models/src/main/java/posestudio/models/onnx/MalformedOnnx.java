package posestudio.models.onnx;

/**
 * A file is not an ONNX model, or not a whole one. {@link #getMessage()} is one English clause without file name and full
 * stop, such as {@code it is cut off: ...}; {@link #fault()} lets a caller say it in another language.
 */
public final class MalformedOnnx extends Exception {
    /** What is wrong with the file. */
    public enum Fault {
        /** There is nothing in it. */
        EMPTY,
        /** It is a web page, as servers send in place of what was asked for. */
        WEB_PAGE,
        /** It is the pointer that Git LFS leaves where a large file belongs. */
        POINTER,
        /** It is a pickle or an archive of PyTorch, which could run code when opened; it is not opened. */
        PICKLE,
        /** It ends before it should: an unfinished download or copy. */
        CUT_OFF,
        /** It is of another kind, or damaged. */
        NOT_ONNX,
        /** Its weights lie in other files, which packs do not have. */
        WEIGHTS_ELSEWHERE
    }

    private final Fault fault;

    /** A fault with its clause. */
    MalformedOnnx(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** What is wrong with the file. */
    public Fault fault() {
        return fault;
    }
}
