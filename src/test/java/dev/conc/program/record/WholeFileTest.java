package dev.conc.program.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static void fails(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, each -> {
            assertThat(each).hasMessage(message);
            assertThat(each.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        });
    }

    private Stream<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void what_is_written_is_there_and_nothing_beside_it() throws Exception {
        WholeFile file = new WholeFile(folder.resolve("a"));
        file.check();
        assertThat(names()).isEmpty();

        file.write(CONTENT);

        assertThat(folder.resolve("a")).hasBinaryContent(CONTENT);
        assertThat(names()).containsExactly("a");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void an_old_file_is_replaced_and_keeps_its_permissions() throws Exception {
        Path old = Files.writeString(folder.resolve("a"), "much longer than the new content");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-------"));

        new WholeFile(old).write(CONTENT);

        assertThat(old).hasBinaryContent(CONTENT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old))).isEqualTo("rw-------");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_link_stays_a_link() throws Exception {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        new WholeFile(link).write(CONTENT);

        assertThat(link).isSymbolicLink();
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void a_folder_is_no_file() {
        WholeFile file = new WholeFile(folder);

        fails(file::check, "cannot write " + folder + ": it is a folder");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Path file = folder.resolve("none").resolve("a");

        fails(new WholeFile(file)::check, "cannot write " + file + ": there is no folder " + folder.resolve("none"));
        fails(() -> new WholeFile(file).write(CONTENT), "cannot write " + file + ": there is no such folder");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_folder_that_cannot_be_written_is_told_before_anything_is_run() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            assumeTrue(!Files.isWritable(folder), "this user, root perhaps, may write everywhere");
            Path file = folder.resolve("a");
            fails(new WholeFile(file)::check, "cannot write " + file + ": permission denied");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void where_there_is_no_room_the_reason_is_told() {
        fails(() -> new WholeFile(Path.of("/dev/full")).write(CONTENT), "cannot write /dev/full: the disk is full");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void where_no_file_can_be_the_reason_is_told() {
        assertThatThrownBy(new WholeFile(Path.of("/proc/a"))::check).isInstanceOf(Problem.class)
                .hasMessageStartingWith("cannot write /proc/a: ")
                .message().doesNotEndWith("/proc/a");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_device_is_written_and_not_replaced() {
        WholeFile nowhere = new WholeFile(Path.of("/dev/null"));
        nowhere.check();
        nowhere.write(CONTENT);

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }
}
