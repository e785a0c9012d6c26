package dev.conc.lesson;

import dev.conc.Conc;
import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.expect.ExploredExpectation;
import dev.conc.program.expect.WantedText;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.WantedOutputs;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What programs of the course are wanted to print. That exploring finds what is expected here is for {@link ExplorationsIT}. */
class WantedOutcomesTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(Conc.PROJECT.resolve("lessons")), Language.EN);

    /** So nobody is left to guess whether an outcome is right, and no program is forgotten. */
    @TestFactory
    Stream<DynamicTest> a_program_that_is_explored_names_its_wanted_outcomes_or_says_that_any_is_fine() {
        return forEveryExplored(program -> assertThat(expected(program).wanted()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"locks/Bank", "locks/LostPlusOne", "locks/HalfLocked", "locks/TwoLocks", "locks/LockLeftHeld",
            "locks/SeatTwice", "locks/IfAroundWait", "locks/OverRelease", "thread-local/WrongStudent", "thread-local/StaleInPool",
            "coroutines/YieldInTheMiddle"})
    void a_program_that_is_wrong_on_purpose_fails_by_its_outcome(String id) {
        assertThat(explored().filter(each -> each.id().equals(id))).singleElement()
                .satisfies(each -> assertThat(expected(each).failures()).containsExactly(Failure.Kind.OUTCOME));
    }

    @TestFactory
    Stream<DynamicTest> a_program_fails_by_its_outcome_just_where_an_outcome_that_is_expected_is_not_wanted() {
        return forEveryExplored(program -> {
            WantedOutputs wanted = new WantedOutputs(WantedText.of(program, List.of()));
            assertThat(expected(program).failures().contains(Failure.Kind.OUTCOME)).isEqualTo(expected(program).outcomes().stream()
                    .anyMatch(each -> each.end() == End.NORMAL && wanted.isUnwanted(each.output())));
        });
    }

    private static ExploredExpectation expected(Program program) {
        return ExploredExpectation.of(program).orElseThrow();
    }

    private static Stream<Program> explored() {
        return CATALOGUE.entries().stream().flatMap(each -> Catalogue.programs(each).stream())
                .filter(each -> ExploredExpectation.of(each).isPresent());
    }

    private static Stream<DynamicTest> forEveryExplored(Consumer<Program> check) {
        assertThat(explored()).isNotEmpty();
        return explored().map(each -> dynamicTest(each.id(), () -> check.accept(each)));
    }
}
