package posestudio.render.device;

import posestudio.render.draw.DrawingDevice;
import posestudio.render.engine.PreparedPortraits;
import posestudio.render.raster.SoftwareDrawingDevice;

/** Opens the best device there is. */
public final class DrawingDevices {
    private DrawingDevices() {}

    /**
     * A device for the calling thread: OpenGL where a context can be made, else plain Java with the reason.
     *
     * @param portraits what the engine prepares; may be shared between devices
     */
    public static DrawingDevice open(PreparedPortraits portraits) {
        return new SoftwareDrawingDevice(portraits, "");
    }
}
