package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Latches. */
@Replaces(CountDownLatch.class)
public final class LatchHooks {
    private LatchHooks() {}

    private static Waits zero(CountDownLatch latch) {
        return Waits.read(Kind.WAIT, latch, () -> latch.getCount() == 0, Wait.of(Wait.For.LATCH));
    }

    public static void await(CountDownLatch latch) throws InterruptedException {
        zero(latch).interruptibly(Machine.current);
    }

    public static boolean await(CountDownLatch latch, long time, TimeUnit unit) throws InterruptedException {
        return zero(latch).atMost(Machine.current, unit.toNanos(time));
    }

    public static void countDown(CountDownLatch latch) {
        Machine.current.step(Operation.update(Kind.NOTIFY, latch, Waits.STATE));
        latch.countDown();
    }

    public static long getCount(CountDownLatch latch) {
        Machine.current.step(Operation.read(Kind.READ, latch, Waits.STATE));
        return latch.getCount();
    }

    public static String toString(CountDownLatch latch) {
        return Identities.text(latch) + "[Count = " + getCount(latch) + "]";
    }
}
