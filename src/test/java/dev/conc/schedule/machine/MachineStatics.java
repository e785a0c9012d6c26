package dev.conc.schedule.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The static fields of the machine of one program, and all that can be reached from them, as text that can be compared. */
final class MachineStatics {
    private static final String PACKAGE = "dev.conc.schedule.machine.";
    private static final int DEEPEST = 12;

    private final ClassLoader machine;
    private final List<Field> fields = new ArrayList<>();

    /** @param program the machine, which its own loader has loaded; all its classes are initialised */
    MachineStatics(Object program) throws ReflectiveOperationException {
        machine = program.getClass().getClassLoader();
        for (String name : names()) {
            for (Field each : Class.forName(name, true, machine).getDeclaredFields()) {
                if (Modifier.isStatic(each.getModifiers()) && !each.isSynthetic()
                        && (!Modifier.isFinal(each.getModifiers()) || !each.getType().isPrimitive())) {
                    each.setAccessible(true);
                    fields.add(each);
                }
            }
        }
    }

    /** All classes of the machine that were compiled. */
    private static List<String> names() {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes.resolve(PACKAGE.replace('.', '/')))) {
            return files.map(each -> classes.relativize(each).toString())
                    .filter(each -> each.endsWith(".class") && !each.endsWith("-info.class"))
                    .map(each -> each.substring(0, each.length() - ".class".length()).replace(java.io.File.separatorChar, '.')).sorted()
                    .toList();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /**
     * Each static field with its value; where that is an object of the machine, each of its fields instead, and so on. Arrays of such objects are left out: they have a count beside them,
     * and what is behind it is of no account.
     */
    SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Field each : fields) {
            put(values, name(each), value(each, null), seen);
        }
        return values;
    }

    private void put(SortedMap<String, String> values, String name, @Nullable Object value, Set<Object> seen) {
        if (value == null || !isOurs(value) || seen.contains(value)) {
            StringBuilder text = new StringBuilder();
            write(text, value, seen, 0);
            values.put(name, text.toString());
        } else {
            seen.add(value);
            fields(value).stream().filter(each -> !each.getType().isArray())
                    .forEach(each -> put(values, name + "." + each.getName(), value(each, value), seen));
        }
    }

    /** The fields that something can be put into: variables, and collections that are not immutable; each with what tells whether it was. */
    SortedMap<String, String> variables() {
        SortedMap<String, String> variables = new TreeMap<>();
        for (Field each : fields) {
            Object value = value(each, null);
            boolean filled = (value instanceof Map || value instanceof Collection) && !value.getClass().getName().contains("Immutable");
            if (filled || !Modifier.isFinal(each.getModifiers())) {
                variables.put(name(each), switch (value) {
                    case Map<?, ?> map -> "size " + map.size();
                    case Collection<?> all -> "size " + all.size();
                    case int[] numbers -> Arrays.toString(numbers);
                    case Object[] constants when constants.getClass().getComponentType().isEnum() -> Arrays.toString(constants);
                    case Number number -> number.toString();
                    case null -> "null";
                    default -> "object " + System.identityHashCode(value);
                });
            }
        }
        return variables;
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName().substring(PACKAGE.length()) + "." + field.getName();
    }

    private static @Nullable Object value(Field field, @Nullable Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(StringBuilder text, @Nullable Object value, Set<Object> seen, int depth) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Character || value instanceof String
                || value instanceof Enum || value instanceof Class) {
            text.append(value);
            return;
        }
        Class<?> type = value.getClass();
        if (!seen.add(value) || depth > DEEPEST) {
            text.append("the same ").append(type.getName());
            return;
        }
        text.append(type.isHidden() ? type.getName().replaceAll("/0x.*|/\\d+$", "") : type.getName());
        if (type.isArray()) {
            text.append('[');
            for (int i = 0; i < Array.getLength(value); i++) {
                write(text.append(' '), Array.get(value, i), seen, depth + 1);
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            text.append('{');
            map.forEach((key, content) -> {
                write(text.append(' '), key, seen, depth + 1);
                write(text.append('='), content, seen, depth + 1);
            });
            text.append('}');
        } else if (value instanceof Collection<?> all) {
            text.append('[');
            all.forEach(each -> write(text.append(' '), each, seen, depth + 1));
            text.append(']');
        } else if (isOurs(value)) {
            text.append('(');
            fields(value).forEach(each -> write(text.append(' ').append(each.getName()).append('='), value(each, value), seen, depth + 1));
            text.append(')');
        }
    }

    private boolean isOurs(Object value) {
        Class<?> type = value.getClass();
        return type.getClassLoader() == machine && !type.isHidden() && !type.isEnum() && !type.isArray();
    }

    private List<Field> fields(Object value) {
        List<Field> all = new ArrayList<>();
        for (Class<?> part = value.getClass(); part != null && part.getClassLoader() == machine; part = part.getSuperclass()) {
            for (Field each : part.getDeclaredFields()) {
                if (!Modifier.isStatic(each.getModifiers())) {
                    each.setAccessible(true);
                    all.add(each);
                }
            }
        }
        return all;
    }
}
