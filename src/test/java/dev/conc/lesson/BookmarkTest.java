package dev.conc.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_kept_is_found_again() {
        StateFolder state = new StateFolder(folder.resolve("a/conc"));
        new Bookmark("locks", 2).keep(state);
        new Bookmark("锁", 3).keep(state);

        assertThat(Bookmark.in(state)).contains(new Bookmark("锁", 3));
        assertThat(state.folder()).isDirectoryContaining(each -> each.endsWith("bookmark.json"));
        assertThat(state.folder().toFile().list()).hasSize(1);
    }

    @Test
    void without_a_folder_there_is_none() {
        assertThat(Bookmark.in(new StateFolder(folder.resolve("none")))).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"format\":1}", "{\"format\":1,\"lesson\":\"locks\",\"section\":0}",
            "{\"format\":\"x\",\"lesson\":5,\"section\":{}}"})
    void a_damaged_one_is_kept_aside_and_replaced(String damaged) throws IOException {
        StateFolder state = new StateFolder(folder);
        Files.writeString(folder.resolve("bookmark.json"), damaged);

        assertThat(Bookmark.in(state)).isEmpty();
        assertThat(folder.resolve("bookmark.json.damaged")).hasContent(damaged);
        new Bookmark("locks", 2).keep(state);
        assertThat(Bookmark.in(state)).contains(new Bookmark("locks", 2));
    }

    @Test
    void one_of_a_newer_format_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("bookmark.json"), "{\"format\":2,\"where\":1}");

        assertThat(Bookmark.in(new StateFolder(folder))).isEmpty();
        assertThat(folder.resolve("bookmark.json")).hasContent("{\"format\":2,\"where\":1}");
    }

    @Test
    void where_nothing_can_be_written_nothing_is_kept() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        StateFolder state = new StateFolder(file.resolve("conc"));
        new Bookmark("locks", 2).keep(state);

        assertThat(Bookmark.in(state)).isEmpty();
        assertThat(state.growing("history")).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_may_read_it() throws IOException {
        StateFolder state = new StateFolder(folder.resolve("conc"));
        Path history = state.growing("history").orElseThrow();
        new Bookmark("locks", 2).keep(state);

        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(state.folder())))
                .isEqualTo("rwx------");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(history))).isEqualTo("rw-------");
        assertThat(java.nio.file.attribute.PosixFilePermissions
                .toString(Files.getPosixFilePermissions(state.folder().resolve("bookmark.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_is_no_text_is_kept_aside() throws IOException {
        Files.write(folder.resolve("history"), new byte[]{(byte) 0xff, 0, (byte) 0xc3});
        StateFolder state = new StateFolder(folder);

        assertThat(state.read("history")).isEmpty();
        assertThat(folder.resolve("history.damaged")).exists();
        assertThat(state.growing("history")).hasValueSatisfying(file -> assertThat(file).isEmptyFile());
    }
}
