package posestudio.render.loop;

import posestudio.editor.problem.Problem;
import posestudio.render.draw.DrawingDevice;

/** Opens the device that a render loop draws with; called on the loop's own thread, which owns the device. */
@FunctionalInterface
public interface DeviceOpener {
    /**
     * The device, ready to draw.
     *
     * @throws Problem of kind ENGINE when none can be had
     */
    DrawingDevice open() throws Problem;
}
