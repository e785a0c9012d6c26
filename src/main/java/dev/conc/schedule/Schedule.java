package dev.conc.schedule;

import java.util.Arrays;

/**
 * Who took each step: thread numbers in order. As text, runs are counted: {@code 0x3.1.2x4} is thread 0 three times, thread 1 once, thread 2 four times. So are groups that are
 * repeated: {@code (1x10.2x7)x40}. The empty schedule is the text {@code -}.
 */
public final class Schedule {
    private final int[] threads;

    private Schedule(int[] threads) {
        this.threads = threads;
    }

    public static Schedule of(int... threads) {
        return new Schedule(threads.clone());
    }

    /**
     * Reads the text form.
     *
     * @throws NoSchedule naming the part that is wrong
     */
    public static Schedule parse(String text) {
        return new Schedule(ScheduleText.parse(text.strip()));
    }

    public int length() {
        return threads.length;
    }

    public int thread(int step) {
        return threads[step];
    }

    /** How many times the thread that runs changes. */
    public int switches() {
        int switches = 0;
        for (int i = 1; i < threads.length; i++) {
            if (threads[i] != threads[i - 1]) {
                switches++;
            }
        }
        return switches;
    }

    @Override
    public String toString() {
        return ScheduleText.of(threads);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule schedule && Arrays.equals(threads, schedule.threads);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(threads);
    }
}
