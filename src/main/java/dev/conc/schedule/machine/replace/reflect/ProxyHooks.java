package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Proxies of interfaces that the program may use. */
@Replaces(Proxy.class)
public final class ProxyHooks {
    private ProxyHooks() {}

    @ReplacesStatic
    public static Object newProxyInstance(@Nullable ClassLoader loader, Class<?>[] interfaces, InvocationHandler handler) {
        Class<?>[] copied = interfaces.clone();
        for (Class<?> each : copied) {
            Permissions.type(each);
        }
        return Proxy.newProxyInstance(StaticState.loader(), copied, handler);
    }
}
