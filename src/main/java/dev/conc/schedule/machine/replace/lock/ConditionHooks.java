package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.rewritten.Replaces;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Conditions: those of controlled locks do the work themselves; the calls are replaced so that their steps know where in the source they are. */
@Replaces(Condition.class)
@SuppressWarnings("WaitNotInLoop") // The loop is the program's.
public final class ConditionHooks {
    private ConditionHooks() {}

    public static void await(Condition condition) throws InterruptedException {
        condition.await();
    }

    public static void awaitUninterruptibly(Condition condition) {
        condition.awaitUninterruptibly();
    }

    public static long awaitNanos(Condition condition, long nanoseconds) throws InterruptedException {
        return condition.awaitNanos(nanoseconds);
    }

    public static boolean await(Condition condition, long time, TimeUnit unit) throws InterruptedException {
        return condition.await(time, unit);
    }

    public static boolean awaitUntil(Condition condition, Date deadline) throws InterruptedException {
        return condition.awaitUntil(deadline);
    }

    public static void signal(Condition condition) {
        condition.signal();
    }

    public static void signalAll(Condition condition) {
        condition.signalAll();
    }
}
