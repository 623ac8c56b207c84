package posestudio.app.cli;

import posestudio.editor.problem.Problem;

/** How a command ended, for scripts; the numbers are a promise (docs/command-line.md). */
public enum ExitCode {
    /** Done. */
    OK(0),
    /** An error of the program itself; details are in the log. */
    INTERNAL(1),
    /** The command line was not understood. */
    USAGE(2),
    /** The input cannot be read or is not a picture. */
    INPUT(3),
    /** The picture has no face that can be edited, or not the one asked for. */
    FACE(4),
    /** The result cannot be written. */
    OUTPUT(5),
    /** A network, the drawing device or memory failed. */
    ENGINE(6),
    /** Of several pictures some could not be done; the others are. */
    PARTIAL(7),
    /** Stopped by the person; the number shells use for an interrupt. */
    CANCELLED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the process ends with. */
    public int number() {
        return number;
    }

    /** The exit code of a problem. */
    public static ExitCode of(Problem problem) {
        return valueOf(problem.kind().name());
    }
}
