package dev.conc.schedule.explore;

import static dev.conc.schedule.explore.ToyOp.add;
import static dev.conc.schedule.explore.ToyOp.lock;
import static dev.conc.schedule.explore.ToyOp.read;
import static dev.conc.schedule.explore.ToyOp.skipIf;
import static dev.conc.schedule.explore.ToyOp.unlock;
import static dev.conc.schedule.explore.ToyOp.write;
import static dev.conc.schedule.explore.ToyOp.writeSum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Programs whose numbers of traces are known from the literature. */
public final class Families {
    private Families() {}

    static ToyProgram writerAndReaders(int readers) {
        List<List<ToyOp>> bodies = new ArrayList<>(Collections.nCopies(readers, List.of(read(0))));
        bodies.addFirst(List.of(write(0, 1)));
        return ToyProgram.of(1, 0, bodies);
    }

    /** Writers a[i] = a[i-1] + 1, and a checker that walks down to the last zero. */
    static ToyProgram lastZero(int writers) {
        List<List<ToyOp>> bodies = new ArrayList<>();
        List<ToyOp> checker = new ArrayList<>();
        for (int i = writers; i >= 0; i--) {
            checker.add(read(i));
            checker.add(skipIf(0, 2 * i));
        }
        bodies.add(checker);
        for (int i = 1; i <= writers; i++) {
            bodies.add(List.of(read(i - 1), writeSum(i, 1)));
        }
        return ToyProgram.of(writers + 1, 0, bodies);
    }

    static ToyProgram increments(int threads) {
        return ToyProgram.of(1, 0, Collections.nCopies(threads, List.of(read(0), writeSum(0, 1))));
    }

    static ToyProgram addingUnderLock(int threads) {
        return ToyProgram.of(1, 1, Collections.nCopies(threads, List.of(lock(1), read(0), writeSum(0, 1), unlock(1))));
    }

    /** Two threads that take two locks, each in its own order. */
    public static ToyProgram abba() {
        return ToyProgram.of(0, 2, List.of(lock(0), lock(1), unlock(1), unlock(0)), List.of(lock(1), lock(0), unlock(0), unlock(1)));
    }

    static ToyProgram storeBuffering() {
        return ToyProgram.of(2, 0, List.of(write(0, 1), read(1)), List.of(write(1, 1), read(0)));
    }

    public static ToyProgram philosophers(int number, boolean inOrder) {
        List<List<ToyOp>> bodies = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int left = i;
            int right = (i + 1) % number;
            int first = inOrder ? Math.min(left, right) : left;
            int second = inOrder ? Math.max(left, right) : right;
            bodies.add(List.of(lock(first), lock(second), unlock(second), unlock(first)));
        }
        return ToyProgram.of(0, number, bodies);
    }

    /** Two threads that each add and then subtract an amount, not atomically. */
    public static ToyProgram bank() {
        return ToyProgram.of(1, 0,
                List.of(read(0), writeSum(0, 5), read(0), writeSum(0, -5)),
                List.of(read(0), writeSum(0, 8), read(0), writeSum(0, -8))).withPlain(1);
    }

    static ToyProgram atomicAdds(int threads) {
        return ToyProgram.of(1, 0, Collections.nCopies(threads, List.of(add(0, 1))));
    }
}
