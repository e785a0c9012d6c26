package dev.conc.program.expect;

import dev.conc.problem.Told;
import java.util.Locale;

/** A pattern of a line that is not as the format asks. */
final class PatternInvalid extends IllegalArgumentException implements Told {
    private final transient Told why;

    PatternInvalid(Told why) {
        super(why.words(Locale.ENGLISH));
        this.why = why;
    }

    @Override
    public String words(Locale language) {
        return why.words(language);
    }
}
