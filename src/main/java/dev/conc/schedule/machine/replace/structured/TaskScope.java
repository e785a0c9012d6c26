package dev.conc.schedule.machine.replace.structured;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.machine.replace.executor.CommonPool;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a {@code StructuredTaskScope}, whose code is the JDK's: the threads of its subtasks. It is a preview in this JDK, so it is only reached by name.
 */
final class TaskScope {
    private static final Class<?> IMPLEMENTATION = find("java.util.concurrent.StructuredTaskScopeImpl");
    private static final MethodHandle CANCEL;
    private static final VarHandle EXPIRED;

    static {
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(IMPLEMENTATION, MethodHandles.lookup());
            CANCEL = inside.findVirtual(IMPLEMENTATION, "cancel", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, Object.class));
            EXPIRED = inside.findVarHandle(IMPLEMENTATION, "timeoutExpired", boolean.class);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not let conc see into StructuredTaskScope: " + changed.getMessage()
                            + "; use JDK 25, and start it with --add-opens java.base/java.util.concurrent=ALL-UNNAMED",
                    changed);
        }
    }

    private final Machine machine = Machine.current;
    private final List<ControlledThread> threads = new ArrayList<>();
    private final ThreadFactory faces;
    /** Whether code of the program is told of the end of subtasks. */
    private final boolean watched;
    private @Nullable Object scope;
    /** Nobody waits for the subtasks any more: a time-out comes too late. */
    boolean joined;

    TaskScope(@Nullable ThreadFactory factory, Object joiner) {
        this.faces = factory == null ? task -> Thread.ofVirtual().unstarted(task) : factory;
        this.watched = joiner.getClass().getClassLoader() != null;
    }

    static Class<?> find(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException changed) {
            throw new IllegalStateException("this JDK (" + Runtime.version() + ") has no " + name + "; use JDK 25", changed);
        }
    }

    void opened(Object made) {
        scope = made;
    }

    /** For the JDK: the virtual thread that carries the thread that the program's factory makes. */
    @Nullable
    Thread newThread(Runnable subtask) {
        Thread programThread = faces.newThread(subtask);
        if (programThread == null) {
            return null;
        }
        if (programThread.isVirtual()) {
            Threads.task(programThread, subtask);
        }
        Runnable body = Threads.body(programThread);
        ControlledThread thread = machine.create(programThread, () -> {
            body.run();
            Interrupts.spread(machine);
            if (watched) {
                machine.step(Library.CALL);
            }
        });
        threads.add(thread);
        return thread.virtualThread;
    }

    boolean cancelled() {
        return Boolean.TRUE.equals(ScopeCalls.call(ScopeCalls.CANCELLED, java.util.Objects.requireNonNull(scope)));
    }

    private boolean ended() {
        return threads.stream().allMatch(thread -> thread.number < 0 || thread.ended);
    }

    /** Whether there is nothing to wait for any more. */
    boolean ready() {
        return ended() || cancelled();
    }

    /** Waits until all subtasks have ended or the scope is cancelled; an interrupt ends the wait and stays for the JDK to see. */
    void await() {
        try {
            new Waits(Kind.JOIN, Library.INSIDE, 0, Access.READ, this::ready, null, false, Wait.of(Wait.For.SUBTASKS))
                    .interruptibly(machine);
        } catch (InterruptedException interrupted) {
            Threads.self().virtualThread.interrupt();
        }
    }

    void awaitEnd() {
        new Waits(Kind.JOIN, Library.INSIDE, 0, Access.READ, this::ended, null, false, Wait.of(Wait.For.SUBTASKS)).untilReady(machine);
    }

    void cancel() {
        try {
            CANCEL.invokeExact(java.util.Objects.requireNonNull(scope));
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
        Interrupts.spread(machine);
    }

    /** Cancels the scope when its time is over. */
    void expire(long nanoseconds) {
        ControlledThread ignored = CommonPool.start("StructuredTaskScopeTimer", () -> {
            try {
                Threads.pause(nanoseconds);
            } catch (InterruptedException never) {
                return;
            }
            machine.step(Library.CALL);
            if (!joined && !cancelled()) {
                EXPIRED.setVolatile(scope, true);
                cancel();
            }
        });
    }
}
