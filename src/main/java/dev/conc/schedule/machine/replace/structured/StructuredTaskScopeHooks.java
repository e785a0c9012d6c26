package dev.conc.schedule.machine.replace.structured;

import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.replace.executor.Stages;
import dev.conc.schedule.rewritten.ReplacesNamed;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Structured concurrency: the JDK's code on controlled threads. Each call is a step inside the JDK, and so is the end of every subtask. */
@ReplacesNamed("java.util.concurrent.StructuredTaskScope")
public final class StructuredTaskScopeHooks {
    /** As what the rewritten code counts its methods. */
    public static final String NAME = "java/util/concurrent/StructuredTaskScope";
    private static final IdentityHashMap<Object, TaskScope> SCOPES = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(SCOPES::clear);
    }

    private StructuredTaskScopeHooks() {}

    @ReplacesStatic
    public static Object open() {
        return open(Objects.requireNonNull(ScopeCalls.call(ScopeCalls.ALL)));
    }

    @ReplacesStatic
    public static Object open(Object joiner) {
        return open(joiner, Function.identity());
    }

    @ReplacesStatic
    public static Object open(Object joiner, Function<Object, Object> configure) {
        @Nullable
        TaskScope[] made = new @Nullable TaskScope[1];
        @Nullable
        Duration[] timeout = new @Nullable Duration[1];
        Function<Object, Object> controlled = first -> {
            Object wanted = configure.apply(first);
            ScopeConfigurationHooks.Wish wish = ScopeConfigurationHooks.wish(wanted);
            TaskScope scope = new TaskScope(wish.factory(), joiner);
            made[0] = scope;
            timeout[0] = wish.timeout();
            ThreadFactory carriers = scope::newThread;
            return Objects.requireNonNull(ScopeCalls.call(ScopeCalls.FACTORY, wanted, carriers));
        };
        Object opened = Objects.requireNonNull(ScopeCalls.call(ScopeCalls.OPEN, joiner, controlled));
        TaskScope scope = Objects.requireNonNull(made[0]);
        scope.opened(opened);
        SCOPES.put(opened, scope);
        if (timeout[0] != null) {
            scope.expire(timeout[0].toNanos());
        }
        return opened;
    }

    private static TaskScope scope(Object opened) {
        return Objects.requireNonNull(SCOPES.get(opened), "no scope of this execution");
    }

    public static @Nullable Object fork(Object scope, Callable<?> task) {
        Machine.current.step(Library.CALL);
        Object subtask = ScopeCalls.call(ScopeCalls.FORK, scope, Stages.wrapCallable(task));
        Interrupts.spread(Machine.current);
        return subtask;
    }

    public static @Nullable Object fork(Object scope, Runnable task) {
        Machine.current.step(Library.CALL);
        Object subtask = ScopeCalls.call(ScopeCalls.FORK_RUNNABLE, scope, Stages.wrapRunnable(task));
        Interrupts.spread(Machine.current);
        return subtask;
    }

    public static @Nullable Object join(Object scope) {
        TaskScope known = scope(scope);
        known.await();
        known.joined = known.ready();
        return ScopeCalls.call(ScopeCalls.JOIN, scope);
    }

    public static boolean isCancelled(Object scope) {
        SubtaskHooks.look();
        return scope(scope).cancelled();
    }

    public static void close(Object scope) {
        TaskScope known = scope(scope);
        Machine.current.step(Library.CALL);
        if (!known.joined) {
            known.joined = true;
            known.cancel();
        }
        known.awaitEnd();
        Object ignored = ScopeCalls.call(ScopeCalls.CLOSE, scope);
    }
}
