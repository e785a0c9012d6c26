package dev.conc.lesson;

import dev.conc.Conc;
import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.expect.ExploredExpectation;
import dev.conc.schedule.Failure;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;

/** Which programs of the course are wrong on purpose. That exploring finds what is expected here is for {@link ExplorationsIT}; that each says what is wanted, for {@link LessonsTest}. */
class WantedOutcomesTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(Conc.PROJECT.resolve("lessons")), Language.EN);

    @ParameterizedTest
    @ValueSource(strings = {"locks/Bank", "locks/LostPlusOne", "locks/HalfLocked", "locks/TwoLocks", "locks/LockLeftHeld",
            "waiting/SeatTwice", "waiting/IfAroundWait", "waiting/OverRelease", "thread-local/WrongStudent", "thread-local/StaleInPool",
            "coroutines/YieldInTheMiddle"})
    void a_program_that_is_wrong_on_purpose_fails_by_its_outcome(String id) {
        assertThat(explored().filter(each -> each.id().equals(id))).singleElement()
                .satisfies(each -> assertThat(expected(each).failures()).containsExactly(Failure.Kind.OUTCOME));
    }

    private static ExploredExpectation expected(Program program) {
        return ExploredExpectation.of(program).orElseThrow();
    }

    private static Stream<Program> explored() {
        return CATALOGUE.entries().stream().flatMap(each -> Catalogue.programs(each).stream())
                .filter(each -> ExploredExpectation.of(each).isPresent());
    }
}
