package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** System properties. */
@Replaces(System.class)
public final class PropertyHooks {
    private PropertyHooks() {}

    @ReplacesStatic
    public static @Nullable String getProperty(String name) {
        return ProgramProperties.read().getProperty(checked(name));
    }

    @ReplacesStatic
    public static @Nullable String getProperty(String name, @Nullable String otherwise) {
        return ProgramProperties.read().getProperty(checked(name), otherwise);
    }

    @ReplacesStatic
    public static @Nullable String setProperty(String name, String value) {
        return (String) ProgramProperties.own().setProperty(checked(name), value);
    }

    @ReplacesStatic
    public static @Nullable String clearProperty(String name) {
        return (String) ProgramProperties.own().remove(checked(name));
    }

    @ReplacesStatic
    public static Properties getProperties() {
        return ProgramProperties.own();
    }

    private static String checked(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
        return name;
    }
}
