package posestudio.render.clip.read;

import java.nio.file.Path;
import posestudio.editor.problem.Problem;

/** What it means that a clip cannot be read. All of kind INPUT. */
final class ClipProblems {
    private ClipProblems() {}

    /**
     * FFmpeg can make nothing of a file.
     *
     * @param reason FFmpeg's own words
     */
    static Problem unreadable(Path path, String reason) {
        return ClipNames.isVideo(path)
                ? new Problem(Problem.Kind.INPUT, "clip.damaged", path.toString(), reason)
                : new Problem(Problem.Kind.INPUT, "clip.unknown", path.toString());
    }
}
