package posestudio.render.gl;

import static org.lwjgl.opengl.CGL.*;

import java.nio.IntBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;

/** A context with no window on macOS, on any thread: GLFW there works on the process's first thread only. */
final class CglContext implements GlContext {
    /** {@code kCGLOGLPVersion_3_2_Core}: the newest core profile the system has, 4.1 on all current ones. */
    private static final int CORE_PROFILE = 0x3200;

    private final long context;

    private CglContext(long context) {
        this.context = context;
    }

    static CglContext open() throws Unavailable {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer wanted = stack.ints(kCGLPFAOpenGLProfile, CORE_PROFILE, kCGLPFAAllowOfflineRenderers, 0);
            PointerBuffer format = stack.mallocPointer(1);
            IntBuffer count = stack.mallocInt(1);
            int error = CGLChoosePixelFormat(wanted, format, count);
            if (error != 0 || format.get(0) == 0) {
                throw new Unavailable("CGL has no pixel format (error " + error + ")");
            }
            PointerBuffer made = stack.mallocPointer(1);
            error = CGLCreateContext(format.get(0), 0, made);
            CGLDestroyPixelFormat(format.get(0));
            if (error != 0) {
                throw new Unavailable("CGL could not create a context (error " + error + ")");
            }
            CGLSetCurrentContext(made.get(0));
            return new CglContext(made.get(0));
        }
    }

    @Override
    public String origin() {
        return "CGL";
    }

    @Override
    public void close() {
        CGLSetCurrentContext(0);
        CGLDestroyContext(context);
    }
}
