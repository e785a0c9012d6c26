package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that builds, with a Maven of the test's own: what it shows, what it says where that fails, and who builds where several start. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherBuildIT {
    @TempDir
    private Path folder;

    private Path copy;
    private Path launcher;
    private Path bin;

    @BeforeEach
    void a_copy_of_conc_that_has_to_be_built() throws Exception {
        copy = folder.toRealPath().resolve("my copy");
        launcher = Launcher.copy(copy);
        Files.move(copy.resolve("target/conc.jar"), copy.resolve("built.jar"));
        bin = Files.createDirectory(folder.resolve("bin"));
        maven("true");
    }

    @Test
    void a_build_shows_on_a_terminal_what_it_does_in_one_line() throws Exception {
        maven("""
                echo '[INFO] --- maven-compiler-plugin:3.15.0:compile (default-compile) @ conc ---'
                until [ -e '%1$s/go' ]; do sleep 0.1; done
                echo '[INFO] Downloaded from central: https://example.org/a/b/one-1.pom (1 kB at 2 kB/s)'
                echo '[INFO] Downloading from central: https://example.org/a/b/a-library-with-a-long-name-that-does-not-fit-into-the-terminal-at-all-1.jar'
                until [ -e '%1$s/end' ]; do sleep 0.1; done
                """.formatted(folder));
        try (Tmux tmux = Tmux.open(60, 24, "sh")) {
            tmux.enter("cd '" + copy + "'; PATH=" + bin + ":$PATH JAVA_HOME=" + System.getProperty("java.home") + " ./conc --version");
            tmux.shows(" s: compile (default-compile)");
            Files.createFile(folder.resolve("go"));
            String screen = tmux.shows(" s: fetching a-library-with-a-long-name");
            assertThat(screen.lines().filter(line -> line.contains(" s: "))).hasSize(1);
            Files.createFile(folder.resolve("end"));
            screen = tmux.shows("Java 2");
            assertThat(screen).contains("conc: building, once").doesNotContain("fetching");
        }
    }

    @Test
    void ctrl_c_ends_maven_and_leaves_neither_lock_nor_log() throws Exception {
        maven("echo $$ > '" + folder + "/pid'; sleep 1000 & echo $! > '" + folder + "/child'; wait");
        try (Tmux tmux = Tmux.open(80, 24, "sh")) {
            tmux.enter("cd '" + copy + "'; TMPDIR=" + folder + " PATH=" + bin + ":$PATH JAVA_HOME=" + System.getProperty("java.home")
                    + " ./conc --version; echo ended $?");
            tmux.shows("conc: building, 1 s");
            tmux.press("C-c");
            tmux.shows("ended 130");
        }
        for (String each : List.of("pid", "child")) {
            assertThat(isAlive(Long.parseLong(Files.readString(folder.resolve(each)).strip()))).as(each).isFalse();
        }
        assertThat(locks()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).noneMatch(name -> name.startsWith("conc-build"));
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "looks into /proc")
    void who_was_killed_while_building_is_followed_by_the_next_who_ends_its_maven() throws Exception {
        maven("echo $$ > '" + folder + "/pid'; exec sleep 1000");
        Process killed = start().start();
        long maven = awaitNumber(folder.resolve("pid"));
        awaitFile(copy.resolve(".conc-building/maven"));
        killed.destroyForcibly().waitFor();
        assertThat(isAlive(maven)).isTrue();
        assertThat(locks()).isNotEmpty();
        maven("true");

        Conc.Result result = run();

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("conc ");
        assertThat(isAlive(maven)).isFalse();
        assertThat(locks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOST 999999999 1", "HOST 1 1", "", "garbage", "HOST 1"})
    void a_lock_of_nobody_is_taken_over(String owner) throws Exception {
        Files.createDirectory(copy.resolve(".conc-building"));
        String host = new String(new ProcessBuilder("uname", "-n").start().getInputStream().readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8).strip();
        Files.writeString(copy.resolve(".conc-building/1"), owner.equals("garbage") ? host + " garbage\n" : owner.replace("HOST", host));

        Conc.Result result = run();

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(builds()).isEqualTo(1);
        assertThat(locks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "file"})
    void a_lock_of_an_older_kind_is_taken_over(String kind) throws Exception {
        if (kind.equals("folder")) {
            Files.createDirectory(copy.resolve(".conc-building"));
        } else {
            Files.createFile(copy.resolve(".conc-building"));
        }

        assertThat(run().exitCode()).isZero();
        assertThat(locks()).isEmpty();
    }

    @Test
    void of_several_that_start_at_once_over_a_lock_of_nobody_one_builds() throws Exception {
        Files.createDirectory(copy.resolve(".conc-building"));
        Files.writeString(copy.resolve(".conc-building/1"), "HOST 999999999 1".replace("HOST", new String(
                new ProcessBuilder("uname", "-n").start().getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .strip()));
        maven("sleep 0.5");
        List<Process> started = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            started.add(start().redirectErrorStream(true).redirectOutput(folder.resolve("out" + i).toFile()).start());
        }

        for (Process each : started) {
            assertThat(each.waitFor(100, TimeUnit.SECONDS)).isTrue();
            assertThat(each.exitValue()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
        assertThat(locks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[ERROR] Plugin p:1 or one of its dependencies could not be resolved: Could not transfer artifact org.example:one:pom:1 from/to central (https://example.org): example.org: Name or service not known -> [Help 1] | org.example:one:pom:1 | example.org: Name or service not known",
            "[ERROR] Failed to execute goal x: Could not transfer artifact org.example:two:jar:2 from/to central (https://example.org): Connect to 127.0.0.1:1 failed: Connection refused -> [Help 1] | org.example:two:jar:2 | Connection refused",
            "[ERROR] Cannot access central (https://example.org) in offline mode and the artifact org.example:three:jar:3 has not been downloaded from it before. -> [Help 1] | org.example:three:jar:3 | check the network",
            "[ERROR] Failed to write: java.io.IOException: No space left on device | the disk is full | target",
            "[ERROR] /somewhere/A.java:[3,5] cannot find symbol | /somewhere/A.java:[3,5] cannot find symbol | the build failed"
    })
    void a_build_that_fails_says_the_first_cause(String said, String what, String why) throws Exception {
        maven("echo '[INFO] much else'; echo '" + said + "'; echo '[ERROR] Re-run Maven using the -X switch'; exit 1");

        Conc.Result result = Launcher.of(launcher, "--version").with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", bin + ":" + System.getenv("PATH")).with("TMPDIR", folder.toString()).run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(what, why, "all that Maven said is in " + folder + "/conc-build.").doesNotContain("much else",
                "Re-run", "[Help 1]");
        assertThat(locks()).isEmpty();
    }

    @Test
    void a_folder_for_the_log_that_is_not_there_is_told() throws Exception {
        Conc.Result result = Launcher.of(launcher, "--version").with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", bin + ":" + System.getenv("PATH")).with("TMPDIR", folder.resolve("none").toString()).run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("no file can be made in " + folder.resolve("none"), "TMPDIR");
        assertThat(locks()).isEmpty();
    }

    private void maven(String script) throws IOException {
        Path unfinished = bin.resolve("mvn.new");
        Files.writeString(unfinished, "#!/bin/sh\necho built >> '" + folder + "/builds'\n" + script + "\ncp '" + copy + "/built.jar' '"
                + copy + "/target/conc.jar'\n");
        assertThat(unfinished.toFile().setExecutable(true)).isTrue();
        Files.move(unfinished, bin.resolve("mvn"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private ProcessBuilder start() {
        return Launcher.of(launcher, "--version").with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", bin + ":" + System.getenv("PATH")).process();
    }

    private Conc.Result run() throws IOException, InterruptedException {
        return Launcher.of(launcher, "--version").with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", bin + ":" + System.getenv("PATH")).run();
    }

    private long builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private List<Path> locks() throws IOException {
        try (Stream<Path> files = Files.list(copy)) {
            return files.filter(each -> each.getFileName().toString().startsWith(".conc-building")).toList();
        }
    }

    private static long awaitNumber(Path file) throws Exception {
        awaitFile(file);
        return Long.parseLong(Files.readString(file).strip());
    }

    private static void awaitFile(Path file) throws Exception {
        assertThat(Patience.until(Duration.ofSeconds(40), () -> Files.exists(file) && Files.size(file) > 0)).as("waited for " + file)
                .isTrue();
    }

    /** A zombie, whose parent has not asked yet how it ended, is not alive. */
    private static boolean isAlive(long process) throws IOException {
        Path status = Path.of("/proc/" + process + "/stat");
        return Files.isDirectory(Path.of("/proc/self"))
                ? Files.exists(status) && !Files.readString(status).replaceFirst(".*\\) ", "").startsWith("Z")
                : ProcessHandle.of(process).isPresent();
    }
}
