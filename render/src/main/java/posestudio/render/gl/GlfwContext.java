package posestudio.render.gl;

import static org.lwjgl.glfw.GLFW.*;

import org.lwjgl.PointerBuffer;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.system.MemoryStack;

/** A context of a window that is never shown, by GLFW: with no window system at all, or with the system's own. */
final class GlfwContext implements GlContext {
    private final long window;
    private final String origin;

    private GlfwContext(long window, String origin) {
        this.window = window;
        this.origin = origin;
    }

    /** A context with no window system, by EGL. */
    static GlfwContext withoutWindows() throws Unavailable {
        return open(true, "GLFW without windows");
    }

    /** A context of a hidden window. */
    static GlfwContext hiddenWindow() throws Unavailable {
        return open(false, "GLFW hidden window");
    }

    // GLFW is set up once per process, with one platform; contexts of two threads must not race for it.
    private static synchronized GlfwContext open(boolean nullPlatform, String origin) throws Unavailable {
        glfwInitHint(GLFW_PLATFORM, nullPlatform ? GLFW_PLATFORM_NULL : GLFW_ANY_PLATFORM);
        if (!glfwInit()) {
            throw failed(origin, "start");
        }
        glfwDefaultWindowHints();
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
        if (nullPlatform) {
            glfwWindowHint(GLFW_CONTEXT_CREATION_API, GLFW_EGL_CONTEXT_API);
        }
        long window = glfwCreateWindow(16, 16, "", 0, 0);
        if (window == 0) {
            Unavailable failure = failed(origin, "create an OpenGL 3.3 context");
            if (nullPlatform) {
                glfwTerminate();
            }
            throw failure;
        }
        glfwMakeContextCurrent(window);
        return new GlfwContext(window, origin);
    }

    private static Unavailable failed(String origin, String what) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer description = stack.callocPointer(1);
            int code = GLFW.glfwGetError(description);
            String reason = description.get(0) == 0 ? "error " + code : description.getStringUTF8(0);
            return new Unavailable(origin + " could not " + what + " (" + reason + ")");
        }
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public void close() {
        glfwMakeContextCurrent(0);
        glfwDestroyWindow(window);
    }
}
