package dev.conc.schedule;

import java.util.Arrays;

/** Schedules as text: runs of one thread and repeated groups, each with its count. */
final class ScheduleText {
    private static final int MOST_STEPS = 10_000_000;
    /** Groups of more runs are not looked for. */
    private static final int LONGEST_GROUP = 64;
    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int[] threads = new int[16];
    private int count;

    private ScheduleText(String text) {
        this.text = text;
    }

    /**
     * The threads of a text.
     *
     * @throws NoSchedule naming the part that is wrong
     */
    static int[] parse(String text) {
        if (text.equals("-")) {
            return new int[0];
        }
        ScheduleText parser = new ScheduleText(text);
        parser.parts(0);
        if (parser.at < text.length()) {
            throw parser.wrong(parser.at);
        }
        return Arrays.copyOf(parser.threads, parser.count);
    }

    private void parts(int depth) {
        part(depth);
        while (at < text.length() && text.charAt(at) == '.') {
            at++;
            part(depth);
        }
    }

    private void part(int depth) {
        int begin = at;
        int from = count;
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            if (depth >= DEEPEST) {
                throw wrong(begin);
            }
            parts(depth + 1);
            if (at >= text.length() || text.charAt(at) != ')') {
                throw wrong(begin);
            }
            at++;
            if (at >= text.length() || text.charAt(at) != 'x') {
                throw wrong(begin);
            }
        } else {
            append(number(begin, 5));
        }
        int times = 1;
        if (at < text.length() && text.charAt(at) == 'x') {
            at++;
            times = number(begin, 7);
        }
        if (times == 0 || (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != ')')) {
            throw wrong(begin);
        }
        repeat(from, times);
    }

    private int number(int begin, int digits) {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from || at - from > digits) {
            throw wrong(begin);
        }
        return Integer.parseInt(text.substring(from, at));
    }

    private NoSchedule wrong(int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) != '.') {
            end++;
        }
        return new NoSchedule(Hindrance.of(Hindrance.Kind.NO_SCHEDULE, text.substring(begin, end)));
    }

    private void append(int thread) {
        reserve(1);
        threads[count++] = thread;
    }

    /** Makes what has been read from there on come so many times. */
    private void repeat(int from, int times) {
        int length = count - from;
        reserve((long) length * (times - 1));
        for (int time = 1; time < times; time++) {
            System.arraycopy(threads, from, threads, count, length);
            count += length;
        }
    }

    private void reserve(long more) {
        if (count + more > MOST_STEPS) {
            throw new NoSchedule(Hindrance.of(Hindrance.Kind.TOO_MANY_STEPS));
        }
        if (count + more > threads.length) {
            threads = Arrays.copyOf(threads, Math.max(2 * threads.length, (int) (count + more)));
        }
    }

    /** The text of a schedule; repeated groups are counted where that is shorter. */
    static String of(int[] threads) {
        if (threads.length == 0) {
            return "-";
        }
        long[] runs = runs(threads);
        StringBuilder text = new StringBuilder();
        for (int run = 0; run < runs.length;) {
            int bestPeriod = 1;
            int bestTimes = 1;
            int saved = 0;
            for (int period = 1; period <= LONGEST_GROUP && run + 2 * period <= runs.length; period++) {
                int times = times(runs, run, period);
                int gain = times == 1 ? 0 : (group(runs, run, period).length() + 1) * (times - 1) - 3 - Integer.toString(times).length();
                if (gain > saved) {
                    saved = gain;
                    bestPeriod = period;
                    bestTimes = times;
                }
            }
            text.append(text.isEmpty() ? "" : ".");
            String group = group(runs, run, bestPeriod);
            text.append(bestTimes == 1 ? group : "(" + group + ")x" + bestTimes);
            run += bestPeriod * bestTimes;
        }
        return text.toString();
    }

    /** Thread and length of each run, in one number. */
    private static long[] runs(int[] threads) {
        long[] runs = new long[16];
        int count = 0;
        for (int begin = 0; begin < threads.length;) {
            int end = begin;
            while (end < threads.length && threads[end] == threads[begin]) {
                end++;
            }
            if (count == runs.length) {
                runs = Arrays.copyOf(runs, 2 * count);
            }
            runs[count++] = (long) threads[begin] << Integer.SIZE | (end - begin);
            begin = end;
        }
        return Arrays.copyOf(runs, count);
    }

    /** How often a group of runs comes one after the other. */
    private static int times(long[] runs, int from, int period) {
        int times = 1;
        while (from + (times + 1) * period <= runs.length && runs[from] == runs[from + times * period]
                && Arrays.equals(runs, from, from + period, runs, from + times * period, from + (times + 1) * period)) {
            times++;
        }
        return times;
    }

    private static String group(long[] runs, int from, int length) {
        StringBuilder text = new StringBuilder();
        for (int run = from; run < from + length; run++) {
            text.append(run == from ? "" : ".").append(runs[run] >> Integer.SIZE);
            int steps = (int) runs[run];
            if (steps > 1) {
                text.append('x').append(steps);
            }
        }
        return text.toString();
    }
}
