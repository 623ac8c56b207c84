package posestudio.app.window;

import java.util.List;
import java.util.function.Supplier;
import posestudio.app.export.Exporting;
import posestudio.app.open.FaceFinder;
import posestudio.editor.image.PictureReader;
import posestudio.render.loop.DeviceOpener;

/**
 * What a studio window works with; tests put their own in.
 *
 * @param reader reads pictures
 * @param finder finds faces
 * @param device opens what draws views
 * @param exporting draws and writes results
 * @param computing lines about what runs the networks, for bug reports; asked off the event thread
 */
public record StudioParts(
        PictureReader reader,
        FaceFinder finder,
        DeviceOpener device,
        Exporting exporting,
        Supplier<List<String>> computing) {}
