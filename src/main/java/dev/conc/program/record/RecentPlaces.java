package dev.conc.program.record;

import dev.conc.program.run.Origin;
import dev.conc.program.run.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where and when each of those who print has printed last. A program can write such places itself: those of another time than now are not
 * believed, and there are never many.
 */
final class RecentPlaces {
    private static final int MOST = 4096;

    /** The clock of the machine may be set while a program runs, by so much. */
    private static final long TOLERANCE_MICROS = 1_000_000;

    private final long began;
    private final LongSupplier now;
    private final Map<Origin, Place> places = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, Place> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param began when the run began, in microseconds since 1970
     * @param now the time, likewise
     */
    RecentPlaces(long began, LongSupplier now) {
        this.began = began;
        this.now = now;
    }

    synchronized void put(Origin origin, Place place) {
        if (place.micros() >= began - TOLERANCE_MICROS && place.micros() <= now.getAsLong() + TOLERANCE_MICROS) {
            places.put(origin, place);
        } else {
            places.remove(origin);
        }
    }

    /** Null if nothing is known, or nothing any more. */
    synchronized @Nullable Place get(Origin origin) {
        return places.get(origin);
    }
}
