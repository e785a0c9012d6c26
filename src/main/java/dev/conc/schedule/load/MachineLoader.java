package dev.conc.schedule.load;

import dev.conc.schedule.rewritten.MachineClass;
import java.io.IOException;
import java.io.InputStream;

/**
 * Loads a machine of its own for one program. What the machine stands on is the engine's, and is shared by all; everything else of the engine's class path cannot be found through this
 * loader, nor through its parent.
 */
final class MachineLoader extends ClassLoader {
    private static final String ENGINE = "dev.conc.schedule.";
    private static final String REWRITTEN = "dev.conc.schedule.rewritten.";
    private static final String ALLOW = "dev.conc.schedule.allow.";
    private static final String STEPS = "dev.conc.schedule.steps.";

    static {
        registerAsParallelCapable();
    }

    MachineLoader() {
        super("machine", ClassLoader.getPlatformClassLoader());
        setDefaultAssertionStatus(true);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (name.startsWith(MachineClass.PACKAGE)) {
                byte[] bytes = bytes(name);
                return defineClass(name, bytes, 0, bytes.length);
            }
            return isShared(name) ? Class.forName(name, false, MachineLoader.class.getClassLoader()) : super.loadClass(name, resolve);
        }
    }

    /** Whether a class is one of those by which engine and machine speak with each other. */
    private static boolean isShared(String name) {
        return name.startsWith(REWRITTEN) || name.startsWith(ALLOW) || name.startsWith(STEPS)
                || (name.startsWith(ENGINE) && name.indexOf('.', ENGINE.length()) < 0);
    }

    private static byte[] bytes(String name) throws ClassNotFoundException {
        try (InputStream in = MachineLoader.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
