package posestudio.editor.problem;

import java.util.List;
import java.util.Objects;

/**
 * Something went wrong that a person can understand and act on. The sentences stand in the message files under
 * {@code problem.KEY.what} (what happened) and {@code problem.KEY.remedy} (what to do), with this problem's arguments in
 * their places; {@link #getMessage()} is for logs only.
 */
public final class Problem extends Exception {
    /** Whose fault it is, so to say; decides the exit code of the command line. */
    public enum Kind {
        /** The input could not be read or is not a picture. */
        INPUT,
        /** The picture has no face that can be edited. */
        FACE,
        /** The result could not be written. */
        OUTPUT,
        /** A network, the drawing device or memory failed. */
        ENGINE,
        /** The person stopped it. */
        CANCELLED
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    /** A problem with no deeper cause. */
    public Problem(Kind kind, String key, Object... arguments) {
        this(null, kind, key, arguments);
    }

    /** A problem that another exception led to; the cause may be null. */
    public Problem(Throwable cause, Kind kind, String key, Object... arguments) {
        super(key + " " + List.of(arguments), cause);
        this.kind = Objects.requireNonNull(kind);
        this.key = Objects.requireNonNull(key);
        this.arguments = List.of(arguments);
    }

    /** What sort of problem it is. */
    public Kind kind() {
        return kind;
    }

    /** The middle of the message keys. */
    public String key() {
        return key;
    }

    /** What the places of the messages are filled with. */
    public List<Object> arguments() {
        return arguments;
    }
}
