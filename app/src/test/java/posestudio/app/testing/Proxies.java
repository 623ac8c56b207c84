package posestudio.app.testing;

import java.lang.reflect.Proxy;

/** Stand-ins for interfaces. */
public final class Proxies {
    private Proxies() {}

    /** Does nothing, answers no. */
    public static <T> T doingNothing(Class<T> type) {
        Object made = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null);
        return type.cast(made);
    }
}
