package dev.conc.schedule.machine.oracle;

/**
 * Where a thread of a program is.
 *
 * @param step  the next one of its steps
 * @param phase how far it has come in that step; 0 at its beginning
 * @param kept  a value that it keeps between the phases of a step
 * @param stamp one that it keeps between steps
 * @param saw   what it will print when it ends
 * @param flag  whether it has been interrupted
 * @param permit whether {@code park} would return at once
 */
record ThreadState(int step, int phase, int kept, int stamp, String saw, boolean started, boolean ended, boolean threw, boolean flag,
        boolean permit) {
    static final ThreadState NEW = new ThreadState(0, 0, 0, 0, "", false, false, false, false, false);

    ThreadState at(int next) {
        return new ThreadState(next, 0, 0, stamp, saw, started, ended, threw, flag, permit);
    }

    ThreadState phase(int next, int value) {
        return new ThreadState(step, next, value, stamp, saw, started, ended, threw, flag, permit);
    }

    ThreadState stamp(int value) {
        return new ThreadState(step, phase, kept, value, saw, started, ended, threw, flag, permit);
    }

    ThreadState saw(Object value) {
        return new ThreadState(step, phase, kept, stamp, saw + value + " ", started, ended, threw, flag, permit);
    }

    ThreadState start() {
        return new ThreadState(step, phase, kept, stamp, saw, true, ended, threw, flag, permit);
    }

    ThreadState end(boolean byException) {
        return new ThreadState(step, 0, 0, 0, saw, started, true, byException, flag, false);
    }

    ThreadState flag(boolean interrupted) {
        return new ThreadState(step, phase, kept, stamp, saw, started, ended, threw, interrupted, permit);
    }

    ThreadState permit(boolean available) {
        return new ThreadState(step, phase, kept, stamp, saw, started, ended, threw, flag, available);
    }
}
