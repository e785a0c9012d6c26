package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.replace.atomic.Atomics;
import dev.conc.schedule.machine.replace.collection.SharedCollections;
import dev.conc.schedule.machine.replace.thread.ThreadIdHooks;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Objects as text, where the program makes text of them: reading what is shared, and with the same identity hash codes in every execution. */
public final class Texts {
    private static final Pattern HASH = Pattern.compile("%[^%a-zA-Z]*[hH]");
    private static final Map<Class<?>, Boolean> OWN = new HashMap<>();

    private Texts() {}

    /** Called by the rewritten code in place of {@link String#valueOf(Object)}. */
    public static String of(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return String.valueOf(value);
        }
        if (value instanceof Thread thread && value.getClass().getName().startsWith("java.lang.")) {
            return ThreadIdHooks.toString(thread);
        }
        if (!ownText(value.getClass())) {
            Identities.of(value);
            return name(value.getClass()) + "@" + Integer.toHexString(value.hashCode());
        }
        String modelled = SynchronizerTexts.of(value);
        if (modelled != null) {
            return modelled;
        }
        if (value.getClass().getName().startsWith("java.util.concurrent.atomic.")) {
            Atomics.shown(value);
        } else {
            SharedCollections.shown(value);
        }
        return value.toString();
    }

    /** The arguments of a format: what can only be shown as text is text already, unless a hash code may be wanted. */
    static @Nullable Object @Nullable [] shown(String format, @Nullable Object @Nullable [] arguments) {
        if (arguments == null || format == null || HASH.matcher(format).find()) {
            return arguments;
        }
        @Nullable
        Object[] shown = new @Nullable Object[arguments.length];
        for (int i = 0; i < shown.length; i++) {
            Object argument = arguments[i];
            boolean keeps = argument == null
                    || (argument instanceof Number && argument.getClass().getName().startsWith("java.")
                            && !argument.getClass().getName().startsWith("java.util.concurrent."))
                    || argument instanceof Character || argument instanceof Boolean || argument instanceof java.util.Formattable
                    || argument instanceof java.util.Date || argument instanceof java.util.Calendar
                    || argument instanceof java.time.temporal.TemporalAccessor;
            shown[i] = keeps ? argument : of(argument);
        }
        return shown;
    }

    /** Without the address that the name of a lambda's class has. */
    private static String name(Class<?> type) {
        int address = type.isHidden() ? type.getName().lastIndexOf("/0x") : -1;
        return address < 0 ? type.getName() : type.getName().substring(0, address);
    }

    private static boolean ownText(Class<?> type) {
        return OWN.computeIfAbsent(type, unseen -> {
            try {
                return unseen.getMethod("toString").getDeclaringClass() != Object.class;
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }
}
