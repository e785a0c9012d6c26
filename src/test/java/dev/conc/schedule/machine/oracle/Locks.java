package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code ReentrantLock}, of which nobody can see who has come first, and its {@code Condition}, which is FIFO. */
final class Locks implements Primitive {
    private static final Holding LOCK = new Holding("lock", true);

    private final boolean fair;

    Locks(boolean fair) {
        this.fair = fair;
    }

    @Override
    public String fields() {
        return "static final ReentrantLock lock = new ReentrantLock(" + fair + "); static final Condition condition = lock.newCondition();";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        List<Statement> inner = surroundings.inner().get();
        int steps = inner.stream().mapToInt(each -> each.steps().size()).sum();
        return switch (random.nextInt(7)) {
            case 0 -> held(inner);
            case 1, 2 -> Statement.around(this, "if (lock.tryLock()) { INNER lock.unlock(); } else { saw += \"f \"; }",
                    LOCK.tryEnter(steps + 2), inner, LOCK.exit());
            case 3, 4 -> held(List.of(Statement.interruptible(this, "condition.await();", LOCK.await())));
            case 5 -> held(List.of(Statement.of(this, "condition.signal();", LOCK.tellOne())));
            default -> held(List.of(Statement.of(this, "condition.signalAll();", LOCK.tellAll())));
        };
    }

    private Statement held(List<Statement> inner) {
        return Statement.around(this, "lock.lock(); INNER lock.unlock();", LOCK.enter(), inner, LOCK.exit());
    }
}
