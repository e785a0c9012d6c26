package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the launcher finds a JDK, and what it says where something is missing. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherJdkIT {
    private static final List<String> TOOLS = List.of("awk", "touch", "sh", "readlink", "dirname", "find", "head", "mktemp", "rm", "mkdir",
            "rmdir", "grep", "sleep",
            "cat", "mv", "sed", "sort", "tail", "tr", "uname");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
            "JAVA_VERSION=\"17.0.15\"", "JAVA_VERSION=\"1.8.0_392\"", "JAVA_VERSION=\"24\"", "JAVA_VERSION=\"\"", "garbage"
    })
    void an_older_jdk_in_java_home_and_on_the_path_is_passed_over(String release) throws Exception {
        Path old = fakeJdk(release);

        Conc.Result result = Launcher.conc("--version")
                .with("JAVA_HOME", old.toString())
                .with("PATH", old.resolve("bin") + ":" + tools())
                .with("HOME", homeWithThisJdk().toString())
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Java ");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void the_jdk_in_java_home_comes_first_where_it_is_new_enough() throws Exception {
        assertThat(Launcher.conc("--version").with("JAVA_HOME", fakeJdk("JAVA_VERSION=\"99.0.1\"").toString()).run().out())
                .isEqualTo("this is the fake\n");
    }

    @Test
    void the_jdk_on_the_path_comes_before_the_usual_places() throws Exception {
        Path jdk = fakeJdk("JAVA_VERSION=\"99.0.1\"");

        assertThat(Launcher.conc("--version").with("JAVA_HOME", "").with("PATH", jdk.resolve("bin") + ":" + tools()).run().out())
                .isEqualTo("this is the fake\n");
    }

    @Test
    void a_jdk_that_sdkman_installed_is_found() throws Exception {
        Path launcher = launcherThatWants(98);
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve(".sdkman/candidates/java"));
        Files.createSymbolicLink(home.resolve(".sdkman/candidates/java/99-tem"), fakeJdk("JAVA_VERSION=\"99\""));

        assertThat(Launcher.of(launcher, "--version").with("JAVA_HOME", "").with("PATH", tools().toString()).with("HOME", home.toString())
                .run().out())
                .isEqualTo("this is the fake\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void without_a_jdk_it_says_what_to_install(boolean home) throws Exception {
        Path launcher = launcherThatWants(99);

        Conc.Result result = Launcher.of(launcher, "list")
                .with("JAVA_HOME", home ? folder.resolve("none").toString() : "")
                .with("PATH", tools().toString())
                .with("HOME", home ? folder.toString() : "")
                .run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("no JDK 99 or newer was found", "Debian:", "Homebrew:", "SDKMAN:", "JAVA_HOME");
        assertThat(result.err().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void without_maven_it_says_what_building_needs_and_leaves_nothing_behind() throws Exception {
        Path launcher = Launcher.copy(folder.resolve("copy"));
        Files.delete(folder.resolve("copy/target/conc.jar"));

        Conc.Result result = Launcher.of(launcher, "list")
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", tools().toString())
                .run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Maven 3.8 or newer");
        assertThat(folder.resolve("copy/.conc-building")).doesNotExist();
    }

    @Test
    void a_build_that_fails_shows_its_errors_and_names_the_log() throws Exception {
        Path launcher = Launcher.copy(folder.resolve("copy"));
        Files.delete(folder.resolve("copy/target/conc.jar"));
        Path bin = tools();
        executable(bin.resolve("mvn"), "echo 'much else'; echo '[ERROR] no such thing'; exit 1");

        Conc.Result result = Launcher.of(launcher, "list")
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", bin.toString())
                .with("TMPDIR", folder.toString())
                .run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("[ERROR] no such thing", "the build failed", folder + "/conc-build.").doesNotContain("much else");
        assertThat(folder.resolve("copy/.conc-building")).doesNotExist();
    }

    @Test
    void a_build_that_leaves_the_jar_as_it_was_is_not_repeated() throws Exception {
        Path launcher = Launcher.copy(folder.resolve("copy"));
        Files.writeString(folder.resolve("copy/pom.xml"), "newer than the jar");
        Files.setLastModifiedTime(folder.resolve("copy/target/conc.jar"), FileTime.fromMillis(0));
        Path bin = tools();
        executable(bin.resolve("mvn"), "echo built >> " + folder.resolve("builds"));

        for (int i = 0; i < 2; i++) {
            Conc.Result result = Launcher.of(launcher, "list")
                    .with("JAVA_HOME", System.getProperty("java.home"))
                    .with("PATH", bin.toString())
                    .run();
            assertThat(result.exitCode()).as(result.err()).isZero();
        }

        assertThat(folder.resolve("builds")).hasContent("built");
    }

    private Path launcherThatWants(int oldest) throws IOException {
        Path launcher = Launcher.copy(folder.resolve("wants"));
        String script = Files.readString(launcher);
        assertThat(script).contains("oldest=25");
        return Files.writeString(launcher, script.replace("oldest=25", "oldest=" + oldest));
    }

    private Path fakeJdk(String release) throws IOException {
        Path jdk = folder.resolve("fake");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"nobody\"\n" + release + "\n");
        executable(jdk.resolve("bin/java"), "echo this is the fake");
        executable(jdk.resolve("bin/javac"), "echo this is the fake");
        return jdk;
    }

    private Path homeWithThisJdk() throws IOException {
        Path jdks = Files.createDirectories(folder.resolve("home/.jdks"));
        Path jdk = Files.createDirectories(jdks.resolve("this/bin"));
        for (String program : List.of("java", "javac")) {
            executable(jdk.resolve(program), "exec " + Path.of(System.getProperty("java.home"), "bin", program) + " \"$@\"");
        }
        Files.copy(Path.of(System.getProperty("java.home"), "release"), jdks.resolve("this/release"));
        return folder.resolve("home");
    }

    /** A folder with the tools that the launcher needs, and no others. */
    private Path tools() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Optional<Path> found = Stream.of(System.getenv("PATH").split(Pattern.quote(":")))
                    .map(each -> Path.of(each, tool))
                    .filter(Files::isExecutable)
                    .findFirst();
            executable(bin.resolve(tool), "exec " + found.orElseThrow() + " \"$@\"");
        }
        return bin;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
