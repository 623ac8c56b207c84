package posestudio.render.gl;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GLCapabilities;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Platform;

/**
 * Tries every way to an OpenGL 3.3 context that the system has, the one that needs least first. On Linux: EGL devices,
 * EGL surfaceless, GLFW without windows, a hidden window. On Windows a hidden window, on macOS CGL.
 */
final class GlContexts {
    /** A way to a context. */
    private interface Way {
        GlContext open() throws GlContext.Unavailable;
    }

    private final List<String> reasons = new ArrayList<>();

    /**
     * The first context that works, current on this thread, with its functions loaded.
     *
     * @throws GlContext.Unavailable when none does; the message holds every reason
     */
    GlContext open() throws GlContext.Unavailable {
        beQuiet();
        for (Way way : ways()) {
            GlContext context = tryOne(way);
            if (context != null) {
                return context;
            }
        }
        throw new GlContext.Unavailable(String.join("; ", reasons));
    }

    /**
     * A library that is not there is a reason like others, and is told like them; LWJGL would print advice for
     * developers to the terminal as well. Asked for with {@code -Dorg.lwjgl.util.Debug=true}, it still does.
     */
    private static void beQuiet() {
        if (!Configuration.DEBUG.get(false) && Configuration.DEBUG_STREAM.get() == null) {
            Configuration.DEBUG_STREAM.set(new PrintStream(OutputStream.nullOutputStream()));
        }
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        switch (Platform.get()) {
            case MACOSX -> ways.add(CglContext::open);
            case WINDOWS -> ways.add(GlfwContext::hiddenWindow);
            default -> {
                int devices = eglDevices();
                for (int i = 0; i < devices; i++) {
                    int device = i;
                    ways.add(() -> EglContext.onDevice(device));
                }
                ways.add(EglContext::surfaceless);
                ways.add(GlfwContext::withoutWindows);
                if (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null) {
                    ways.add(GlfwContext::hiddenWindow);
                }
            }
        }
        return ways;
    }

    private int eglDevices() {
        try {
            return EglContext.deviceCount();
        } catch (LinkageError | RuntimeException e) {
            reasons.add("EGL: " + e.getMessage());
            return 0;
        }
    }

    private GlContext tryOne(Way way) {
        GlContext context = null;
        try {
            context = way.open();
            GLCapabilities capabilities = GL.createCapabilities(true);
            if (capabilities.OpenGL33) {
                return context;
            }
            reasons.add(context.origin() + ": older than OpenGL 3.3");
        } catch (GlContext.Unavailable | LinkageError | RuntimeException e) {
            reasons.add(String.valueOf(e.getMessage()));
        }
        if (context != null) {
            context.close();
        }
        return null;
    }
}
