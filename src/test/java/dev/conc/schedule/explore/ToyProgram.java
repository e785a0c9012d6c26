package dev.conc.schedule.explore;

import java.util.List;

/**
 * A small concurrent program.
 *
 * @param bodies     what each thread does
 * @param allStarted whether all threads run from the beginning, or only the first
 * @param variables  how many variables there are: objects 0, 1, …
 * @param plain      how many of them, the first ones, are plain memory
 * @param locks      how many locks there are: the objects after the variables
 * @param permits    how many permits the semaphore has at first, which is the object after the locks; -1 if there is none
 * @param printsOnly whether outcomes differ in what is printed alone, not in all values
 */
public record ToyProgram(List<List<ToyOp>> bodies, boolean allStarted, int variables, int plain, int locks, int permits,
        boolean printsOnly) {
    public static ToyProgram of(int variables, int locks, List<List<ToyOp>> bodies) {
        return new ToyProgram(bodies, true, variables, 0, locks, -1, false);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static ToyProgram of(int variables, int locks, List<ToyOp>... bodies) {
        return of(variables, locks, List.of(bodies));
    }

    ToyProgram withPlain(int number) {
        return new ToyProgram(bodies, allStarted, variables, number, locks, permits, printsOnly);
    }

    ToyProgram withSemaphore(int number) {
        return new ToyProgram(bodies, allStarted, variables, plain, locks, number, printsOnly);
    }

    /** Only the first thread runs until it starts others. */
    ToyProgram startedByTheFirst() {
        return new ToyProgram(bodies, false, variables, plain, locks, permits, printsOnly);
    }

    ToyProgram printingOnly() {
        return new ToyProgram(bodies, allStarted, variables, plain, locks, permits, true);
    }

    int objects() {
        return variables + locks + (permits < 0 ? 0 : 1);
    }

    boolean isLock(int object) {
        return object >= variables && !isSemaphore(object);
    }

    boolean isSemaphore(int object) {
        return object == variables + locks;
    }

    boolean isPlain(int object) {
        return object >= 0 && object < plain;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<ToyOp> body : bodies) {
            for (ToyOp op : body) {
                text.append(op.code()).append(op.object() < 0 ? "" : op.object()).append('(').append(op.a()).append(',').append(op.b())
                        .append(") ");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
