package dev.conc.cli;

import dev.conc.problem.Problem;
import dev.conc.program.control.Workbench;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How long a sleep or a time-out is that may be over at any moment. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class DelayOption {
    private static final Duration LONGEST = Duration.ofDays(365);

    @Option(names = "--delay", paramLabel = "TIME",
            description = "A sleep or time-out of at most TIME, such as 500ms, 10s or 2m, may end at any moment; a longer one only when nothing else can run. Default: 10s.")
    private Optional<String> delay;

    @Option(names = "--punctual", description = "The same as --delay 0s: time passes only when nothing else can run.")
    private boolean punctual;

    /**
     * The time that was given, or the usual one.
     *
     * @throws Problem if it is none, or both options were given and say different things
     */
    Duration value() {
        Optional<Duration> given = delay.map(DelayOption::duration);
        if (punctual && given.filter(each -> !each.isZero()).isPresent()) {
            throw Problem.usage("option.contrary", "--punctual", "--delay " + delay.orElseThrow());
        }
        return punctual ? Duration.ZERO : given.orElse(Workbench.Settings.USUAL_DELAY);
    }

    private static Duration duration(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        try {
            Duration found = word.equals("0") ? Duration.ZERO
                    : word.endsWith("ms") ? Duration.ofMillis(Long.parseLong(word.substring(0, word.length() - 2)))
                            : Duration.parse("PT" + word);
            if (!found.isNegative() && found.compareTo(LONGEST) <= 0) {
                return found;
            }
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException e) {
            // It is told below.
        }
        throw Problem.usage("option.time", "--delay", text);
    }
}
