package dev.conc.schedule;

/**
 * What a thread that cannot go on waits for. Words for it are made where it is shown.
 *
 * @param about the name of the object or thread that it is about; empty where there is none to tell
 * @param count how many permits; 0 where it is about something else
 */
public record Wait(For what, String about, int count) {
    /** No wait, or one of which nothing is known. */
    public static final Wait NOTHING = of(For.NOTHING);

    /** The kinds of things that threads wait for. */
    public enum For {
        NOTHING(false),
        /** A monitor, or a lock of which there is only one side. */
        LOCK(true),
        READ_LOCK(true),
        WRITE_LOCK(true),
        NOTIFICATION(true),
        NOTIFICATION_OR_TIME(true),
        /** The end of a thread, which is named. */
        END(false),
        /** Its own time-out alone. */
        TIME(false),
        /** Permits of a semaphore. */
        PERMITS(true),
        /** The permit that {@code LockSupport.unpark} gives. */
        UNPARK(false),
        /** An element in a queue. */
        ELEMENT(true),
        /** Room in a queue. */
        ROOM(true),
        /** A thread that takes the element that it offers. */
        TAKER(false),
        /** A thread that hands an element over. */
        GIVER(false),
        /** Another thread at an exchanger. */
        PARTNER(false),
        LATCH(true),
        BARRIER(true),
        /** The next phase of a phaser. */
        PHASE(false),
        /** The result of a task. */
        RESULT(false),
        /** That all tasks of an executor are done. */
        EXECUTOR(false),
        /** The same of a fork-join pool. */
        POOL(false),
        /** The next task, as idle threads of pools do. */
        TASK(false),
        /** The subtasks of a scope. */
        SUBTASKS(false),
        /** The elements of an ordered stream before its own. */
        ELEMENTS_BEFORE(false),
        SHUTDOWN_HOOKS(false),
        /** The initialisation of a class, which is named. */
        INITIALISATION(false),
        /** Another thread, somewhere in the JDK. */
        INSIDE_JDK(false),
        /** A function that another thread runs on a key of a map. */
        FUNCTION(false);

        private final boolean named;

        For(boolean named) {
            this.named = named;
        }

        /** Whether the object that it is about is named with it. */
        public boolean named() {
            return named;
        }
    }

    /** A wait for something without a name. */
    public static Wait of(For what) {
        return new Wait(what, "", 0);
    }

    /** A wait for permits of a semaphore. */
    public static Wait permits(int count) {
        return new Wait(For.PERMITS, "", count);
    }

    /** A wait for the end of a thread. */
    public static Wait end(String thread) {
        return new Wait(For.END, thread, 0);
    }

    /** The same, about an object of that name. */
    public Wait about(String name) {
        return new Wait(what, name, count);
    }

    /** Whether it is a lock, of one side or both. */
    public boolean isLock() {
        return what == For.LOCK || what == For.READ_LOCK || what == For.WRITE_LOCK;
    }
}
