package dev.conc.program.record;

import dev.conc.program.record.FlightReader.Sighting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** When the processes that a program started began and ended. */
final class ProcessLives {
    /**
     * A process.
     *
     * @param from when it began, in microseconds since 1970
     * @param to when it ended; 0 if it was there to the end
     */
    record Life(long process, String command, long from, long to) {}

    /** A call may begin so much later than its process: threads wait for a core. */
    private static final long LATEST = 2_000_000;

    /** A process that began, and a call that may be for it. */
    private record Pair(Sighting start, Sighting call) {
        long apart() {
            return Math.abs(call.from() - start.from());
        }
    }

    private final List<Life> lives = new ArrayList<>();

    /**
     * Each process is waited for by a call that begins when the process does and ends with it; no event says which call is for which process, so those that are nearest to each other are
     * taken together first.
     *
     * @param waits what such a call is named
     */
    ProcessLives(List<Sighting> sightings, String waits) {
        List<Sighting> starts = sightings.stream().filter(each -> each.kind().equals("ProcessStart")).toList();
        List<Sighting> calls = sightings.stream().filter(each -> each.kind().equals("MethodTrace") && each.what().equals(waits)).toList();
        IdentityHashMap<Sighting, Sighting> ends = new IdentityHashMap<>();
        Set<Sighting> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        starts.stream()
                .flatMap(start -> calls.stream().filter(call -> call.process() == start.process()).map(call -> new Pair(start, call)))
                .filter(pair -> pair.apart() < LATEST)
                .sorted(Comparator.comparingLong(Pair::apart))
                .forEach(pair -> {
                    if (!ends.containsKey(pair.start) && taken.add(pair.call)) {
                        ends.put(pair.start, pair.call);
                    }
                });
        for (Sighting start : starts) {
            Sighting call = ends.get(start);
            lives.add(new Life(start.amount(), start.what(), start.from(), call == null ? 0 : call.to()));
        }
    }

    List<Life> lives() {
        return lives;
    }

    /** The name of the program in a command, without its folder. */
    static String command(String command) {
        String first = command.strip().split("\\s+", 2)[0];
        return first.substring(first.lastIndexOf('/') + 1);
    }
}
