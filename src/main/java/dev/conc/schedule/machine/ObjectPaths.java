package dev.conc.schedule.machine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Names objects by the fields that hold them when an execution has ended: {@code left}, {@code Bank.lock}, {@code forks[2]}, {@code from.lock}. Looks through static fields first,
 * then through what they and the threads hold, the nearest first, and at last through what has been touched and is held by none of these.
 */
final class ObjectPaths {
    private static final int MOST = 20_000;

    private final Machine machine;
    private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
    private final Deque<Object> open = new ArrayDeque<>();

    ObjectPaths(Machine machine) {
        this.machine = machine;
        machine.quiet++;
        try {
            roots();
            search();
            touched();
            search();
        } finally {
            machine.quiet--;
        }
    }

    private void search() {
        while (!open.isEmpty() && names.size() < MOST) {
            Object holder = open.remove();
            expand(holder, names.getOrDefault(holder, ""));
        }
    }

    /** The name of the field, or the element of a list or an array, that holds the object; null if none is known. */
    @Nullable
    String name(Object object) {
        String name = names.get(object);
        return name == null || name.isEmpty() ? null : name;
    }

    private void roots() {
        Object main = MainClass.object();
        if (main != null) {
            found(main, "");
        }
        for (Class<?> type : StaticState.classes()) {
            String prefix = type == MainClass.type() ? "" : type.getSimpleName() + ".";
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    found(read(field, null), prefix + field.getName());
                }
            }
        }
        for (ControlledThread thread : machine.threads) {
            if (StaticState.ofTheProgram(thread.programThread.getClass().getName())) {
                found(thread.programThread, thread.programThread.getName());
            }
        }
    }

    private void touched() {
        for (int location = 0; location < machine.locations.count(); location++) {
            Object base = machine.locations.base(location);
            if (StaticState.ofTheProgram(base.getClass().getName())) {
                found(base, Names.of(base));
            }
        }
    }

    private void found(@Nullable Object object, String name) {
        if (object != null && names.putIfAbsent(object, name) == null) {
            open.add(object);
        }
    }

    private void expand(Object holder, String name) {
        switch (holder) {
            case Object[] elements -> {
                for (int i = 0; i < elements.length; i++) {
                    found(elements[i], name + "[" + i + "]");
                }
            }
            case List<?> list when list.getClass().getClassLoader() == null -> {
                Object[] elements = list.toArray();
                for (int i = 0; i < elements.length; i++) {
                    found(elements[i], name + "[" + i + "]");
                }
            }
            case Map<?, ?> map when map.getClass().getClassLoader() == null -> map.forEach((key, value) -> {
                if (key instanceof String || key instanceof Number || key instanceof Enum<?>) {
                    found(value, name + "[" + key + "]");
                }
            });
            case ReentrantReadWriteLock lock -> {
                found(lock.readLock(), name + ".readLock()");
                found(lock.writeLock(), name + ".writeLock()");
            }
            default -> fields(holder, name);
        }
    }

    private void fields(Object holder, String name) {
        for (Class<?> type = holder.getClass(); type != null && StaticState.ofTheProgram(type.getName()); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && !field.getType().isPrimitive()) {
                    found(read(field, holder), name.isEmpty() ? field.getName() : name + "." + field.getName());
                }
            }
        }
    }

    private static @Nullable Object read(Field field, @Nullable Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException | RuntimeException unreadable) {
            return null;
        }
    }
}
