package dev.conc.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.text.TextFile;
import dev.conc.text.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operating system itself says is told in words. */
class FileReasonTest {
    @TempDir
    private Path folder;

    private static String reason(ThrowingCallable doing) {
        return FileReason.words(catchThrowableOfType(IOException.class, doing), Locale.ENGLISH);
    }

    @Test
    void writing_without_a_folder_to_write_in() {
        Path file = folder.resolve("none/x");
        IOException thrown = catchThrowableOfType(IOException.class, () -> Files.writeString(file, ""));

        assertThat(FileTrouble.of(Act.WRITE, thrown, file).words(Locale.ENGLISH))
                .isEqualTo("cannot write " + file + ": there is no such folder");
        assertThat(FileTrouble.of(Act.WRITE, thrown, file).words(Locale.CHINESE)).isEqualTo("无法写入 " + file + "：没有这个文件夹");
    }

    @Test
    void a_full_disk() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        assertThat(reason(() -> Files.writeString(Path.of("/dev/full"), "x"))).isEqualTo("the disk is full");
    }

    @Test
    void a_folder_in_the_place_of_the_file() {
        assertThat(reason(() -> Files.writeString(folder, "x"))).isEqualTo("it is a folder");
        assertThat(reason(() -> TextFile.read(folder, 1))).isEqualTo("it is a folder");
    }

    @Test
    void a_file_in_the_place_of_the_folder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(reason(() -> Files.writeString(file.resolve("x"), "x"))).isEqualTo("a part of the path is not a folder");
    }

    @Test
    void a_name_that_is_too_long() {
        assertThat(reason(() -> Files.writeString(folder.resolve("x".repeat(300)), "x"))).isEqualTo("the name is too long");
    }

    @Test
    void links_in_a_circle() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
        assertThat(reason(() -> TextFile.read(link, 1))).isEqualTo("its links lead in a circle");
    }

    @Test
    void what_one_may_not_write() throws IOException {
        assumeTrue(!System.getProperty("user.name").equals("root"), "root may write everything");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        assertThat(reason(() -> Files.writeString(folder.resolve("x"), "x"))).isEqualTo("permission denied");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_program_that_cannot_be_started() {
        assertThat(reason(() -> new ProcessBuilder(folder.resolve("none").toString()).start()))
                .isEqualTo("there is no such file or folder");
        assertThat(reason(() -> new ProcessBuilder(folder.toString()).start())).isEqualTo("permission denied");
    }

    @Test
    void a_name_that_no_file_can_have() {
        assertThat(FileReason.words(catchThrowableOfType(InvalidPathException.class, () -> Path.of("\0")), Locale.CHINESE))
                .isEqualTo("文件不能有这样的名称");
    }

    @Test
    void what_the_system_says_otherwise_is_told_as_it_is() {
        assertThat(FileReason.words(new IOException("Kein Platz"), Locale.ENGLISH)).isEqualTo("Kein Platz");
        assertThat(FileReason.words(new IOException(), Locale.ENGLISH)).isEqualTo("IOException");
    }

    @Test
    void names_stay_in_their_line() {
        assertThat(FileTrouble.of(Act.READ, new IOException("\u001b]0;x\u0007"), "a\nb").words(Locale.ENGLISH))
                .isEqualTo("cannot read a\\u000ab: \\u001b]0;x\\u0007");
    }

    @Test
    void every_act_and_every_reason_has_words_in_both_languages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            ResourceBundle bundle = FileTrouble.bundle(locale);
            Arrays.stream(Act.values()).forEach(each -> assertThat(bundle.containsKey("act." + each)).as("%s %s", locale, each).isTrue());
            Arrays.stream(Unreadable.Why.values())
                    .forEach(each -> assertThat(bundle.containsKey("unreadable." + each)).as("%s %s", locale, each).isTrue());
            Arrays.stream(FileReason.values()).filter(each -> each != FileReason.OTHER && each != FileReason.UNREADABLE)
                    .forEach(each -> assertThat(bundle.containsKey("reason." + each)).as("%s %s", locale, each).isTrue());
        }
    }
}
