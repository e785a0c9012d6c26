package dev.conc.schedule.worker;

import dev.conc.schedule.WorkingTime;
import java.time.Duration;

/**
 * When an exploration has to be answered: soon after its time is up or it is told to stop. First what it has found is confirmed, then its failures are told, each as far as there is time
 * for it. Where the program is in a step that does not end, another thread says what is known.
 */
final class LastWords {
    /** So long after the end of the exploration schedules are run again. */
    private static final Duration CONFIRMING = Duration.ofMillis(250);
    /** So long after it executions are told. */
    private static final Duration TELLING = Duration.ofMillis(450);
    /** After this, somebody else answers. */
    private static final Duration ANSWERING = Duration.ofMillis(600);

    private static final long NEVER = Long.MAX_VALUE;
    private static final long BETWEEN_LOOKS_MILLIS = 20;

    /** When the exploration ends, as {@link WorkingTime} tells the time. */
    private long end = NEVER;
    private boolean answered = true;
    private boolean stopped;

    /** An exploration is about to be asked for: what comes from now on is about it. */
    synchronized void expect() {
        end = NEVER;
        answered = false;
        stopped = false;
    }

    /** It has begun. */
    synchronized void begin(long seconds) {
        answered = false;
        if (seconds > 0) {
            end(WorkingTime.nanos() + Duration.ofSeconds(seconds).toNanos());
        }
    }

    /** It is to stop now. */
    synchronized void stop() {
        stopped = true;
        end(WorkingTime.nanos());
    }

    /** Whether it was told to stop. */
    synchronized boolean isStopped() {
        return stopped;
    }

    private void end(long moment) {
        end = Math.min(end, moment);
    }

    /** Whether there is no more time to run again what was found. */
    boolean isConfirmingOver() {
        return isOver(CONFIRMING);
    }

    /** Whether there is no more time to tell what was found. */
    boolean isTellingOver() {
        return isOver(TELLING);
    }

    private synchronized boolean isOver(Duration after) {
        return end != NEVER && WorkingTime.nanos() - end >= after.toNanos();
    }

    /** Whether whoever asks is the first to answer. */
    synchronized boolean claim() {
        boolean first = !answered;
        answered = true;
        return first;
    }

    private synchronized boolean isAnswered() {
        return answered;
    }

    /** Runs the action if there is no answer in time; in a thread of its own, which ends with the answer. */
    void ifTooLate(Runnable action) {
        Thread.ofPlatform().daemon().name("last words").start(() -> {
            while (!isAnswered()) {
                if (isOver(ANSWERING) && claim()) {
                    action.run();
                }
                pause();
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            // Nobody has a reason to.
        }
    }
}
