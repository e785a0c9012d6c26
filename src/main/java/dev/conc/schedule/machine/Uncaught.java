package dev.conc.schedule.machine;

import dev.conc.schedule.Failure;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an exception that nobody catches. A handler of the program's that returns has taken it: the thread ends and nothing has failed. Without one, or if the handler throws itself,
 * it is a failure as soon as its thread has ended. Handler and exception are the program's code: what they throw changes nothing, as in the JDK.
 */
public final class Uncaught {
    private Uncaught() {}

    /** The failure, null if the program's handler has taken the exception. */
    public static @Nullable Failure failure(Machine machine, ControlledThread thread, Throwable uncaught) {
        Thread.UncaughtExceptionHandler own = Threads.handler(thread);
        if (own == null) {
            print(machine, uncaught);
        } else if (isTaken(own, thread, uncaught)) {
            return null;
        }
        machine.quiet++;
        try {
            Throwable cause = uncaught instanceof ExceptionInInitializerError ? uncaught.getCause() : null;
            Failure.Thrown thrown = new Failure.Thrown(thread.programThread.getName(), text(uncaught), cause == null ? null : text(cause),
                    place(uncaught));
            return new Failure(uncaught instanceof AssertionError ? Failure.Kind.ASSERTION : Failure.Kind.EXCEPTION, thrown);
        } finally {
            machine.quiet--;
        }
    }

    /** What a group does with an exception that a group of the program has handed on to it by {@code super}. */
    public static void handOn(ThreadGroup group, Thread thread, Throwable uncaught) {
        Thread.UncaughtExceptionHandler next = group.getParent() == null ? Threads.defaultHandler() : Threads.handler(group.getParent());
        if (next != null) {
            next.uncaughtException(thread, uncaught);
        } else {
            Threads.self().handedOn = uncaught;
            print(Machine.current, uncaught);
        }
    }

    @SuppressWarnings("ReferenceEquality") // The exception itself.
    private static boolean isTaken(Thread.UncaughtExceptionHandler handler, ControlledThread thread, Throwable uncaught) {
        try {
            handler.uncaughtException(thread.programThread, uncaught);
            return thread.handedOn != uncaught;
        } catch (Throwable ignoredAsTheJdkDoes) {
            return false;
        }
    }

    /** What the JDK calls to print an exception that nobody takes: the program may have written it. */
    private static void print(Machine machine, Throwable uncaught) {
        try {
            if (isOfTheProgram(uncaught.getClass(), "printStackTrace", PrintStream.class)) {
                uncaught.printStackTrace(machine.output.stream);
            } else if (StaticState.ofTheProgram(uncaught.getClass().getName())) {
                String ignored = uncaught.toString();
                Throwable unusedCause = uncaught.getCause();
            }
        } catch (Throwable ignoredAsTheJdkDoes) {
            // The thread ends all the same.
        }
    }

    private static boolean isOfTheProgram(Class<?> type, String method, Class<?>... parameters) throws NoSuchMethodException {
        return StaticState.ofTheProgram(type.getMethod(method, parameters).getDeclaringClass().getName());
    }

    private static Failure.ThrownText text(Throwable uncaught) {
        try {
            return new Failure.ThrownText(String.valueOf(uncaught.toString()), "");
        } catch (Throwable hindered) {
            return new Failure.ThrownText(uncaught.getClass().getName(), hindered.getClass().getName());
        }
    }

    private static Failure.Place place(Throwable uncaught) {
        try {
            for (StackTraceElement frame : uncaught.getStackTrace()) {
                if (StaticState.ofTheProgram(frame.getClassName())) {
                    return new Failure.Place(String.valueOf(frame.getFileName()), Math.max(0, frame.getLineNumber()));
                }
            }
        } catch (Throwable hindered) {
            // Then nobody knows where it was.
        }
        return Failure.Place.UNKNOWN;
    }
}
