package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import dev.conc.OwnLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ExploreCommandIT {
    private static final String DEADLOCK = """
            final Object left = new Object();
            final Object right = new Object();

            void main() throws InterruptedException {
                Thread anna = new Thread(() -> take(left, right), "Anna");
                Thread ben = new Thread(() -> take(right, left), "Ben");
                anna.start();
                ben.start();
                anna.join();
                ben.join();
            }

            void take(Object first, Object second) {
                synchronized (first) {
                    synchronized (second) {
                        IO.println(Thread.currentThread().getName());
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void a_program_with_previews_is_explored() {
        Conc.Result result = conc().run("explore", program("Five", """
                //PREVIEW
                void main() {
                    long y = 5;
                    switch (y) {
                        case 5L -> IO.println("five");
                        default -> IO.println("other");
                    }
                }
                """).toString());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("five").doesNotContain("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explore", "predict", "step --plain", "replay", "explore --sandbox auto"})
    void a_program_in_a_package_of_concs_own_is_refused_with_its_line(String command) {
        String file = program("Mine",
                "// first line\npackage dev.conc.schedule.worker;\nclass Mine { public static void main(String[] a) { System.out.println(1); } }\n")
                .toString();

        List<String> given = new ArrayList<>(List.of((command + " " + file).split(" ")));
        if (command.equals("replay")) {
            given.add("0");
        }

        Conc.Result english = conc().run(given.toArray(String[]::new));
        given.addAll(List.of("--lang", "zh"));
        Conc.Result chinese = conc().run(given.toArray(String[]::new));

        assertThat(english.exitCode()).isEqualTo(1);
        assertThat(english.err())
                .startsWith("conc: " + file
                        + " does what cannot be controlled: Mine.java:2: package dev.conc.schedule.worker cannot be used under control: ")
                .contains("choose another name", "conc run FILE").doesNotContain("compile");
        assertThat(chinese.exitCode()).isEqualTo(1);
        assertThat(chinese.err()).contains("Mine.java:2: 受控运行时不能使用 package dev.conc.schedule.worker：")
                .contains("请换一个名字", "conc run FILE").doesNotContain("compile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dpor", "all"})
    void a_deadlock_is_found_and_its_schedule_replays(String strategy) {
        String file = program("Dead", DEADLOCK).toString();

        Conc.Result result = conc().run("explore", file, "--json", "--strategy", strategy);

        assertThat(result.exitCode()).isEqualTo(1);
        JsonNode document = JsonDocument.only(result.out());
        assertThat(document.propertyNames()).containsExactly(
                "format", "program", "strategy", "complete", "executions", "redundant", "sampled", "seconds", "verdict", "outcomes",
                "failures",
                "races");
        assertThat(document.get("verdict").asString()).isEqualTo("fail");
        assertThat(document.get("complete").asBoolean()).isTrue();
        JsonNode failure = document.get("failures").get(0);
        assertThat(failure.get("kind").asString()).isEqualTo("deadlock");
        assertThat(failure.get("trace")).isNotEmpty();

        Conc.Result replay = conc().run("replay", file, failure.get("schedule").asString());
        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.out()).contains("Anna waits: locks", "held by Ben since line 14");
    }

    @Test
    void the_bank_of_the_lesson_ends_in_seven_ways() {
        JsonNode document = JsonDocument.only(conc().run("explore", "locks/Bank", "--json").out());

        assertThat(document.get("outcomes").findValuesAsString("output")).containsExactlyInAnyOrder(
                "balance: -8\n", "balance: -5\n", "balance: -3\n", "balance: 0\n", "balance: 3\n", "balance: 5\n", "balance: 8\n");
        assertThat(document.get("outcomes").valueStream().filter(each -> !each.get("unwanted").asBoolean())
                .map(each -> each.get("output").asString()))
                .containsExactly("balance: 0\n");
    }

    @ParameterizedTest
    @CsvSource({"locks/Bank, balance: ", "waiting/SeatTwice, 'tickets for 1A: 2, seated: '", "waiting/IfAroundWait, : nothing"})
    void a_program_of_the_course_that_is_wrong_fails_by_an_outcome_of_few_preemptions(String name, String output) {
        Conc.Result result = conc().run("explore", name, "--json");

        assertThat(result.exitCode()).isEqualTo(1);
        JsonNode document = JsonDocument.only(result.out());
        assertThat(document.get("verdict").asString()).isEqualTo("fail");
        assertThat(document.get("failures")).singleElement().satisfies(failure -> {
            assertThat(failure.get("kind").asString()).isEqualTo("outcome");
            assertThat(failure.get("message").asString()).startsWith("The program printed what is not wanted: ").contains(output);
            assertThat(failure.get("preemptions").asInt()).isLessThanOrEqualTo(2);
            assertThat(conc().run("replay", name, failure.get("schedule").asString()).exitCode()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"locks/SafeBank", "waiting/SeatOnce", "waiting/WhileAroundWait"})
    void a_program_of_the_course_that_is_repaired_passes(String name) {
        Conc.Result result = conc().run("explore", name);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("No failure in any schedule.").doesNotContain("unwanted");
    }

    @Test
    void an_outcome_that_is_not_wanted_is_told_as_such_in_both_languages() {
        assertThat(conc().run("explore", "waiting/SeatTwice").out())
                .containsPattern("tickets for 1A: 1, seated: Anna +normal")
                .containsPattern("tickets for 1A: 2, seated: Anna +unwanted")
                .contains("Failure 1 of 1: unwanted outcome (1 preemption)", "Wanted: tickets for 1A: 1, seated: {word}");
        assertThat(conc().in(Locale.CHINESE).run("explore", "waiting/SeatTwice").out())
                .containsPattern("tickets for 1A: 1, seated: Anna +正常")
                .containsPattern("tickets for 1A: 2, seated: Anna +结局不对")
                .contains("不该有的结局（抢占 1 次）");
    }

    @Test
    void the_properties_that_the_lesson_gives_are_set_and_named() {
        assertThat(conc().run("explore", "locks/Bank").out())
                .startsWith("locks/Bank with rounds=1" + System.lineSeparator() + "locks/Bank: every");
        assertThat(conc().run("replay", "locks/Bank", "0x2").out()).startsWith("locks/Bank with rounds=1" + System.lineSeparator());
        assertThat(conc().typing("q").run("step", "locks/Bank", "--plain").out())
                .startsWith("locks/Bank with rounds=1" + System.lineSeparator());
        assertThat(conc().run("replay", "locks/Bank", "0x2", "--json").err())
                .isEqualTo("locks/Bank with rounds=1" + System.lineSeparator());
    }

    @Test
    void define_goes_before_the_properties_of_the_lesson() {
        assertThat(conc().run("explore", "locks/SafeBank", "--define", "rounds=2", "--define", "more=3").out())
                .startsWith("locks/SafeBank with more=3, rounds=2" + System.lineSeparator());
    }

    @Test
    void a_mistake_in_what_is_expected_is_reported_with_its_line() throws IOException {
        Path file = program("Mine", "void main() { }");
        Files.writeString(folder.resolve("Mine.expect.yaml"), "format: 1\nlines: []\nexplored: 1\n");

        Conc.Result result = conc().run("explore", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("conc: " + folder.resolve("Mine.expect.yaml")
                + ":3: expected `key: value` lines, found text" + System.lineSeparator());
    }

    @Test
    void races_count_as_failures_where_that_is_wanted() {
        assertThat(conc().run("explore", "waiting/DoubleChecked").exitCode()).isZero();
        assertThat(conc().run("explore", "waiting/DoubleChecked", "--races").exitCode()).isEqualTo(1);
    }

    @Test
    void the_words_are_in_the_language_of_the_learner() {
        assertThat(conc().in(Locale.CHINESE).run("explore", "locks/SafeBank", "-Drounds=1").out()).contains("任何调度下都没有失败");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --strategy best | --strategy wants one of dpor, all, bounded, random, not "best"
            --max 0         | --max wants a number from 1 to 1000000000000, not 0
            --max -3        | --max wants a number from 1 to 1000000000000, not -3
            --seconds 0     | --seconds wants a number from 1 to 1000000000000, not 0
            --workers 0     | --workers wants a number from 1 to 256, not 0
            --class-path no | there is no no, which --class-path names
            """)
    void wrong_options_are_refused(String options, String message) {
        String[] words = ("explore locks/SafeBank " + options).split(" ");

        Conc.Result result = conc().run(words);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("conc: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            void main() { int x = "a"; }                                     | this program does not compile
            class Mine { }                                                   | there is no main method
            void main() throws Exception { new java.net.Socket("h", 1); }    | does what cannot be controlled: Mine.java:1
            void main() { IO.readln(); }                                     | does what cannot be controlled: Mine.java:1
            void main() { var all = new java.util.ArrayList<long[]>(); while (true) all.add(new long[1 << 20]); } | needs more memory than
            """)
    void programs_that_cannot_be_explored_get_one_clear_message(String source, String message) {
        Conc.Result result = conc().run("explore", program("Mine", source).toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).startsWith("conc: ").contains(message);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void a_program_that_takes_too_many_steps_shows_what_it_has_shown_until_then_and_where() {
        Conc.Result result = conc().run("explore", "locks/Bank", "-Drounds=1000000", "--seconds", "5", "--steps", "200000");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.out()).contains("An execution was cut off after 200,000 steps").contains("goes on and on", "Bank.java:",
                "--steps N");
    }

    @Test
    void an_exploration_that_stops_early_says_so_and_how_to_go_on() {
        assertThat(conc().run("explore", "locks/Bank", "-Drounds=1", "--max", "3").out())
                .contains("Not complete: stopped after 3 executions; --max N for more.");
        assertThat(conc().run("explore", "locks/Bank", "-Drounds=1", "--max", "3", "--json").err())
                .contains("conc: Not complete: stopped after 3 executions");
        assertThat(conc().run("explore", "locks/Bank", "-Drounds=9", "--seconds", "1").out())
                .contains("Not complete: stopped after 1 s; --seconds N for more.");
        assertThat(conc().run("explore", "--help").out()).containsPattern("Default:\\s+300, unless --max is");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0y2    | '0y2' is no part of a schedule
            7      | this is no schedule of locks/SafeBank: step 1 of the schedule is for thread 7
            """)
    void a_schedule_that_is_none_is_refused(String schedule, String message) {
        for (String[] command : new String[][]{
                {"replay", "locks/SafeBank", "-Drounds=1", schedule},
                {"step", "locks/SafeBank", "-Drounds=1", "--plain", "--schedule", schedule}
        }) {
            Conc.Result result = conc().run(command);

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).startsWith("conc: " + message);
        }
    }

    @Test
    void the_learner_steps_forth_and_back() {
        String file = program("Dead", DEADLOCK).toString();

        Conc.Result result = conc().typing("2", "0", "0", "1", "1", "b", "s", "x", "r", "q").run("step", "--plain", file);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains(
                "Thread 2 cannot take a step now.",
                "main starts Anna, line 7",
                "Anna begins",
                "Anna locks",
                "Back to step 3.",
                "'x' is no command",
                "The program ended.",
                "The schedule so far: 0x2.1");
    }

    @Test
    void an_output_that_is_not_wanted_is_a_failure_with_its_schedule() {
        String counter = """
                //WANT sold 2
                int sold;

                void main() throws InterruptedException {
                    Thread one = Thread.ofPlatform().start(this::sell);
                    Thread two = Thread.ofPlatform().start(this::sell);
                    one.join();
                    two.join();
                    IO.println("sold " + sold);
                }

                void sell() {
                    sold = sold + 1;
                }
                """;
        String file = program("Tickets", counter).toString();

        Conc.Result result = conc().run("explore", file, "--json");

        assertThat(result.exitCode()).isEqualTo(1);
        JsonNode failure = JsonDocument.only(result.out()).get("failures").get(0);
        assertThat(failure.get("kind").stringValue()).isEqualTo("outcome");
        assertThat(failure.get("message").stringValue()).isEqualTo("The program printed what is not wanted: sold 1");
        assertThat(failure.get("preemptions").intValue()).isEqualTo(1);
        assertThat(conc().run("replay", file, failure.get("schedule").stringValue()).out()).contains("what is not wanted: sold 1");
        assertThat(conc().run("--lang", "zh", "explore", file).out()).contains("不该有的输出：sold 1");
        assertThat(conc().run("explore", file, "--want", "sold {int}").exitCode()).as("what a command wants is wanted as well").isZero();
    }

    @Test
    void what_is_not_covered_is_unknown_and_says_why() {
        Conc.Result result = conc().run("explore", "locks/SafeBank", "-Drounds=2", "--max", "3", "--json");

        JsonNode document = JsonDocument.only(result.out());
        assertThat(document.get("verdict").stringValue()).isEqualTo("unknown");
        assertThat(document.get("why").stringValue()).isEqualTo("executions");
        assertThat(result.exitCode()).isEqualTo(4);
    }

    @Test
    void an_execution_is_cut_off_after_as_many_steps_as_are_asked_for() {
        String file = program("Endless", """
                volatile int turns;

                void main() {
                    for (int turn = 0; true; turn++) {
                        turns = turn;
                    }
                }
                """).toString();

        Conc.Result result = conc().run("explore", file, "--steps", "50000", "--seconds", "20");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.out().replace('\n', ' '))
                .contains("An execution was cut off after 50,000 steps: main goes on and on at Endless.java:5");
        assertThat(conc().run("explore", file, "--steps", "0").exitCode()).isEqualTo(2);
        for (String strategy : List.of("dpor", "all", "bounded", "random")) {
            String json = conc().run("explore", file, "--steps", "50000", "--max", "3", "--strategy", strategy, "--json").out();
            assertThat(JsonDocument.only(json).get("verdict").stringValue()).as(strategy + " comes to an end").isEqualTo("unknown");
        }
    }

    private Path program(String name, String source) {
        return OwnLesson.program(folder, name, source);
    }
}
