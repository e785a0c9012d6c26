package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.SpecialName;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Named;
import dev.conc.schedule.machine.Valued;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waiting;
import dev.conc.schedule.machine.Waits;
import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a pool of fixed size, and the location of everything that is done to that pool: to hand in a task, to take one, to shut down, to ask whether all is done. Pools that are not asked for
 * more have one, so that the end of a task, where no other waits, is no matter for anyone else.
 */
public final class WorkQueue extends AbstractQueue<Runnable> implements BlockingQueue<Runnable>, Named, Valued {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final List<ControlledThread> workers = new ArrayList<>();
    /** Threads that have found out here that there will be no more tasks. */
    private final Set<ControlledThread> leaving = new HashSet<>();
    private final Operation call = Operation.update(Kind.CALL, this, Waits.STATE);
    private @Nullable ThreadPoolExecutor pool;

    @Override
    public String name() {
        return SpecialName.TASKS.code();
    }

    void of(ThreadPoolExecutor itsPool) {
        pool = itsPool;
    }

    void add(ControlledThread worker) {
        workers.add(worker);
    }

    /** What is done to the pool. */
    Operation call() {
        return call;
    }

    /** Where code of the JDK hands in a task, or replaces a thread, that is a step here, too. */
    void reached() {
        Machine machine = Machine.current;
        ControlledThread thread = machine.running;
        if (thread != null && (thread.last < 0 || machine.recording.location(thread.last) != machine.locations.number(this, Waits.STATE))) {
            machine.step(call);
        }
    }

    /** The end of one of its threads. Threads may end in any order, so to each other these are reads. */
    public Operation end() {
        return Operation.read(Kind.END, this, Waits.STATE);
    }

    @Override
    public Object value() {
        List<Object> all = new ArrayList<>(tasks);
        all.add(shutdown());
        workers.forEach(each -> all.add(each.ended));
        return all;
    }

    /** The end of all its threads. */
    Waits termination() {
        return new Waits(Kind.JOIN, this, Waits.STATE, Access.UPDATE, Access.UPDATE, this::terminated, null, false,
                Wait.of(Wait.For.EXECUTOR));
    }

    boolean terminated() {
        return shutdown() && tasks.isEmpty() && workers.stream().allMatch(worker -> worker.ended);
    }

    private boolean shutdown() {
        return pool != null && pool.isShutdown();
    }

    @Override
    public Runnable take() throws InterruptedException {
        Machine.current.step(Operation.other(Kind.CALL, this, Waits.STATE,
                () -> !tasks.isEmpty() ? Access.UPDATE : shutdown() ? Access.READ : Access.BLOCKED, Waiting.TASK));
        Runnable task = tasks.poll();
        if (task == null) {
            leaving.add(Threads.self());
            throw new InterruptedException();
        }
        return task;
    }

    /** A pool that has been shut down asks before its threads come for a task. They are sent to {@link #take}, so that it is always there that they learn of it, in a step. */
    @Override
    public boolean isEmpty() {
        ControlledThread thread = Machine.current.running;
        return tasks.isEmpty() && (thread == null || !workers.contains(thread) || leaving.contains(thread));
    }

    @Override
    public Runnable poll(long time, TimeUnit unit) throws InterruptedException {
        return take();
    }

    @Override
    public boolean offer(Runnable task) {
        reached();
        return tasks.offer(task);
    }

    @Override
    public boolean offer(Runnable task, long time, TimeUnit unit) {
        return offer(task);
    }

    @Override
    public void put(Runnable task) {
        offer(task);
    }

    @Override
    public @Nullable Runnable poll() {
        return tasks.poll();
    }

    @Override
    public @Nullable Runnable peek() {
        return tasks.peek();
    }

    @Override
    public int remainingCapacity() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int drainTo(Collection<? super Runnable> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super Runnable> target, int most) {
        int moved = 0;
        while (moved < most && !tasks.isEmpty()) {
            target.add(tasks.remove());
            moved++;
        }
        return moved;
    }

    @Override
    public Iterator<Runnable> iterator() {
        return tasks.iterator();
    }

    @Override
    public int size() {
        return tasks.size();
    }
}
