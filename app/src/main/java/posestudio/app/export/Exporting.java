package posestudio.app.export;

import java.nio.file.Path;
import java.util.Optional;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.Scene;

/** Draws the final pixels and writes them, off the event thread. */
@FunctionalInterface
public interface Exporting {
    /**
     * Does it; the old file or the new one is there at any moment.
     *
     * @param source the file that must not be written to; empty when the picture came from none
     * @throws Problem of kind ENGINE, OUTPUT or CANCELLED
     */
    void export(Optional<Path> source, Scene scene, ExportPlan plan, Progress progress) throws Problem;
}
