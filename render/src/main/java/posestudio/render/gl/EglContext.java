package posestudio.render.gl;

import static org.lwjgl.egl.EGL10.*;
import static org.lwjgl.egl.EGL12.EGL_RENDERABLE_TYPE;
import static org.lwjgl.egl.EGL12.eglBindAPI;
import static org.lwjgl.egl.EGL14.EGL_OPENGL_API;
import static org.lwjgl.egl.EGL14.EGL_OPENGL_BIT;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_MAJOR_VERSION;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_MINOR_VERSION;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_OPENGL_PROFILE_MASK;

import java.nio.IntBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EXTDeviceEnumeration;
import org.lwjgl.egl.EXTPlatformDevice;
import org.lwjgl.system.JNI;
import org.lwjgl.system.MemoryStack;

/** A context with no window and no display server, by EGL (Linux): on a device, or on Mesa's surfaceless platform. */
final class EglContext implements GlContext {
    private static final int MOST_DEVICES = 16;
    /** {@code EGL_PLATFORM_SURFACELESS_MESA} of the extension EGL_MESA_platform_surfaceless. */
    private static final int SURFACELESS_MESA = 0x31DD;

    private final long display;
    private final long context;
    private final long surface;
    private final String origin;

    private EglContext(long display, long context, long surface, String origin) {
        this.display = display;
        this.context = context;
        this.surface = surface;
        this.origin = origin;
    }

    /** How many EGL devices there are; 0 when they cannot be listed. */
    static int deviceCount() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer count = stack.mallocInt(1);
            boolean listed = EGL.getCapabilities().EGL_EXT_device_enumeration
                    && EXTDeviceEnumeration.eglQueryDevicesEXT(stack.mallocPointer(MOST_DEVICES), count);
            return listed ? count.get(0) : 0;
        }
    }

    /** A context on one of the devices. */
    static EglContext onDevice(int index) throws Unavailable {
        long device;
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer devices = stack.mallocPointer(MOST_DEVICES);
            IntBuffer count = stack.mallocInt(1);
            if (!EXTDeviceEnumeration.eglQueryDevicesEXT(devices, count) || index >= count.get(0)) {
                throw new Unavailable("EGL lists no device " + index);
            }
            device = devices.get(index);
        }
        return open(EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT, device, "EGL device " + index);
    }

    /** A context on Mesa's surfaceless platform. */
    static EglContext surfaceless() throws Unavailable {
        return open(SURFACELESS_MESA, 0, "EGL surfaceless");
    }

    private static EglContext open(int platform, long nativeDisplay, String origin) throws Unavailable {
        long function = EGL.getFunctionProvider().getFunctionAddress("eglGetPlatformDisplayEXT");
        if (function == 0) {
            throw new Unavailable(origin + ": EGL has no platform displays");
        }
        // Called by its address: the wrapper refuses the null display that the surfaceless platform wants.
        long display = JNI.callPPP(platform, nativeDisplay, 0L, function);
        if (display == 0) {
            throw new Unavailable(origin + ": no display");
        }
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer major = stack.mallocInt(1);
            IntBuffer minor = stack.mallocInt(1);
            if (!eglInitialize(display, major, minor)) {
                throw failed(origin, "initialise");
            }
            EGL.createDisplayCapabilities(display, major.get(0), minor.get(0));
            return create(display, origin, stack);
        }
    }

    private static EglContext create(long display, String origin, MemoryStack stack) throws Unavailable {
        if (!eglBindAPI(EGL_OPENGL_API)) {
            throw failed(origin, "bind desktop OpenGL");
        }
        PointerBuffer config = stack.mallocPointer(1);
        IntBuffer count = stack.mallocInt(1);
        IntBuffer wanted = stack.ints(EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE);
        if (!eglChooseConfig(display, wanted, config, count) || count.get(0) == 0) {
            throw failed(origin, "find a configuration");
        }
        IntBuffer version = stack.ints(
                EGL_CONTEXT_MAJOR_VERSION,
                3,
                EGL_CONTEXT_MINOR_VERSION,
                3,
                EGL_CONTEXT_OPENGL_PROFILE_MASK,
                EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                EGL_NONE);
        long context = eglCreateContext(display, config.get(0), EGL_NO_CONTEXT, version);
        if (context == EGL_NO_CONTEXT) {
            throw failed(origin, "create an OpenGL 3.3 context");
        }
        long surface = EGL_NO_SURFACE;
        if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
            // Without surfaceless contexts a token surface serves; nothing is ever drawn to it.
            IntBuffer onePixel = stack.ints(EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE);
            surface = eglCreatePbufferSurface(display, config.get(0), onePixel);
            if (surface == EGL_NO_SURFACE || !eglMakeCurrent(display, surface, surface, context)) {
                eglDestroyContext(display, context);
                throw failed(origin, "make the context current");
            }
        }
        return new EglContext(display, context, surface, origin);
    }

    private static Unavailable failed(String origin, String what) {
        return new Unavailable("%s could not %s (error 0x%x)".formatted(origin, what, eglGetError()));
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public void close() {
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (surface != EGL_NO_SURFACE) {
            eglDestroySurface(display, surface);
        }
        // The display is shared by all contexts of the process and stays initialised.
        eglDestroyContext(display, context);
    }
}
