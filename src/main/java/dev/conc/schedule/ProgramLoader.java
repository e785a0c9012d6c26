package dev.conc.schedule;

import dev.conc.schedule.instrument.InstrumentedProgram;
import dev.conc.schedule.instrument.LibraryGuard;
import dev.conc.schedule.machine.Hooks;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/** Loads a rewritten program together with a machine of its own. */
public final class ProgramLoader extends URLClassLoader {
    private static final String MACHINE = "dev.conc.schedule.machine.";

    static {
        registerAsParallelCapable();
    }

    private final InstrumentedProgram program;
    private @Nullable LibraryGuard guard;

    private ProgramLoader(InstrumentedProgram program, URL[] libraries) {
        super("program", libraries, ProgramLoader.class.getClassLoader());
        this.program = program;
        setDefaultAssertionStatus(true);
    }

    /**
     * A program ready to be run under control.
     *
     * @param libraries where the program's other classes are, which are not rewritten
     * @throws IllegalArgumentException if the class has no main method
     */
    public static ControlledProgram load(InstrumentedProgram program, String mainClass, Options options, URL... libraries) {
        ProgramLoader loader = new ProgramLoader(program, libraries);
        try {
            return (ControlledProgram) loader.loadClass(MACHINE + "Entry").getMethod("load", InstrumentedProgram.class, String.class, Options.class)
                .invoke(null, program, mainClass, options);
        } catch (InvocationTargetException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof NoSuchMethodException) {
                throw new IllegalArgumentException(cause.getMessage(), cause);
            }
            throw cause instanceof RuntimeException exception ? exception : new IllegalStateException("the program could not be loaded: " + cause, cause);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = name.startsWith(MACHINE) ? machine(name) : program.classes().get(name);
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

    private static byte[] machine(String name) throws ClassNotFoundException {
        try (InputStream in = ProgramLoader.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
