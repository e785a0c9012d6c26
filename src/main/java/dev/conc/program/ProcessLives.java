package dev.conc.program;

import dev.conc.program.FlightReader.Sighting;
import java.util.ArrayList;
import java.util.List;

/** When the processes that a program started began and ended. */
final class ProcessLives {
    /**
     * A process.
     *
     * @param from when it began, in microseconds since 1970
     * @param to when it ended; 0 if it was there to the end
     */
    record Life(long process, String command, long from, long to) {}

    private final List<Life> lives = new ArrayList<>();

    /**
     * Each process is waited for by a call that begins when the process does and ends with it; no event says which call is for which process.
     *
     * @param waits what such a call is named
     */
    ProcessLives(List<Sighting> sightings, String waits) {
        List<Sighting> calls = new ArrayList<>(sightings.stream().filter(each -> each.kind().equals("MethodTrace") && each.what().equals(waits)).toList());
        for (Sighting start : sightings) {
            if (start.kind().equals("ProcessStart")) {
                Sighting nearest = null;
                for (Sighting call : calls) {
                    boolean near = nearest == null || Math.abs(call.from() - start.from()) < Math.abs(nearest.from() - start.from());
                    nearest = call.process() == start.process() && near && Math.abs(call.from() - start.from()) < 20_000 ? call : nearest;
                }
                if (nearest != null) {
                    calls.remove(nearest);
                }
                lives.add(new Life(start.amount(), start.what(), start.from(), nearest == null ? 0 : nearest.to()));
            }
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
