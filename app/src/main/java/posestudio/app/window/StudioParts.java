package posestudio.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import posestudio.app.engine.ClipEngine;
import posestudio.app.export.Exporting;
import posestudio.app.open.FaceFinder;
import posestudio.app.recovery.RecoveryFolder;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.loop.DeviceOpener;

/**
 * What a studio window works with; tests put their own in.
 *
 * @param reader reads pictures
 * @param clips reads clips and finds who is in them
 * @param finder finds faces
 * @param device opens what draws views
 * @param exporting draws and writes results
 * @param preparing makes a face ready to be turned, off the event thread
 * @param computing lines about what runs the networks, for bug reports; asked off the event thread
 * @param presets folder of the person's own presets; need not exist
 * @param recovery where unsaved work is kept
 * @param closing frees what the parts hold, once nobody uses them any more
 */
public record StudioParts(
        PictureReader reader,
        ClipEngine clips,
        FaceFinder finder,
        DeviceOpener device,
        Exporting exporting,
        Preparing preparing,
        Supplier<List<String>> computing,
        Path presets,
        RecoveryFolder recovery,
        Runnable closing) {
    /** Makes a face ready to be turned. */
    @FunctionalInterface
    public interface Preparing {
        /**
         * Does it; takes part of a second the first time.
         *
         * @throws Problem of kind ENGINE when it cannot be done
         */
        void prepare(Picture picture, FaceAnalysis face) throws Problem;
    }
}
