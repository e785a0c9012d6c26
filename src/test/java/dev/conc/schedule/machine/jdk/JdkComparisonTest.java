package dev.conc.schedule.machine.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JDK shows when a program runs for real, with delays, is among what is explored. */
class JdkComparisonTest {
    private static final List<ComparedProgram> PROGRAMS = ComparedProgram.all();
    private static final ControlledPrograms CONTROLLED = new ControlledPrograms(PROGRAMS, ComparedProgram.compiled(Delays.NONE));
    private static final RealRuns REAL = new RealRuns(ComparedProgram.compiled(Delays.RANDOM));
    /**
     * Traversals of collections that are weakly consistent, as the package java.util.concurrent says: they may see some of what others do meanwhile, and a little of it at a time. Under control each
     * is one step, so that not all is explored that the JDK shows. Blocking queues hold their lock during the others.
     */
    private static final Pattern TRAVERSAL = Pattern.compile(
            """
        (?x) (?: Concurrent(?:Hash|Skip|Linked) | ConcurrentMap | ConcurrentNavigableMap | LinkedTransferQueue ) .*? (?: iteration
        | bulk | : .* (?: for\\s\\( | [iI]terator | forEach | stream | [sS]pliterator | toArray | toString | hashCode | equals | contains(?:Value|All)?\\( | size | mappingCount | clear | All\\(
        | removeIf | Occurrence | reduce | search | keySet | values | entrySet | elements | keys | [hH]ead[MS] | [tT]ail[MS] | sub[MS] | descending ) )
        | Blocking(?:Queue|Deque) .* : .* (?: for\\s\\( | [iI]terator | forEach | stream | [sS]pliterator | All\\( | removeIf )""");
    private static final int MOST = 5_000;
    /** Programs with so few executions are explored without reduction, too. */
    private static final int FEW = 12;
    private static final int MOST_EVERY = 100;
    /** Long enough for a run on a machine that does much else: only where an endless one is not explored, and so none comes. */
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(200);

    /** All, or those in whose title the pattern is found that {@code -Dcompared.only=} names. */
    static List<ComparedProgram> programs() {
        Pattern only = Pattern.compile(System.getProperty("compared.only", ""));
        return PROGRAMS.stream().filter(program -> only.matcher(program.title()).find()).toList();
    }

    @Test
    void each_program_has_a_name_of_its_own() {
        assertThat(PROGRAMS).extracting(ComparedProgram::title).doesNotHaveDuplicates();
    }

    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void what_the_jdk_shows_is_explored(ComparedProgram program) throws ReflectiveOperationException, InterruptedException {
        program.choose();
        ControlledProgram controlled = CONTROLLED.get(program);
        Exploration reduced = explored(controlled, Strategy.DPOR, MOST);
        Set<String> outcomes = outcomes(reduced);
        assertThat(reduced.complete()).as("%s has %s executions at most", program, MOST).isTrue();
        Set<String> known = new TreeSet<>(outcomes);
        known.addAll(program.differences());
        if (reduced.executions() <= FEW) {
            Exploration every = explored(controlled, Strategy.ALL, MOST_EVERY);
            assertThat(known).as("with reduction").containsAll(outcomes(every));
            if (every.complete() && program.differences().isEmpty()) {
                assertThat(outcomes(every)).as("without reduction").isEqualTo(outcomes);
            }
        }
        boolean ends = !outcomes.contains(RealRuns.ENDLESS) && !program.differences().contains(RealRuns.ENDLESS);
        Set<String> real = REAL.outcomes(program, ends ? PATIENT : SHORT);
        if (Boolean.getBoolean("compared")) {
            System.out.println(program + ": " + reduced.executions() + " executions " + outcomes + ", real " + real);
        }
        assertThat(outcomes).as("what is a known difference is not explored").noneMatch(program.differences()::contains);
        if (!TRAVERSAL.matcher(program.title()).find()) {
            assertThat(known).as("what is explored or a known difference").containsAll(real);
        }
    }

    private static Exploration explored(ControlledProgram program, Strategy strategy, int most) {
        return new Explorer(() -> program, ExploreOptions.of(strategy).withExecutions(most)).explore();
    }

    private static Set<String> outcomes(Exploration exploration) {
        Set<String> outcomes = new TreeSet<>();
        for (Outcome each : exploration.outcomes()) {
            String output = each.output().strip();
            outcomes.add(each.end() == End.NORMAL ? output
                    : each.end() == End.DEADLOCK || each.end() == End.LIVELOCK ? RealRuns.ENDLESS : (output + " " + each.end()).strip());
        }
        return outcomes;
    }
}
