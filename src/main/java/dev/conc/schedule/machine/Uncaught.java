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
            String message = text(uncaught);
            if (uncaught instanceof ExceptionInInitializerError && uncaught.getCause() != null) {
                message += ", caused by " + text(uncaught.getCause());
            }
            return new Failure(uncaught instanceof AssertionError ? Failure.Kind.ASSERTION : Failure.Kind.EXCEPTION, message + place(uncaught) + ", in " + thread.programThread.getName());
        } finally {
            machine.quiet--;
        }
    }

    private static String text(Throwable uncaught) {
        try {
            return String.valueOf(uncaught.toString());
        } catch (Throwable hindered) {
            return uncaught.getClass().getName() + " (its text throws " + hindered.getClass().getName() + ")";
        }
    }

    private static String place(Throwable uncaught) {
        try {
            for (StackTraceElement frame : uncaught.getStackTrace()) {
                if (StaticState.ofTheProgram(frame.getClassName())) {
                    return ", at " + frame.getFileName() + ":" + frame.getLineNumber();
                }
            }
        } catch (Throwable hindered) {
            // Then nobody knows where it was.
        }
        return "";
    }
}
