package posestudio.models.runtime;

import java.nio.file.Path;
import posestudio.models.ModelException;

/** The device that tests run networks on. */
public final class TestDevice {
    private TestDevice() {}

    /** Opens the device; native libraries are kept in the build folder. */
    public static ComputeDevice open() throws ModelException {
        return ComputeDevice.open(Path.of("target", "native-cache").toAbsolutePath());
    }
}
