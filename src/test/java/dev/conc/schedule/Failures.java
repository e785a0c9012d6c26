package dev.conc.schedule;

import dev.conc.language.Language;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.words.FailureWords;
import java.util.List;
import java.util.stream.Stream;

/** Failures for tests, and their words in English. */
public final class Failures {
    private static final FailureWords WORDS = new FailureWords(new Messages(Language.EN));

    private Failures() {}

    /** An exception with this text in the thread main. */
    public static Failure thrown(String text) {
        return thrown(Failure.Kind.EXCEPTION, text);
    }

    /** An exception or a failed assertion with this text in the thread main. */
    public static Failure thrown(Failure.Kind kind, String text) {
        return new Failure(kind, new Failure.Thrown("main", new Failure.ThrownText(text, ""), null, Failure.Place.UNKNOWN));
    }

    /** A deadlock of threads that each wait for a lock. */
    public static Failure deadlock(String... threadsAndLocks) {
        List<Failure.Blocked> blocked = Stream.iterate(0, i -> i + 2).limit(threadsAndLocks.length / 2)
                .map(i -> new Failure.Blocked(threadsAndLocks[i], Wait.of(Wait.For.LOCK).about(threadsAndLocks[i + 1]), "", false,
                        Failure.Place.UNKNOWN))
                .toList();
        return new Failure(Failure.Kind.DEADLOCK, new Failure.Stuck(blocked));
    }

    /** A failure of a kind of which nothing more is known. */
    public static Failure of(Failure.Kind kind) {
        return switch (kind) {
            case EXCEPTION, ASSERTION -> thrown(kind, "java.lang.Error");
            case DEADLOCK, LEAK -> new Failure(kind, new Failure.Stuck(List.of()));
            case LIVELOCK -> new Failure(kind, new Failure.NoProgress(0, List.of()));
            case OUTCOME -> new Failure(kind, new Failure.Unwanted("odd"));
        };
    }

    /** A failure in words. */
    public static String text(Failure failure) {
        return WORDS.text(failure);
    }
}
