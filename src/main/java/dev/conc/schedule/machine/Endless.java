package dev.conc.schedule.machine;

import dev.conc.schedule.Cut;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Site;
import java.util.TreeSet;

/**
 * Tells an execution that is cut off because it goes round in circles, a livelock, from one that is only long. It is a livelock if each thread that has moved lately waits by looking
 * again and again, or goes through a loop that keeps nothing in local variables; what a local variable counts, nobody outside can see.
 */
final class Endless {
    private Endless() {}

    /** Whether some thread may be on its way to an end. */
    static boolean goesSomewhere(Machine machine) {
        int count = machine.recording.count();
        int from = count - count / 4;
        for (ControlledThread thread : machine.threads) {
            if (thread.last >= from && thread.round < from && thread.yielded < from) {
                return true;
            }
        }
        return false;
    }

    /** Which thread takes so many steps, and where. */
    static Cut cut(Machine machine) {
        int count = machine.recording.count();
        int from = count - count / 4;
        int[] steps = new int[machine.threads.size()];
        int busiest = 0;
        for (int step = from; step < count; step++) {
            int thread = machine.recording.thread(step);
            steps[thread]++;
            busiest = steps[thread] > steps[busiest] ? thread : busiest;
        }
        TreeSet<Integer> lines = new TreeSet<>();
        String file = "";
        for (int step = from; step < count; step++) {
            if (machine.recording.thread(step) == busiest) {
                Site site = machine.site(machine.recording.site(step));
                if (site.line() > 0 && (file.isEmpty() || file.equals(site.file()))) {
                    file = site.file();
                    lines.add(site.line());
                }
            }
        }
        return new Cut(count, machine.threads.get(busiest).programThread.getName(),
                lines.isEmpty() ? Failure.Place.UNKNOWN : new Failure.Place(file, lines.first()), lines.isEmpty() ? 0 : lines.last());
    }
}
