package posestudio.app.system;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;

/** Finds out whether windows can be opened. */
public final class DisplayProbe {
    private DisplayProbe() {}

    /**
     * Whether there is a display that lets us in. Where this is false although {@link GraphicsEnvironment#isHeadless()}
     * is false as well, drawing of any kind is broken in this process from now on: AWT remembers that it failed.
     */
    public static boolean canOpenWindows() {
        try {
            if (GraphicsEnvironment.isHeadless()) {
                return false;
            }
            Toolkit.getDefaultToolkit();
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (java.awt.AWTError | java.awt.HeadlessException | LinkageError e) {
            // No X server answers, or this Java came without the libraries for windows.
            return false;
        }
    }
}
