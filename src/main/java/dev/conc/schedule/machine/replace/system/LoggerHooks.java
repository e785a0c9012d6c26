package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loggers: made anew in every execution, without the JDK's manager and its files. What the program says through them is printed in a step. */
@Replaces(Logger.class)
public final class LoggerHooks {
    private static final Map<String, Logger> BY_NAME = new HashMap<>();

    static {
        Machine.current.beforeEach(BY_NAME::clear);
    }

    private LoggerHooks() {}

    @ReplacesStatic
    public static Logger getLogger(String name) {
        return BY_NAME.computeIfAbsent(name, ControlledLogger::new);
    }

    @ReplacesStatic
    public static Logger getAnonymousLogger() {
        return new ControlledLogger(null);
    }

    @ReplacesStatic
    public static Logger getGlobal() {
        return getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    public static void severe(Logger logger, @Nullable String text) {
        logger.severe(text);
    }

    public static void warning(Logger logger, @Nullable String text) {
        logger.warning(text);
    }

    public static void info(Logger logger, @Nullable String text) {
        logger.info(text);
    }

    public static void config(Logger logger, @Nullable String text) {
        logger.config(text);
    }

    public static void fine(Logger logger, @Nullable String text) {
        logger.fine(text);
    }

    public static void info(Logger logger, Supplier<String> text) {
        logger.info(text);
    }

    public static void log(Logger logger, LogRecord entry) {
        logger.log(entry);
    }

    public static void log(Logger logger, Level level, @Nullable String text) {
        logger.log(level, text);
    }

    public static void log(Logger logger, Level level, @Nullable String text, @Nullable Object argument) {
        logger.log(level, text, argument);
    }

    public static void log(Logger logger, Level level, @Nullable String text, @Nullable Object @Nullable [] arguments) {
        logger.log(level, text, arguments);
    }

    public static void log(Logger logger, Level level, @Nullable String text, @Nullable Throwable thrown) {
        logger.log(level, text, thrown);
    }
}
