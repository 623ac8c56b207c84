package posestudio.app.batch;

import java.util.List;
import posestudio.editor.problem.Problem;

/**
 * How a batch ended.
 *
 * @param written results made now
 * @param skipped results that were there already
 * @param failures what could not be done, in the order of the pictures
 * @param left pictures nobody began with, because the batch was stopped
 */
public record BatchReport(int written, int skipped, List<Failed> failures, int left) {
    /** A picture that nothing could be made of. */
    public record Failed(BatchTask task, Problem problem) {}

    public BatchReport {
        failures = List.copyOf(failures);
    }
}
