package posestudio.app.export;

import java.nio.file.Path;
import posestudio.editor.image.WriteOptions;

/**
 * Where to and how a result is to be written.
 *
 * @param target the file
 * @param options format, quality, metadata, whether a file there may be replaced
 * @param longerSide longer side of the result in pixels; 0 keeps the picture's own size
 */
public record ExportPlan(Path target, WriteOptions options, int longerSide) {
    /** The same, and a file there may be replaced. */
    public ExportPlan replacing() {
        WriteOptions o = options;
        return new ExportPlan(target, new WriteOptions(o.format(), o.quality(), o.keepMetadata(), true), longerSide);
    }
}
