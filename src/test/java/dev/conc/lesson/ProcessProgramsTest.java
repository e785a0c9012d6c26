package dev.conc.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.conc.Conc;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Ending;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Recorder;
import dev.conc.program.run.Run;
import dev.conc.program.run.RunOutput;
import dev.conc.program.run.Runner;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lesson on processes beside what it needs of the machine: other programs, and an end for every process. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it does not tell a process its own arguments")
@Execution(ExecutionMode.CONCURRENT)
class ProcessProgramsTest {
    private static final Path LESSON = Conc.PROJECT.resolve("lessons/processes");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, System.out::println));
    private static final Runner RUNNER = new Runner(Conc.PROJECT.resolve("target/conc-agent.jar"));

    @TempDir
    private Path folder;

    private static void assumeInstalled(String program) {
        assumeThat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(each -> Path.of(each, program)))
                .as("folders of PATH with " + program).anyMatch(Files::isExecutable);
    }

    private static Run start(String program, Map<String, String> properties, Recorder recorder) throws Exception {
        return RUNNER.start(COMPILER.compile(Program.ofFile(LESSON.resolve(program + ".java"))),
                new Runner.Settings(List.of(), properties, Limits.USUAL, false), recorder);
    }

    private static List<String> run(String program, Map<String, String> properties) throws Exception {
        Recorder recorder = new Recorder();
        RunOutput recording = recorder.finish(start(program, properties, recorder).await());
        assertThat(recording.ending()).as(recording.toString()).isEqualTo(new Ending.Exited(0));
        assertThat(recording.lines(true)).isEmpty();
        return recording.lines(false);
    }

    /** Without {@code conc}: {@code java File.java}. */
    private static ProcessBuilder plain(String program, String... properties) {
        List<String> command = new ArrayList<>(List.of(Runner.java().toString(), "-XX:TieredStopAtLevel=1"));
        Stream.of(properties).map("-D"::concat).forEach(command::add);
        command.add(LESSON.resolve(program + ".java").toString());
        return new ProcessBuilder(command);
    }

    private void install(String program, String command) throws Exception {
        Path file = Files.writeString(folder.resolve(program), "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void nslookup_finds_an_address_at_the_server_that_it_is_told() throws Exception {
        assumeInstalled("nslookup");
        try (LoopbackDns dns = LoopbackDns.start()) {
            List<String> lines = run("LookUp", Map.of("server", "127.0.0.1", "port", dns.port()));

            assertThat(lines).contains("Address: 192.0.2.7").last().isEqualTo("exit code 0");
        }
    }

    @Test
    void the_exit_code_of_nslookup_tells_of_an_unknown_name() throws Exception {
        assumeInstalled("nslookup");
        try (LoopbackDns dns = LoopbackDns.start()) {
            List<String> lines = run("LookUp", Map.of("server", "127.0.0.1", "port", dns.port(), "host", "a;b"));

            assertThat(lines).anyMatch(each -> each.contains("can't find") && each.contains("NXDOMAIN"))
                    .last().isEqualTo("exit code 1");
        }
    }

    @ParameterizedTest
    @CsvSource({"LookUp", "Dialogue"})
    void a_name_server_that_does_not_answer_holds_nobody_up(String program) throws Exception {
        assumeInstalled("nslookup");
        try (LoopbackDns dns = LoopbackDns.silent()) {
            List<String> lines = run(program, Map.of("server", "127.0.0.1", "port", dns.port()));

            assertThat(lines).anyMatch(each -> each.matches("exit code [1-9]\\d*"));
        }
    }

    @Test
    void nslookup_is_asked_for_a_mail_exchanger_through_its_input() throws Exception {
        assumeInstalled("nslookup");
        try (LoopbackDns dns = LoopbackDns.start()) {
            List<String> lines = run("Dialogue", Map.of("server", "127.0.0.1", "port", dns.port()));

            assertThat(lines).contains("exit code 0", "errors: 0 lines")
                    .anyMatch(each -> each.matches("\\s*python.org\\s+mail exchanger = 50 mail.python.org."));
        }
    }

    @Test
    void ping_loses_no_packet_on_its_way_to_this_machine() throws Exception {
        assumeInstalled("ping");
        assumeThat(new ProcessBuilder("ping", "-qc", "1", "127.0.0.1").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()).as("whether this user may ping").isZero();

        assertThat(run("PacketLoss", Map.of("count", "1"))).contains("packet loss in percent: 0", "exit code 0");
    }

    @ParameterizedTest
    @CsvSource({"33.3333% packet loss, 33.3333", "100% packet loss, 100", "unknown host, not said"})
    void the_loss_is_the_whole_number_that_ping_says(String said, String shown) throws Exception {
        install("ping", "echo 3 packets transmitted, " + said);
        ProcessBuilder builder = plain("PacketLoss");
        builder.environment().put("PATH", folder.toString());

        assertThat(builder.start().inputReader().readAllLines()).contains("packet loss in percent: " + shown);
    }

    @Test
    void what_openssl_encrypts_comes_back_through_another_openssl() throws Exception {
        assumeInstalled("openssl");

        // "Salted__" begins what openssl writes, and a block of 16 bytes follows the 8 of the salt.
        assertThat(run("FeedFilters", Map.of())).containsExactly("three are running at once",
                "first -> 32 bytes 53616c74.. -> first",
                "second -> 32 bytes 53616c74.. -> second",
                "third -> 32 bytes 53616c74.. -> third");
    }

    @ParameterizedTest
    @CsvSource({
            "LookUp, nslookup was not found",
            "Dialogue, without nslookup",
            "PacketLoss, ping was not found",
            "FeedFilters, openssl was not found"
    })
    void a_program_that_is_missing_is_told_in_one_line_and_java_takes_its_place(String program, String said) throws Exception {
        ProcessBuilder builder = plain(program);
        builder.environment().put("PATH", folder.toString());
        Process process = builder.start();

        assertThat(process.inputReader().readAllLines()).filteredOn(each -> each.contains(said)).hasSize(1);
        assertThat(process.errorReader().readAllAsString()).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"LookUp, nslookup, 143", "Dialogue, nslookup, 137", "PacketLoss, ping, 137"})
    void a_program_that_does_not_end_is_stopped(String program, String other, int code) throws Exception {
        install(other, "exec /bin/sleep 600");
        ProcessBuilder builder = plain(program, "limit=1500");
        builder.environment().put("PATH", folder.toString());
        Process process = builder.start();

        assertThat(process.inputReader().readAllLines()).contains("exit code " + code);
        assertThat(process.errorReader().readAllAsString()).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void a_filter_that_does_not_end_is_stopped() throws Exception {
        install("openssl", "exec /bin/sleep 600");
        ProcessBuilder builder = plain("FeedFilters", "limit=1500");
        builder.environment().put("PATH", folder.toString());
        Process process = builder.start();

        assertThat(process.inputReader().readAllLines()).containsExactly(
                "three are running at once", "a filter failed", "a filter failed", "a filter failed");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void the_tasks_of_a_pool_are_all_called_back_though_a_worker_dies() throws Exception {
        Process process = plain("PoolCallback", "pause=2000").start();
        assertThat(process.inputReader().readLine()).startsWith("Parent process");
        assertThat(process.inputReader().readLine()).isEqualTo("Waiting for all workers");

        process.children().findFirst().orElseThrow().destroyForcibly();

        List<String> rest = process.inputReader().readAllLines();
        assertThat(rest).hasSize(6).last().isEqualTo("All workers ended");
        assertThat(rest).filteredOn(each -> each.matches("no answer for task \\d, called back in process \\d+")).hasSize(1);
        assertThat(rest).filteredOn(each -> each.startsWith("AAAA for task ")).hasSize(4);
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void workers_that_say_nothing_hold_nobody_up() throws Exception {
        assertThat(run("PoolCallback", Map.of("pause", "60000", "limit", "500"))).hasSize(8)
                .areExactly(4, new Condition<>(each -> each.startsWith("no answer for task "), "a task without an answer"))
                .areExactly(1, new Condition<>(each -> each.startsWith("no worker for task 4"), "a task without a worker"))
                .last().isEqualTo("All workers ended");
    }

    private static final String PROGRAMS = """
            Relaunch, 1
            ChildTask, 1
            CopyOrShared, 1
            RealFork, 2
            WorkerPool, 4
            PoolCallback, 4
            ProcessQueue, 2
            """;

    @ParameterizedTest
    @CsvSource(textBlock = PROGRAMS)
    void no_process_is_left_when_the_program_is_killed(String program, int children) throws Exception {
        Process process = plain(program, "children=1", "patience=60000", "longest=5000", "pause=1000")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();

        List<ProcessHandle> started = descendants(process.toHandle(), children);
        process.destroyForcibly();

        assertThat(started).allSatisfy(each -> assertThat(each.onExit()).succeedsWithin(SOON));
    }

    @ParameterizedTest
    @CsvSource(textBlock = PROGRAMS)
    void no_process_is_left_when_its_run_is_stopped(String program, int children) throws Exception {
        Run run = start(program, Map.of("children", "1", "patience", "60000", "longest", "5000", "pause", "1000"), new Recorder());

        List<ProcessHandle> started = descendants(ProcessHandle.of(run.pid()).orElseThrow(), children);
        run.stop();
        run.await();

        assertThat(started).allSatisfy(each -> assertThat(each.onExit()).succeedsWithin(SOON));
    }

    /** Waits until the program has so many processes below it, or has ended, and gives all that it ever had. */
    static List<ProcessHandle> descendants(ProcessHandle program, int count) throws Exception {
        List<ProcessHandle> seen = new ArrayList<>();
        while (program.isAlive()) {
            List<ProcessHandle> now = program.descendants().toList();
            now.stream().filter(each -> !seen.contains(each)).forEach(seen::add);
            if (now.stream().filter(ProcessProgramsTest::isItself).count() >= count) {
                break;
            }
            try {
                program.onExit().get(5, TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException e) {
                // Not yet: look again.
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(count);
        return seen;
    }

    /** Whether a process has become what it was started for: the JDK starts one by way of another program, and cannot if that is killed. */
    private static boolean isItself(ProcessHandle process) {
        return !process.info().command().orElse("").endsWith("jspawnhelper");
    }

    @Test
    void every_forked_child_that_hangs_is_reaped() throws Exception {
        List<String> lines = run("RealFork", Map.of("children", "2"));

        assertThat(lines).filteredOn(each -> each.startsWith("collect ")).hasSize(2).allSatisfy(each -> {
            assertThat(each).endsWith(" hung, reaped");
            assertThat(ProcessHandle.of(Long.parseLong(each.split(" ")[1]))).isEmpty();
        });
    }
}
