package dev.conc.schedule.machine.replace.structured;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods of {@code StructuredTaskScope}, a preview that this code cannot name. */
final class ScopeCalls {
    private static final String PREFIX = "java.util.concurrent.StructuredTaskScope";
    private static final Class<?> SCOPE = TaskScope.find(PREFIX);
    private static final Class<?> JOINER = TaskScope.find(PREFIX + "$Joiner");
    private static final Class<?> CONFIGURATION = TaskScope.find(PREFIX + "$Configuration");
    private static final Class<?> SUBTASK = TaskScope.find(PREFIX + "$Subtask");

    static final MethodHandle OPEN = find(true, SCOPE, "open", SCOPE, JOINER, Function.class);
    static final MethodHandle ALL = find(true, JOINER, "awaitAllSuccessfulOrThrow", JOINER);
    static final MethodHandle FORK = find(false, SCOPE, "fork", SUBTASK, Callable.class);
    static final MethodHandle FORK_RUNNABLE = find(false, SCOPE, "fork", SUBTASK, Runnable.class);
    static final MethodHandle JOIN = find(false, SCOPE, "join", Object.class);
    static final MethodHandle CANCELLED = find(false, SCOPE, "isCancelled", boolean.class);
    static final MethodHandle CLOSE = find(false, SCOPE, "close", void.class);
    static final MethodHandle FACTORY = find(false, CONFIGURATION, "withThreadFactory", CONFIGURATION, ThreadFactory.class);
    static final MethodHandle NAME = find(false, CONFIGURATION, "withName", CONFIGURATION, String.class);
    static final MethodHandle STATE = find(false, SUBTASK, "state", TaskScope.find(PREFIX + "$Subtask$State"));
    static final MethodHandle GET = find(false, SUBTASK, "get", Object.class);
    static final MethodHandle EXCEPTION = find(false, SUBTASK, "exception", Throwable.class);

    private ScopeCalls() {}

    private static MethodHandle find(boolean isStatic, Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            MethodType type = MethodType.methodType(result, parameters);
            MethodHandle found = isStatic ? MethodHandles.publicLookup().findStatic(owner, name, type)
                    : MethodHandles.publicLookup().findVirtual(owner, name, type);
            return found.asType(found.type().generic());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("StructuredTaskScope of this JDK (" + Runtime.version() + ") is another one than conc knows: "
                    + changed.getMessage() + "; use JDK 25", changed);
        }
    }

    /** Calls a method; what it throws is thrown, checked or not, as the program would see it. */
    static @Nullable Object call(MethodHandle method, @Nullable Object... arguments) {
        try {
            return switch (arguments.length) {
                case 0 -> (Object) method.invokeExact();
                case 1 -> (Object) method.invokeExact(arguments[0]);
                default -> (Object) method.invokeExact(arguments[0], arguments[1]);
            };
        } catch (Throwable thrown) {
            throw ScopeCalls.<RuntimeException>as(thrown);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> X as(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
