package dev.conc.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatchTest {
    @TempDir
    private Path folder;

    private final SourceWatch watch = new SourceWatch();

    private Path watched(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("Bank.java"), text);
        watch.watch(Set.of(file));
        return file;
    }

    @Test
    void nothing_has_changed_where_nobody_has_saved() throws IOException {
        watched("one");

        assertThat(watch.changed()).isEmpty();
    }

    @Test
    void what_was_saved_is_told_once() throws IOException {
        Path file = watched("one");
        Files.writeString(file, "two!");

        assertThat(watch.changed()).containsExactly(file);
        assertThat(watch.changed()).isEmpty();
    }

    @Test
    void another_text_of_the_same_size_and_time_is_noticed() throws IOException {
        Path file = watched("one");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, time);

        assertThat(watch.changed()).containsExactly(file);
    }

    @Test
    void a_file_saved_without_a_change_is_not_told() throws IOException {
        Path file = watched("one");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));

        assertThat(watch.changed()).isEmpty();
    }

    @Test
    void editors_that_move_a_new_file_into_place_are_noticed() throws IOException {
        Path file = watched("one");
        Files.move(Files.writeString(folder.resolve("new"), "two"), file, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(watch.changed()).containsExactly(file);
    }

    @Test
    void a_file_that_comes_or_goes_is_told() throws IOException {
        Path file = folder.resolve("Bank.java");
        watch.watch(Set.of(file));
        Files.writeString(file, "one");
        assertThat(watch.changed()).containsExactly(file);

        Files.delete(file);

        assertThat(watch.changed()).containsExactly(file);
        assertThat(watch.changed()).isEmpty();
    }

    @Test
    void a_file_that_is_empty_while_it_is_written_is_told_when_it_is_whole() throws IOException {
        Path file = watched("one");
        Files.writeString(file, "");
        assertThat(watch.changed()).isEmpty();
        Files.writeString(file, "two");

        assertThat(watch.changed()).containsExactly(file);
    }

    @Test
    void a_file_that_stays_empty_is_told() throws IOException {
        Path file = watched("one");
        Files.writeString(file, "");
        watch.changed();

        assertThat(watch.changed()).containsExactly(file);
        assertThat(watch.changed()).isEmpty();
    }
}
