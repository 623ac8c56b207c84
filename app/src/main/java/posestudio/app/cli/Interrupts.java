package posestudio.app.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns the signals that ask a program to end (Ctrl+C, {@code kill}) into a wish that the working thread sees, so that it
 * ends in order.
 *
 * <p>A shutdown hook would be too late: ONNX Runtime has one of its own, which takes its environment away at once, and a
 * network that still runs then takes the process down. The signal class is reached by name, because it is the JDK's but
 * not Java's.
 */
final class Interrupts {
    private Interrupts() {}

    /**
     * Begins to listen.
     *
     * @param wished set when the person asks to stop; asked twice, the process ends at once
     * @param exitCode of a process that ends at once
     * @return whether the system lets its signals be heard
     */
    static boolean listen(AtomicBoolean wished, int exitCode) {
        boolean heard = false;
        for (String name : new String[] {"INT", "TERM"}) {
            heard |= listen(name, wished, exitCode);
        }
        return heard;
    }

    private static boolean listen(String name, AtomicBoolean wished, int exitCode) {
        try {
            Class<?> signalClass = Class.forName("sun.misc.Signal");
            Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
            InvocationHandler handler = (proxy, method, arguments) -> {
                if (method.getName().equals("handle") && wished.getAndSet(true)) {
                    Runtime.getRuntime().halt(exitCode);
                }
                return null;
            };
            Object heard =
                    Proxy.newProxyInstance(Interrupts.class.getClassLoader(), new Class<?>[] {handlerClass}, handler);
            Object signal = signalClass.getConstructor(String.class).newInstance(name);
            signalClass.getMethod("handle", signalClass, handlerClass).invoke(null, signal, heard);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }
}
