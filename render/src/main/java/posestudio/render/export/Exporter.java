package posestudio.render.export;

import java.nio.file.Path;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.image.WriteOptions;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;

/** Makes the final pixels of a scene and writes them to a file. */
public final class Exporter {
    private final PictureWriter writer;

    /** An exporter that writes with {@code writer}. */
    public Exporter(PictureWriter writer) {
        this.writer = writer;
    }

    /**
     * Draws and writes. Until the very end nothing at the target's place changes, whatever happens.
     *
     * @param longerSide longer side of the result in pixels; 0, or more than the picture has, keeps its own size
     * @throws Problem of kind ENGINE when memory or drawing fails, of kind OUTPUT when the file cannot be written, of
     *     kind CANCELLED when asked to stop
     */
    public void export(
            DrawingDevice device, Scene scene, int longerSide, Path target, WriteOptions options, Progress progress)
            throws Problem {
        try {
            Picture result = device.drawFinal(scene, progress);
            progress.checkCancelled();
            Picture sized = longerSide > 0 ? PictureScaler.shrink(result, longerSide) : result;
            writer.write(sized, target, options, progress);
        } catch (OutOfMemoryError e) {
            throw new Problem(e, Problem.Kind.ENGINE, "memory");
        }
    }

    /**
     * Refuses what would fail anyway, before long work is done for nothing: a target that is the source itself, that
     * exists and may not be replaced, or whose folder is missing or not writable.
     *
     * @throws Problem of kind OUTPUT
     */
    public void check(Path source, Path target, WriteOptions options) throws Problem {
        if (PictureWriter.sameFile(source, target)) {
            throw new Problem(Problem.Kind.OUTPUT, "output.source", target.toString());
        }
        writer.check(target, options);
    }
}
