package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.record.Recording;
import dev.conc.program.record.RecordingFile;
import dev.conc.program.run.Ending;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a program outlives {@code conc}, whatever the program does and however {@code conc} ends. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "setsid, and processes as /proc shows them")
class OutlivingIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** All processes of a test have this number in their command lines: the program as its argument, the others as how long they sleep. */
    private final String number = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    @TempDir
    private Path folder;

    @AfterEach
    void end_what_a_failed_test_leaves() throws Exception {
        living().forEach(ProcessHandle::destroyForcibly);
    }

    private Path program(String body) throws IOException {
        return OwnLesson.program(folder, "Example", "void main(String[] arguments) throws Exception {\n" + body + "\n}\n");
    }

    private Path tree() throws IOException {
        return program("""
                Process child = new ProcessBuilder("sh", "-c", "sleep N & (sleep N &) ; setsid sleep N & wait".replace("N", arguments[0])).start();
                IO.println("started " + child.pid());
                Thread.sleep(100_000);
                """);
    }

    /** {@code $0} is conc, {@code $1} the program, {@code $2} the number, {@code $3} a file. */
    private Process start(String line, Path program) throws IOException {
        // A shell without job control ignores SIGINT in what it starts in the background, and so may Maven's have done.
        return Launcher
                .bash("exec env --default-signal=INT,HUP,TERM " + line, program.toString(), number,
                        folder.resolve("recording.json").toString())
                .process().redirectErrorStream(true).start();
    }

    private List<ProcessHandle> living() throws Exception {
        Process grep = new ProcessBuilder("pgrep", "-f", number).start();
        String found = new String(grep.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        // Until it has ended, the next one finds it.
        grep.waitFor();
        return found.lines()
                .flatMap(each -> ProcessHandle.of(Long.parseLong(each)).stream()).toList();
    }

    private void nothingIsLeft() throws Exception {
        Patience.until(SOON, () -> living().isEmpty());
        assertThat(living()).extracting(ProcessHandle::info).isEmpty();
    }

    private static ProcessHandle jvmOf(Process conc) throws Exception {
        Patience.until(SOON, () -> !conc.isAlive() || jvms(conc).findFirst().isPresent());
        return jvms(conc).findFirst().orElseThrow(() -> new AssertionError("conc started none; it is alive: " + conc.isAlive()));
    }

    private static Stream<ProcessHandle> jvms(Process conc) {
        return conc.children().filter(each -> each.info().commandLine().orElse("").contains("conc-agent.jar"));
    }

    private static List<Path> recordingFolders(Process conc) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("conc-recording-" + conc.pid() + "-")).toList();
        }
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> moments() {
        return Stream.of("\"$0\" run \"$1\" \"$2\"", "\"$0\" run --record \"$3\" \"$1\" \"$2\"")
                .flatMap(line -> Stream.of(0, 30, 60, 100, 150, 200, 300, 400, 500, 700, 1000)
                        .map(millis -> org.junit.jupiter.params.provider.Arguments.of(line, millis)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void nothing_is_left_when_conc_is_killed_soon_after_it_started_the_program(String line, int millis) throws Exception {
        Process conc = start(line, tree());
        jvmOf(conc);
        assertThat(conc.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();

        conc.destroyForcibly();

        nothingIsLeft();
        assertThat(recordingFolders(conc)).isEmpty();
    }

    @Test
    void nothing_is_left_when_conc_is_killed_and_nobody_has_asked_how_it_ended() throws Exception {
        // What is killed stays in the table of processes while the shell does not wait for it.
        Process shell = start("bash -c '\"$0\" run \"$1\" \"$2\" & echo $!; exec sleep 1000' \"$0\" \"$1\" \"$2\"", tree());
        try (BufferedReader out = shell.inputReader()) {
            long conc = Long.parseLong(out.readLine());
            assertThat(out.readLine()).startsWith("started");

            ProcessHandle.of(conc).orElseThrow().destroyForcibly();

            nothingIsLeft();
            assertThat(shell.isAlive()).isTrue();
        } finally {
            shell.destroyForcibly();
        }
    }

    static final String DETACHES = """
            for (String way : new String[] {
                    "(setsid sleep N > /dev/null 2>&1 &)", "setsid sh -c 'setsid sleep N > /dev/null 2>&1 &'", "nohup sleep N > /dev/null 2>&1 &",
                    "(trap '' HUP TERM INT; exec setsid sleep N) > /dev/null 2>&1 &", "setsid sleep N &", "env -i setsid sleep N > /dev/null 2>&1 &",
                    "env -i sh -c '(sleep N > /dev/null 2>&1 &)'", "env -u CONC_RUN setsid sleep N > /dev/null 2>&1 &"}) {
                new ProcessBuilder("sh", "-c", way.replace("N", arguments[0])).start().waitFor();
            }
            IO.println("started");
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", "System.exit(0);", "Runtime.getRuntime().halt(0);",
            "new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid()).start().waitFor();"})
    void what_has_left_its_parents_ends_with_the_program(String end) throws Exception {
        Process conc = start("\"$0\" run \"$1\" \"$2\"", program(DETACHES + end));

        assertThat(new String(conc.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("started");
        assertThat(conc.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(living()).isEmpty();
    }

    @Test
    void what_has_left_its_parents_ends_at_the_time_limit() throws Exception {
        Process conc = start("\"$0\" run --seconds 3 \"$1\" \"$2\"", program(DETACHES + "Thread.sleep(100_000);"));

        assertThat(new String(conc.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("was stopped: it ran for longer than 3 s");
        assertThat(conc.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(living()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void a_recording_that_a_signal_stops_is_written_and_nothing_is_left(String signal, int code) throws Exception {
        Process conc = start("\"$0\" run --record \"$3\" \"$1\" \"$2\"",
                program(DETACHES + "while (true) { IO.println(\"on\"); Thread.sleep(20); }"));
        try (BufferedReader out = conc.inputReader()) {
            assertThat(out.readLine()).isEqualTo("started");
            for (int i = 0; i < 20; i++) {
                assertThat(out.readLine()).isEqualTo("on");
            }

            assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(conc.pid())).start().waitFor()).isZero();

            assertThat(out.lines().reduce((_, last) -> last)).get().asString().endsWith("Example.java was stopped");
            assertThat(conc.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(conc.exitValue()).isEqualTo(code);
        }
        Recording recording = RecordingFile.read(folder.resolve("recording.json"));
        assertThat(recording.ending()).isEqualTo(new Ending.Stopped());
        assertThat(recording.events()).filteredOn(each -> each.what().equals("on")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(living()).isEmpty();
        assertThat(recordingFolders(conc)).isEmpty();
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).noneMatch(each -> each.toString().endsWith(".part"));
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void a_real_run_to_be_stepped_that_a_signal_stops_is_listed(String signal, int code) throws Exception {
        Path began = folder.resolve("began");
        Process conc = start("\"$0\" step --real --plain \"$1\"", program("""
                java.nio.file.Files.createFile(java.nio.file.Path.of("%s"));
                while (true) { IO.println("on"); Thread.sleep(20); }
                """.formatted(began)));
        Patience.until(SOON, () -> Files.exists(began) || !conc.isAlive());

        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(conc.pid())).start().waitFor()).isZero();

        assertThat(new String(conc.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()).last().isEqualTo("stopped");
        assertThat(conc.waitFor()).isEqualTo(code);
        assertThat(recordingFolders(conc)).isEmpty();
    }
}
