package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.replace.reflect.Permissions;
import dev.conc.schedule.machine.replace.time.InstantHooks;
import java.io.PrintStream;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** A logger of one execution, whose records go to the program's standard error, as the JDK's do without a configuration. */
final class ControlledLogger extends Logger {
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Formatter formatter = new SimpleFormatter();

    ControlledLogger(@Nullable String name) {
        super(name, null);
    }

    @Override
    public boolean isLoggable(Level level) {
        Level own = getLevel();
        int least = own == null ? Level.INFO.intValue() : own.intValue();
        return level.intValue() >= least && least != Level.OFF.intValue();
    }

    @Override
    public void log(LogRecord record) {
        if (!isLoggable(record.getLevel()) || (getFilter() != null && !getFilter().isLoggable(record))) {
            return;
        }
        record.setInstant(InstantHooks.now());
        record.setLongThreadID(Threads.self().number);
        CALLERS.walk(frames -> frames.filter(each -> Permissions.ofTheProgram(each.getDeclaringClass())).findFirst()).ifPresent(caller -> {
            record.setSourceClassName(caller.getClassName());
            record.setSourceMethodName(caller.getMethodName());
        });
        for (Handler each : getHandlers()) {
            each.publish(record);
        }
        if (getUseParentHandlers() && record.getLevel().intValue() >= Level.INFO.intValue()) {
            PrintStream err = SystemHooks.err();
            PrintHooks.write(err, formatter.format(record), false);
        }
    }
}
