package dev.conc.schedule.load;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.instrument.LibraryGuard;
import dev.conc.schedule.machine.entry.Entry;
import dev.conc.schedule.machine.entry.Hooks;
import dev.conc.schedule.rewritten.InstrumentedProgram;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads a rewritten program. The program finds its own classes through it, those of its libraries and those of the JDK. Of the engine it can be linked with the classes that rewritten code
 * calls, since a loader cannot tell who asks; everything else of the engine, and what the engine stands on, is not there.
 */
public final class ProgramLoader extends URLClassLoader {
    private static final String OURS = "dev.conc.";
    private static final Set<String> CALLED = Hooks.called();

    static {
        registerAsParallelCapable();
    }

    private final InstrumentedProgram program;
    private final MachineLoader machine;
    private @Nullable LibraryGuard guard;

    ProgramLoader(InstrumentedProgram program, URL... libraries) {
        super("program", libraries, ClassLoader.getPlatformClassLoader());
        this.program = program;
        this.machine = new MachineLoader();
        setDefaultAssertionStatus(true);
    }

    /**
     * A program ready to be run under control.
     *
     * @param libraries where the program's other classes are, which are not rewritten
     * @throws IllegalArgumentException if the class has no main method
     */
    public static ControlledProgram load(InstrumentedProgram program, String mainClass, MachineOptions options, URL... libraries) {
        ProgramLoader loader = new ProgramLoader(program, libraries);
        try {
            return (ControlledProgram) loader.machine.loadClass(Entry.class.getName())
                    .getMethod("load", InstrumentedProgram.class, ClassLoader.class, String.class, MachineOptions.class)
                    .invoke(null, program, loader, mainClass, options);
        } catch (InvocationTargetException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof NoSuchMethodException) {
                throw new IllegalArgumentException(cause.getMessage(), cause);
            }
            throw cause instanceof RuntimeException exception ? exception
                    : new IllegalStateException("the program could not be loaded: " + cause, cause);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(OURS)) {
            if (CALLED.contains(name)) {
                return machine.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = program.classes().get(name);
            return bytes == null ? super.loadClass(name, resolve) : defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** A class of a library, which is kept within what the program may do. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        URL file = findResource(name.replace('.', '/') + ".class");
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = file.openStream()) {
            byte[] bytes = guard().guarded(name, in.readAllBytes());
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    private synchronized LibraryGuard guard() {
        LibraryGuard made = guard;
        if (made == null) {
            made = new LibraryGuard(Hooks.all(), this);
            guard = made;
        }
        return made;
    }
}
