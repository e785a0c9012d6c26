package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.machine.ProgramResources;
import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** There is one class loader as far as the program can see: its own. */
@Replaces(ClassLoader.class)
public final class ClassLoaderHooks {
    private ClassLoaderHooks() {}

    public static Class<?> loadClass(ClassLoader loader, String name) throws ClassNotFoundException {
        return ClassHooks.find(name);
    }

    public static @Nullable InputStream getResourceAsStream(ClassLoader loader, String name) {
        return ProgramResources.open(name);
    }

    @ReplacesStatic
    public static ClassLoader getSystemClassLoader() {
        return StaticState.loader();
    }

    @ReplacesStatic
    public static @Nullable InputStream getSystemResourceAsStream(String name) {
        return ProgramResources.open(name);
    }
}
