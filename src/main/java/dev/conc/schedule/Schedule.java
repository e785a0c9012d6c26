package dev.conc.schedule;

import java.util.Arrays;

/**
 * Who took each step: thread numbers in order. As text, runs are counted: {@code 0x3.1.2x4} is thread 0 three times, thread 1 once, thread 2 four times.
 * The empty schedule is the text {@code -}.
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
     * @throws IllegalArgumentException with a message for a person that names the part that is wrong
     */
    public static Schedule parse(String text) {
        if (text.strip().equals("-")) {
            return of();
        }
        int[] threads = new int[16];
        int count = 0;
        for (String part : text.strip().split("\\.", -1)) {
            if (!part.matches("\\d{1,5}(x[1-9]\\d{0,6})?")) {
                throw new IllegalArgumentException("'" + part
                        + "' is no part of a schedule; a schedule looks like 0x3.1.2x4: thread 0 three times, thread 1 once, thread 2 four times");
            }
            int cross = part.indexOf('x');
            int thread = Integer.parseInt(cross < 0 ? part : part.substring(0, cross));
            int times = cross < 0 ? 1 : Integer.parseInt(part.substring(cross + 1));
            if (count + times > 10_000_000) {
                throw new IllegalArgumentException("the schedule has more than 10,000,000 steps");
            }
            if (count + times > threads.length) {
                threads = Arrays.copyOf(threads, Math.max(2 * threads.length, count + times));
            }
            Arrays.fill(threads, count, count + times, thread);
            count += times;
        }
        return new Schedule(Arrays.copyOf(threads, count));
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
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < threads.length;) {
            int end = i;
            while (end < threads.length && threads[end] == threads[i]) {
                end++;
            }
            text.append(i == 0 ? "" : ".").append(threads[i]);
            if (end - i > 1) {
                text.append('x').append(end - i);
            }
            i = end;
        }
        return text.isEmpty() ? "-" : text.toString();
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
