package dev.conc.schedule.machine;

import java.util.IdentityHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What objects of java.util.concurrent.atomic hold. */
public final class AtomicValues {
    private static final IdentityHashMap<Object, Object> IDENTITIES = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(IDENTITIES::clear);
    }

    private AtomicValues() {}

    /** How to read what an atomic holds; null for those of which that is not known. */
    public static @Nullable Supplier<@Nullable Object> of(Object atomic, int index) {
        return switch (atomic) {
            case AtomicInteger integer -> integer::get;
            case AtomicLong number -> number::get;
            case AtomicBoolean flag -> flag::get;
            case AtomicReference<?> reference -> () -> identity(reference, reference.get());
            case AtomicIntegerArray integers -> index < integers.length() ? () -> integers.get(index) : null;
            case AtomicLongArray numbers -> index < numbers.length() ? () -> numbers.get(index) : null;
            case AtomicReferenceArray<?> references ->
                    index < references.length() ? () -> identity(references, references.get(index)) : null;
            default -> null;
        };
    }

    /** References are compared by identity, but rules compare boxed numbers by value: something else stands for those. */
    public static @Nullable Object identity(Object atomic, @Nullable Object value) {
        boolean boxed = (value instanceof Number && value.getClass().getName().startsWith("java.lang.")) || value instanceof Character;
        return boxed && (atomic instanceof AtomicReference<?> || atomic instanceof AtomicReferenceArray<?>)
                ? IDENTITIES.computeIfAbsent(value, unseen -> new Object())
                : value;
    }
}
