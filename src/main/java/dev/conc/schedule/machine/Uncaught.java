package dev.conc.schedule.machine;

import dev.conc.schedule.Failure;

/**
 * What happens to an exception that nobody catches: the program's handler is told, and it is a failure all the same, as soon as its thread has ended. Handler and exception are the program's
 * code: what they throw changes nothing.
 */
public final class Uncaught {
    private Uncaught() {}

    public static Failure failure(Machine machine, ControlledThread thread, Throwable uncaught) {
        Thread.UncaughtExceptionHandler own = Threads.handler(thread);
        if (own != null) {
            try {
                own.uncaughtException(thread.programThread, uncaught);
            } catch (Throwable ignoredAsTheJdkDoes) {
                // The exception that the handler was told of is reported below.
            }
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
