package dev.conc.ui.lesson;

import dev.conc.lesson.ProgramLink;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.expect.Expectation;
import dev.conc.ui.text.Latest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done with the program that is shown. */
final class Abilities {
    /** Programs of a page, and of some pages around it. */
    private static final int MOST = 16;

    private static final Set<String> NEED_PROGRAM = Set.of("r", "s", "t", "x", "v", "e", "m", "d");

    private final Latest<Program, Boolean> explored = new Latest<>(MOST, Abilities::isExplored);

    /** Whether it can be explored: what is said to be expected of a program says so, and where nothing is said it may be tried. */
    boolean explores(LessonState state) {
        Optional<ProgramLink> link = state.program();
        return link.isPresent() && (state.versions().isMine(link.get().program()) || link.get().offer() == ProgramLink.Offer.EXPLORE
                || explored.of(link.get().program()));
    }

    /** Whether one can predict what it does: it can be explored, or an author says what to choose from. */
    boolean predicts(LessonState state) {
        return explores(state) || state.program().filter(link -> link.offer() == ProgramLink.Offer.PREDICT
                || state.lesson().options(link.program(), state.section()).isPresent()).isPresent();
    }

    /** The keys that do nothing here. */
    Set<String> idle(LessonState state) {
        if (state.program().isEmpty()) {
            return NEED_PROGRAM;
        }
        List<String> idle = new ArrayList<>();
        if (!explores(state)) {
            idle.add("x");
        }
        if (!predicts(state)) {
            idle.add("t");
        }
        return Set.copyOf(idle);
    }

    private static boolean isExplored(Program program) {
        try {
            return Expectation.of(program).map(each -> each.explored().isPresent()).orElse(true);
        } catch (Problem e) {
            // Whoever explores it is told.
            return true;
        }
    }
}
