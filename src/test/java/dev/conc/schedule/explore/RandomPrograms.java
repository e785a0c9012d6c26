package dev.conc.schedule.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small random programs of two or three threads. */
public final class RandomPrograms {
    /** Two variables, two locks. */
    private static final int VARIABLES = 2;

    private final Random random;
    private final boolean foretold;

    private RandomPrograms(Random random, boolean foretold) {
        this.random = random;
        this.foretold = foretold;
    }

    /** Reads, writes, atomics, locks, conditions: what optimal reduction covers. */
    public static ToyProgram foretold(Random random) {
        return new RandomPrograms(random, true).program(false);
    }

    /** The same, but a first thread starts the others and perhaps joins one, in an order that may depend on what it reads. */
    public static ToyProgram foretoldStarted(Random random) {
        return new RandomPrograms(random, true).program(true);
    }

    /** Also tries of locks, guarded hand-overs, and threads that a first one starts and perhaps joins. */
    public static ToyProgram any(Random random) {
        return new RandomPrograms(random, false).program(random.nextInt(3) == 0);
    }

    /** A semaphore that several threads may hold at once, whose permits anybody may give back, besides the rest that is foretold. */
    static ToyProgram semaphores(Random random) {
        RandomPrograms programs = new RandomPrograms(random, true);
        int semaphore = VARIABLES + 2;
        List<List<ToyOp>> bodies = new ArrayList<>();
        for (int threads = 2 + random.nextInt(2); threads > 0; threads--) {
            List<ToyOp> body = new ArrayList<>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                boolean acquires = random.nextInt(3) > 0;
                body.add(acquires ? ToyOp.acquire(semaphore) : ToyOp.release(semaphore));
                programs.block(body, random.nextInt(2), 0);
                if (acquires && random.nextInt(4) > 0) {
                    body.add(ToyOp.release(semaphore));
                }
            }
            bodies.add(body);
        }
        return ToyProgram.of(VARIABLES, 2, bodies).withSemaphore(random.nextInt(3));
    }

    private ToyProgram program(boolean started) {
        int threads = 2 + random.nextInt(2);
        List<List<ToyOp>> bodies = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            List<ToyOp> body = new ArrayList<>();
            block(body, 1 + random.nextInt(threads == 2 ? 5 : 3), 0);
            bodies.add(body);
        }
        if (started) {
            List<ToyOp> first = bodies.getFirst();
            for (int i = 1; i < threads; i++) {
                List<ToyOp> starter = i == 1 || random.nextBoolean() ? first : bodies.get(1);
                insert(starter, random.nextInt(starter.size() + 1), ToyOp.start(i));
            }
            if (random.nextBoolean()) {
                first.add(ToyOp.join(1));
                first.add(ToyOp.read(0));
            }
        }
        ToyProgram program = ToyProgram.of(VARIABLES, 2, bodies).withPlain(random.nextInt(VARIABLES + 1));
        return started ? program.startedByTheFirst() : program;
    }

    /** Inside of what may be left out, it is left out, too. */
    private static void insert(List<ToyOp> body, int at, ToyOp op) {
        for (int i = 0; i < at; i++) {
            ToyOp each = body.get(i);
            boolean leavesOut = each.code() == ToyOp.Code.SKIP_IF || each.code() == ToyOp.Code.TRY_LOCK;
            if (leavesOut && at <= i + each.b()) {
                body.set(i, new ToyOp(each.code(), each.object(), each.a(), each.b() + 1));
            }
        }
        body.add(at, op);
    }

    private void block(List<ToyOp> body, int length, int held) {
        for (int i = 0; i < length; i++) {
            int variable = random.nextInt(VARIABLES);
            int lock = VARIABLES + random.nextInt(2);
            boolean free = (held >> lock & 1) == 0;
            switch (random.nextInt(foretold ? 9 : 12)) {
                case 0, 1 -> body.add(ToyOp.read(variable));
                case 2 -> body.add(ToyOp.write(variable, 1 + random.nextInt(2)));
                case 3 -> body.add(ToyOp.writeSum(variable, 1));
                case 4 -> body.add(ToyOp.add(variable, 1));
                case 5, 6 -> {
                    if (free) {
                        body.add(ToyOp.lock(lock));
                        block(body, 1 + random.nextInt(2), held | 1 << lock);
                        body.add(ToyOp.unlock(lock));
                    }
                }
                case 7 -> {
                    body.add(ToyOp.read(variable));
                    inBranch(body, ToyOp.skipIf(random.nextInt(2), 0), held);
                }
                case 8 -> body.add(ToyOp.compareAndSet(variable, random.nextInt(2), 1 + random.nextInt(2)));
                case 9 -> {
                    if (free) {
                        List<ToyOp> inner = new ArrayList<>();
                        block(inner, 1, held | 1 << lock);
                        inner.add(ToyOp.unlock(lock));
                        body.add(ToyOp.tryLock(lock, inner.size()));
                        body.addAll(inner);
                    }
                }
                case 10 -> body.add(ToyOp.put(variable));
                default -> body.add(ToyOp.take(variable));
            }
        }
    }

    private void inBranch(List<ToyOp> body, ToyOp condition, int held) {
        List<ToyOp> inner = new ArrayList<>();
        block(inner, 1, held);
        body.add(new ToyOp(condition.code(), -1, condition.a(), inner.size()));
        body.addAll(inner);
    }
}
