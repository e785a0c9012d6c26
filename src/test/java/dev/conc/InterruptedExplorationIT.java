package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whoever interrupts an exploration is told what has been found. */
@DisabledOnOs(OS.WINDOWS)
class InterruptedExplorationIT {
    /** Finds a deadlock soon, and goes on for long. */
    private static final String PHILOSOPHERS = """
            public class %s {
                public static void main(String[] args) {
                    Object[] forks = new Object[5];
                    for (int i = 0; i < forks.length; i++) forks[i] = new Object();
                    for (int i = 0; i < forks.length; i++) {
                        int left = i, right = (i + 1) %% forks.length;
                        new Thread(() -> {
                            for (int meal = 0; meal < 3; meal++) synchronized (forks[left]) { synchronized (forks[right]) { } }
                        }).start();
                    }
                }
            }
            """;
    /** The first execution takes for ever in one of its steps. */
    private static final String ENDLESS_STEP = """
            public class %s {
                static volatile int x;
                public static void main(String[] args) throws Exception {
                    Thread t = new Thread(() -> { x = 1; long i = 0; while (i < 1L << 60) i++; x = 2; });
                    t.start();
                    t.join();
                }
            }
            """;
    /** One execution is very long. */
    private static final String LONG = """
            import java.util.*;
            public class %s {
                static Map<Integer, Integer> map = new HashMap<>();
                public static void main(String[] args) throws Exception {
                    List<Thread> threads = new ArrayList<>();
                    for (int t = 0; t < 10; t++) {
                        int id = t;
                        Thread thread = new Thread(() -> { for (int i = 0; i < 900; i++) map.put(1000 * id + i, i); });
                        threads.add(thread);
                        thread.start();
                    }
                    for (Thread t : threads) t.join();
                    System.out.println(map.size());
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143", "HUP,129"})
    void a_signal_ends_it_with_what_was_found(String signal, int code) throws Exception {
        JsonNode document = interrupted(program("Philosophers", PHILOSOPHERS), signal, 6_000, code);

        assertThat(document.get("complete").asBoolean()).isFalse();
        assertThat(document.get("executions").asInt()).isPositive();
        assertThat(document.get("outcomes")).isNotEmpty();
    }

    @Test
    void at_any_moment_there_is_one_whole_document_or_nothing_has_begun() throws Exception {
        Random random = new Random(11);
        for (String source : List.of(PHILOSOPHERS, ENDLESS_STEP, LONG)) {
            String program = program("AtAnyMoment", source);
            for (int i = 0; i < 4; i++) {
                JsonNode document = interrupted(program, "INT", random.nextInt(3_000), 130);
                if (!document.isMissingNode()) {
                    assertThat(document.get("complete").asBoolean()).isFalse();
                    assertThat(document.get("verdict").asString()).isNotEqualTo("pass");
                }
            }
        }
    }

    @Test
    void a_step_that_does_not_end_does_not_keep_the_rest_to_itself() throws Exception {
        JsonNode document = interrupted(program("EndlessStep", ENDLESS_STEP), "INT", 2_500, 130);

        assertThat(document.get("complete").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void an_execution_that_takes_longer_than_the_time_limit_is_given_up(int workers) throws Exception {
        Conc.Result result = Launcher
                .conc("explore", program("Long", LONG), "--seconds", "1", "--workers", Integer.toString(workers), "--json").run();

        JsonNode document = JsonDocument.only(result.out());
        assertThat(document.get("complete").asBoolean()).isFalse();
        assertThat(document.get("verdict").asString()).isEqualTo("unknown");
        assertThat(result.err()).contains("stopped after 1 s");
    }

    @Test
    void an_interrupt_ends_commands_from_a_file() throws Exception {
        Path commands = Files.writeString(folder.resolve("commands"), "explore " + program("InFile", PHILOSOPHERS) + "\nlist\n");
        Process conc = start(List.of(), commands);
        signal(conc, "INT", 6_000);

        assertThat(conc.exitValue()).isEqualTo(130);
        assertThat(out()).contains("InFile").doesNotContain("coroutines ");
    }

    private String program(String name, String source) throws Exception {
        return Files.writeString(folder.resolve(name + ".java"), source.formatted(name)).toString();
    }

    /** Interrupts an exploration after some time; gives the document, missing if it had not begun. */
    private JsonNode interrupted(String program, String signal, int millis, int code) throws Exception {
        Process conc = start(List.of("explore", program, "--seconds", "60", "--json"), null);
        signal(conc, signal, millis);
        assertThat(conc.exitValue()).as("%s after %s ms: %s", signal, millis, Files.readString(folder.resolve("err"))).isEqualTo(code);
        assertThat(folder.resolve("err")).content().doesNotContain("\tat ", "Exception");
        return out().isEmpty() ? tools.jackson.databind.node.MissingNode.getInstance() : JsonDocument.only(out());
    }

    /** Sends a signal after some time, and waits for the end. */
    private static void signal(Process conc, String signal, int millis) throws Exception {
        assertThat(conc.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(conc.pid())).start().waitFor()).isZero();
        assertThat(conc.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private Process start(List<String> arguments, @Nullable Path input) throws Exception {
        ProcessBuilder builder = Launcher.conc(arguments.toArray(String[]::new)).process()
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        return (input == null ? builder : builder.redirectInput(input.toFile())).start();
    }

    private String out() throws Exception {
        return Files.readString(folder.resolve("out"));
    }
}
