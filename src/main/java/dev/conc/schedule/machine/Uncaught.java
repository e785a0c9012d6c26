package dev.conc.schedule.machine;

import dev.conc.schedule.Failure;

/** What happens to an exception that nobody catches: the program's handler is told, and it is a failure all the same, as soon as its thread has ended. */
final class Uncaught {
    private Uncaught() {}

    static Failure failure(Machine machine, ControlledThread thread, Throwable uncaught) {
        Thread.UncaughtExceptionHandler own = ThreadHooks.handler(thread);
        if (own != null) {
            try {
                own.uncaughtException(thread.face, uncaught);
            } catch (RuntimeException ignoredAsTheJdkDoes) {
                // The exception that the handler was told of is reported below.
            }
        }
        machine.quiet++;
        try {
            String message = uncaught.toString();
            if (uncaught instanceof ExceptionInInitializerError && uncaught.getCause() != null) {
                message += ", caused by " + uncaught.getCause();
            }
            for (StackTraceElement frame : uncaught.getStackTrace()) {
                if (StaticState.ofTheProgram(frame.getClassName())) {
                    message += ", at " + frame.getFileName() + ":" + frame.getLineNumber();
                    break;
                }
            }
            return new Failure(uncaught instanceof AssertionError ? Failure.Kind.ASSERTION : Failure.Kind.EXCEPTION, message + ", in " + thread.face.getName());
        } finally {
            machine.quiet--;
        }
    }
}
