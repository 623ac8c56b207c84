package posestudio.app.thread;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import posestudio.editor.problem.Problem;

/** Turns whatever was thrown into something a person can understand. */
public final class Failure {
    private Failure() {}

    /** The problem itself if it is one, else a problem that says as much as can be said. */
    public static Problem problem(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return problem;
        }
        if ((thrown instanceof ExecutionException || thrown instanceof CompletionException)
                && thrown.getCause() != null) {
            return problem(thrown.getCause());
        }
        return thrown instanceof OutOfMemoryError
                ? new Problem(thrown, Problem.Kind.ENGINE, "memory")
                : new Problem(thrown, Problem.Kind.ENGINE, "unexpected", String.valueOf(thrown));
    }
}
