package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for a phaser to advance. Its other methods are calls inside the JDK; those that only look are told apart. */
@Replaces(Phaser.class)
public final class PhaserHooks {
    private PhaserHooks() {}

    private static Waits advance(Phaser phaser, int phase) {
        return new Waits(Kind.WAIT, Library.INSIDE, 0, Access.READ, () -> phase < 0 || phaser.getPhase() != phase, null, false,
                Wait.of(Wait.For.PHASE));
    }

    public static int awaitAdvance(Phaser phaser, int phase) {
        advance(phaser, phase).untilReady(Machine.current);
        return phaser.awaitAdvance(phase);
    }

    /** The last to arrive has advanced the phaser itself, and does not look again: what others do to it afterwards is no matter. */
    public static int arriveAndAwaitAdvance(Phaser phaser) {
        Machine.current.step(Library.CALL);
        int phase = phaser.arrive();
        if (phase < 0) {
            return phase;
        }
        int now = phaser.getPhase();
        if (now == phase) {
            return awaitAdvance(phaser, phase);
        }
        boolean endedByForce = now < 0 && (now & Integer.MAX_VALUE) == phase;
        return endedByForce ? now : (phase + 1) & Integer.MAX_VALUE;
    }

    public static int awaitAdvanceInterruptibly(Phaser phaser, int phase) throws InterruptedException {
        advance(phaser, phase).unlessReady(Machine.current);
        return phaser.awaitAdvance(phase);
    }

    public static int awaitAdvanceInterruptibly(Phaser phaser, int phase, long time, TimeUnit unit)
            throws InterruptedException, TimeoutException {
        if (!advance(phaser, phase).unlessReady(Machine.current, unit.toNanos(time))) {
            throw new TimeoutException();
        }
        return phaser.awaitAdvance(phase);
    }

    public static int getPhase(Phaser phaser) {
        look();
        return phaser.getPhase();
    }

    public static int getRegisteredParties(Phaser phaser) {
        look();
        return phaser.getRegisteredParties();
    }

    public static int getArrivedParties(Phaser phaser) {
        look();
        return phaser.getArrivedParties();
    }

    public static int getUnarrivedParties(Phaser phaser) {
        look();
        return phaser.getUnarrivedParties();
    }

    public static boolean isTerminated(Phaser phaser) {
        look();
        return phaser.isTerminated();
    }

    private static void look() {
        Machine.current.step(Operation.read(Kind.READ, Library.INSIDE, 0));
    }
}
