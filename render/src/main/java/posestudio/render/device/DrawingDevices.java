package posestudio.render.device;

import posestudio.render.draw.DrawingDevice;
import posestudio.render.engine.PreparedPortraits;
import posestudio.render.gl.GlDrawingDevice;
import posestudio.render.gl.OpenGlUnavailable;
import posestudio.render.raster.SoftwareDrawingDevice;

/** Opens the best device there is. */
public final class DrawingDevices {
    /** System property: {@code off} keeps OpenGL away, for broken drivers. */
    public static final String OPENGL_PROPERTY = "posestudio.opengl";

    private DrawingDevices() {}

    /**
     * A device for the calling thread: OpenGL where a context can be made, else plain Java with the reason.
     *
     * @param portraits what the engine prepares; may be shared between devices
     */
    public static DrawingDevice open(PreparedPortraits portraits) {
        if ("off".equals(System.getProperty(OPENGL_PROPERTY))) {
            return new SoftwareDrawingDevice(portraits, "OpenGL is switched off by " + OPENGL_PROPERTY);
        }
        try {
            return new GlDrawingDevice(portraits);
        } catch (OpenGlUnavailable e) {
            return new SoftwareDrawingDevice(portraits, e.getMessage());
        }
    }
}
