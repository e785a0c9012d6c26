package dev.conc.schedule.explore;

import dev.conc.schedule.Rule;

/** An operation of a {@link ToyProgram}. What the object and the numbers mean depends on the code. */
public record ToyOp(Code code, int object, int a, int b) {
    enum Code {
        READ(Rule.READ), WRITE(Rule.UPDATE), WRITE_SUM(Rule.UPDATE), ADD(Rule.UPDATE), LOCK(Rule.LOCK), UNLOCK(Rule.UPDATE),
        TRY_LOCK(Rule.COMPARE), ACQUIRE(Rule.LOCK), RELEASE(Rule.UPDATE),
        COMPARE_AND_SET(Rule.COMPARE), PUT(Rule.OTHER), TAKE(Rule.OTHER), START(Rule.LOCAL), JOIN(Rule.LOCAL), YIELD(Rule.LOCAL),
        BACK(Rule.LOCAL),
        EXIT(Rule.OTHER), PRINT(Rule.UPDATE), SKIP_IF(Rule.LOCAL), CHECK(Rule.LOCAL);

        private final Rule rule;

        Code(Rule rule) {
            this.rule = rule;
        }
    }

    Rule rule() {
        return code.rule;
    }

    /** Whether this is a plain access where the variable is plain. */
    boolean plain() {
        return code == Code.READ || code == Code.WRITE || code == Code.WRITE_SUM;
    }

    public static ToyOp read(int variable) {
        return new ToyOp(Code.READ, variable, 0, 0);
    }

    static ToyOp write(int variable, int value) {
        return new ToyOp(Code.WRITE, variable, value, 0);
    }

    /** Writes what was read last, and so much more. */
    static ToyOp writeSum(int variable, int more) {
        return new ToyOp(Code.WRITE_SUM, variable, more, 0);
    }

    static ToyOp add(int variable, int more) {
        return new ToyOp(Code.ADD, variable, more, 0);
    }

    static ToyOp lock(int lock) {
        return new ToyOp(Code.LOCK, lock, 0, 0);
    }

    static ToyOp unlock(int lock) {
        return new ToyOp(Code.UNLOCK, lock, 0, 0);
    }

    /** Leaves operations out if the lock is taken. */
    static ToyOp tryLock(int lock, int leftOut) {
        return new ToyOp(Code.TRY_LOCK, lock, 0, leftOut);
    }

    /** Takes a permit of the semaphore, as soon as there is one. */
    static ToyOp acquire(int semaphore) {
        return new ToyOp(Code.ACQUIRE, semaphore, 0, 0);
    }

    static ToyOp release(int semaphore) {
        return new ToyOp(Code.RELEASE, semaphore, 0, 0);
    }

    static ToyOp compareAndSet(int variable, int expected, int value) {
        return new ToyOp(Code.COMPARE_AND_SET, variable, expected, value);
    }

    static ToyOp put(int variable) {
        return new ToyOp(Code.PUT, variable, 0, 0);
    }

    static ToyOp take(int variable) {
        return new ToyOp(Code.TAKE, variable, 0, 0);
    }

    static ToyOp start(int body) {
        return new ToyOp(Code.START, body, 0, 0);
    }

    static ToyOp join(int body) {
        return new ToyOp(Code.JOIN, body, 0, 0);
    }

    static ToyOp yieldNow() {
        return new ToyOp(Code.YIELD, -1, 0, 0);
    }

    /** Goes back so many operations. */
    static ToyOp back(int operations) {
        return new ToyOp(Code.BACK, -1, 0, operations);
    }

    static ToyOp exit() {
        return new ToyOp(Code.EXIT, -1, 0, 0);
    }

    /** Prints what was read last; the console is a variable. */
    static ToyOp print(int console) {
        return new ToyOp(Code.PRINT, console, 0, 0);
    }

    /** Leaves the following operations out if this was read last. */
    static ToyOp skipIf(int value, int leftOut) {
        return new ToyOp(Code.SKIP_IF, -1, value, leftOut);
    }

    /** Fails unless this was read last. */
    static ToyOp check(int value) {
        return new ToyOp(Code.CHECK, -1, value, 0);
    }
}
