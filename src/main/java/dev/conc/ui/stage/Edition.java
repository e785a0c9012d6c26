package dev.conc.ui.stage;

import dev.conc.exercise.Comparison;
import dev.conc.exercise.Version;
import dev.conc.program.Program;
import dev.conc.program.compile.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * Whose version of the program is on the stage.
 *
 * @param version how it stands with the learner's version; empty where there can be none
 * @param shown the program that is on the stage
 * @param again whether it was started in place of another
 * @param outdated whether its file was changed since it was started
 * @param complaints of the compiler about it; what is on the stage is its source alone then
 * @param comparison its version and the original, as they were when that was asked for
 */
record Edition(Optional<Version> version, Optional<Program> shown, boolean again, boolean outdated, List<Diagnostic> complaints,
        Optional<Comparison> comparison) {
    /** Of a program of which nothing is known. */
    static final Edition NONE = new Edition(Optional.empty(), Optional.empty(), false, false, List.of(), Optional.empty());

    static Edition of(Version version, Program shown) {
        return new Edition(Optional.of(version), Optional.of(shown), false, false, List.of(), Optional.empty());
    }

    /** Whether the learner has a version that is not the original. */
    boolean hasMine() {
        return version.filter(each -> each.mine().isPresent()).isPresent();
    }

    /** Whether what is on the stage is a version of the learner's. */
    boolean isMine() {
        return shown.filter(each -> each.original().isPresent()).isPresent();
    }

    /** As it stands with the version now, where that did not change what is on the stage. */
    Edition with(Version now) {
        return new Edition(Optional.of(now), shown, again, outdated, complaints, comparison);
    }

    /** What was saved is what is wanted. */
    Edition saved(Version now) {
        return new Edition(Optional.of(now), shown, again, true, complaints, comparison);
    }

    /** A program that does not compile, or cannot be opened: what was changed since is looked at when it is started again. */
    Edition refusedWith(List<Diagnostic> diagnostics) {
        return new Edition(version, shown, again, true, List.copyOf(diagnostics), comparison);
    }

    /** Started again with a program. */
    Edition startedWith(Program program) {
        return new Edition(version, Optional.of(program), true, false, List.of(), Optional.empty());
    }

    Edition compare(Comparison shownNow) {
        return new Edition(version, shown, again, outdated, complaints, Optional.of(shownNow));
    }
}
