package posestudio.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import posestudio.app.engine.ClipEngine;
import posestudio.app.engine.FacePreparing;
import posestudio.app.engine.NeuralEngine;
import posestudio.app.export.Exporting;
import posestudio.app.open.FaceFinder;
import posestudio.app.packs.Packs;
import posestudio.app.recovery.RecoveryFolder;
import posestudio.editor.image.PictureReader;
import posestudio.render.loop.DeviceOpener;

/**
 * What a studio window works with; tests put their own in.
 *
 * @param reader reads pictures
 * @param clips reads clips and finds who is in them
 * @param neural what is known of the neural engine
 * @param packs the model packs of this person
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
        NeuralEngine neural,
        Packs packs,
        FaceFinder finder,
        DeviceOpener device,
        Exporting exporting,
        FacePreparing preparing,
        Supplier<List<String>> computing,
        Path presets,
        RecoveryFolder recovery,
        Runnable closing) {}
