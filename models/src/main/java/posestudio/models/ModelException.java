package posestudio.models;

import java.util.List;

/**
 * A model pack or a network cannot be used. {@link #getMessage()} is one English sentence that says what is wrong and
 * where; {@link #reason()} and {@link #arguments()} let a caller say the same in another language.
 */
public final class ModelException extends Exception {
    /** What went wrong; the arguments are listed with each. */
    public enum Reason {
        /** No place holds a pack of that name: pack id. */
        PACK_MISSING,
        /** The manifest cannot be understood: place, detail. */
        MANIFEST_MALFORMED,
        /** The manifest is of a newer form than this program knows: place, its schema number. */
        SCHEMA_UNKNOWN,
        /** A file that the manifest names is not there or cannot be read: place, file. */
        FILE_MISSING,
        /** A file is not the one that the manifest describes: place, file. */
        FILE_DAMAGED,
        /** ONNX Runtime's own libraries cannot be loaded here: detail. */
        RUNTIME_MISSING,
        /** A network cannot be loaded or run: network, detail. */
        NETWORK_FAILED,
        /** A run was stopped by whoever wanted it no longer: network. */
        STOPPED
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    /** An exception with its sentence; the cause may be null. */
    public ModelException(Throwable cause, Reason reason, String sentence, Object... arguments) {
        super(sentence, cause);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }

    /** The names and details that belong to the reason. */
    public List<Object> arguments() {
        return arguments;
    }
}
