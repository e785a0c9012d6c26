package dev.conc.ui.recording;

import dev.conc.program.run.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run that is being recorded.
 *
 * @param name the program, in a word
 * @param elapsed how long it has run
 * @param printed what it printed last
 * @param failure why there will be no recording, if that is so
 */
record MakingState(String name, Duration elapsed, List<Output> printed, Optional<String> failure) implements PlayerState {
    private static final int MOST_LINES = 100;

    static MakingState open(String name) {
        return new MakingState(name, Duration.ZERO, List.of(), Optional.empty());
    }

    MakingState measured(Duration time) {
        return new MakingState(name, time, printed, failure);
    }

    MakingState print(Output line) {
        List<Output> all = new ArrayList<>(printed.subList(Math.max(0, printed.size() - MOST_LINES + 1), printed.size()));
        all.add(line);
        return new MakingState(name, elapsed, List.copyOf(all), failure);
    }

    MakingState fail(String why) {
        return new MakingState(name, elapsed, printed, Optional.of(why));
    }
}
