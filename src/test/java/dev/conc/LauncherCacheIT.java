package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ahead-of-time caches are used where they are whole, and otherwise conc starts without them and says nothing. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherCacheIT {
    private static final String USED = "-XX:AOTCache=";

    @TempDir
    private Path folder;

    private Path copy;
    private Path launcher;

    @BeforeEach
    void a_copy_of_conc_with_its_caches() throws Exception {
        copy = folder.toRealPath().resolve("copy");
        launcher = Launcher.copy(copy);
        Launcher.copyCaches(copy);
        // It shows what Java is given, and is a Java all the same.
        Path bin = Files.createDirectories(copy.resolve("jdk/bin"));
        for (String program : List.of("java", "javac")) {
            Path real = Path.of(System.getProperty("java.home"), "bin", program);
            Files.writeString(bin.resolve(program), "#!/bin/sh\necho \"$*\" >> '" + copy + "/given'\nexec '" + real + "' \"$@\"\n");
            assertThat(bin.resolve(program).toFile().setExecutable(true)).isTrue();
        }
        Files.copy(Path.of(System.getProperty("java.home"), "release"), copy.resolve("jdk/release"));
        Files.writeString(copy.resolve("target/conc.aot.for"), copy.resolve("jdk") + "\n" + copy + "\n");
    }

    @Test
    void whole_caches_are_used() throws Exception {
        assertThat(given()).contains(USED, "-Dconc.worker.cache=");
        assertThat(given()).contains(USED, "-Dconc.worker.cache=");
    }

    @Test
    void caches_that_were_only_copied_or_touched_are_used() throws Exception {
        FileTime later = FileTime.fromMillis(System.currentTimeMillis() + 10_000);
        Files.setLastModifiedTime(copy.resolve("target/conc.aot"), later);

        assertThat(given()).contains(USED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "empty", "cut", "longer", "garbage", "one byte", "folder", "swapped", "swapped and as old as before",
            "sums missing", "sums empty"})
    void a_damaged_cache_is_not_used_and_goes_unmentioned(String kind) throws Exception {
        Path cache = copy.resolve("target/conc.aot");
        Path worker = copy.resolve("target/conc-worker.aot");
        Path sums = copy.resolve("target/conc.aot.sums");
        FileTime before = Files.getLastModifiedTime(cache);
        byte[] content = Files.readAllBytes(cache);
        switch (kind) {
            case "missing" -> Files.delete(cache);
            case "empty" -> Files.write(cache, new byte[0]);
            case "cut" -> Files.write(cache, java.util.Arrays.copyOf(content, content.length / 2));
            case "longer" -> Files.write(cache, java.util.Arrays.copyOf(content, content.length + 1));
            case "garbage" -> Files.writeString(cache, "garbage ".repeat(10_000));
            case "one byte" -> {
                content[content.length / 2] ^= 1;
                Files.write(cache, content);
                Files.setLastModifiedTime(cache, before);
            }
            case "folder" -> {
                Files.delete(cache);
                Files.createDirectory(cache);
            }
            case "sums missing" -> Files.delete(sums);
            case "sums empty" -> Files.write(sums, new byte[0]);
            default -> {
                Path aside = copy.resolve("aside");
                Files.move(cache, aside);
                Files.move(worker, cache);
                Files.move(aside, worker);
                if (kind.contains("as old")) {
                    Files.setLastModifiedTime(cache, before);
                    Files.setLastModifiedTime(worker, before);
                }
            }
        }

        for (int i = 0; i < 2; i++) {
            assertThat(given()).doesNotContain(USED, "-Dconc.worker.cache=");
        }
    }

    @Test
    void a_damaged_cache_of_the_workers_is_not_used_either() throws Exception {
        Files.copy(copy.resolve("target/conc.aot"), copy.resolve("target/conc-worker.aot"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(given()).doesNotContain("-Dconc.worker.cache=");
    }

    @Test
    void caches_of_another_folder_are_not_used() throws Exception {
        Files.writeString(copy.resolve("target/conc.aot.for"), copy.resolve("jdk") + "\n" + folder + "\n");

        assertThat(given()).doesNotContain(USED);
    }

    /** The arguments that Java is given by a start that goes well. */
    private String given() throws Exception {
        Files.deleteIfExists(copy.resolve("given"));
        Conc.Result result = Launcher.of(launcher, "list").with("JAVA_HOME", copy.resolve("jdk").toString()).run();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("threads ");
        assertThat(result.err()).isEmpty();
        return Files.readString(copy.resolve("given"));
    }
}
