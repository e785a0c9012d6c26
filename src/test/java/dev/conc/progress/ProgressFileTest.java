package dev.conc.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressFileTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    private Path folder;

    private ProgressFile file() {
        return new ProgressFile(new StateFolder(folder));
    }

    private static Progress with(Progress progress, String lesson, String page, int number) {
        return progress.with(lesson, each -> each.shown(page, number, NOON));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("progress.json"), text);
    }

    @Test
    void what_is_kept_is_found_again() {
        ProgressFile file = new ProgressFile(new StateFolder(folder.resolve("a/conc")));
        Progress kept = file.change(progress -> progress.with("锁", each -> each.shown("一-two", 2, NOON)
                .predicted("锁/Bank", new Guess(NOON, true)).predicted("锁/Bank", new Guess(NOON, false))
                .asked("q1", QuestionState.ANSWERED).asked("q2", QuestionState.SKIPPED).asked("q3", QuestionState.DONE)));

        assertThat(file.find()).isEqualTo(new Found.Sound(kept));
        assertThat(kept.of("锁").predictions().get("锁/Bank")).hasSize(2);
        assertThat(folder.resolve("a/conc").toFile().list()).containsExactlyInAnyOrder("progress.json", "progress.json.lock");
    }

    @Test
    void where_there_is_none_nothing_is_made() {
        assertThat(new ProgressFile(new StateFolder(folder.resolve("none"))).find()).isEqualTo(new Found.Sound(Progress.NONE));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void of_two_that_write_at_once_neither_loses_anything() throws Exception {
        int each = 40;
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Progress>> changes = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                String page = "page-" + i;
                for (String lesson : List.of("one", "two")) {
                    changes.add(() -> file().change(progress -> with(progress, lesson, page, 1)));
                }
            }
            for (Future<Progress> change : threads.invokeAll(changes)) {
                change.get();
            }
        }

        Progress kept = file().find().progress();
        assertThat(kept.of("one").pages()).hasSize(each);
        assertThat(kept.of("two").pages()).hasSize(each);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{}", "{\"format\":1}", "{\"format\":\"1\",\"lessons\":{}}",
            "{\"format\":0,\"lessons\":{}}",
            "{\"format\":1,\"lessons\":{\"a\":7}}",
            "{\"format\":1,\"lessons\":{\"a\":{\"pages\":{\"x\":\"1\"},\"predictions\":{},\"questions\":{}}}}",
            "{\"format\":1,\"lessons\":{\"a\":{\"pages\":{},\"predictions\":{},\"questions\":{\"q\":\"eaten\"}}}}",
            "{\"format\":1,\"lessons\":{\"a\":{\"pages\":{},\"predictions\":{},\"questions\":{},\"last\":{\"page\":\"x\",\"number\":1,\"at\":\"noon\"}}}}"})
    void a_damaged_one_is_kept_aside_and_told_once_and_a_new_one_begins(String damaged) throws IOException {
        Path path = write(damaged);
        Path aside = folder.resolve("progress.json.damaged");

        assertThat(file().find()).isEqualTo(new Found.Damaged(path, java.util.Optional.of(aside)));
        assertThat(aside).hasContent(damaged);
        assertThat(file().find()).isEqualTo(new Found.Sound(Progress.NONE));
        file().change(progress -> with(progress, "locks", "x", 1));
        assertThat(file().find().progress().lessons()).containsOnlyKeys("locks");
    }

    @Test
    void a_file_that_is_no_text_is_damaged_too() throws IOException {
        Files.write(folder.resolve("progress.json"), new byte[]{(byte) 0xff, 0, (byte) 0xc3});

        assertThat(file().find()).isInstanceOf(Found.Damaged.class);
        assertThat(folder.resolve("progress.json.damaged")).exists();
    }

    @Test
    void no_damaged_file_takes_the_place_of_another() throws IOException {
        write("first");
        file().find();
        write("second");
        // Who only writes keeps it aside as well.
        file().change(progress -> with(progress, "locks", "x", 1));

        assertThat(folder.resolve("progress.json.damaged")).hasContent("first");
        assertThat(folder.resolve("progress.json.damaged-2")).hasContent("second");
    }

    @Test
    void one_of_a_newer_format_is_shown_as_far_as_it_is_understood_and_left_alone() throws IOException {
        String text = ProgressJson.write(with(Progress.NONE, "locks", "x", 1)).replace("\"format\" : 1", "\"format\" : 2, \"more\" : 7");
        Path path = write(text);

        assertThat(file().find()).isEqualTo(new Found.Newer(path, 2, with(Progress.NONE, "locks", "x", 1)));
        assertThatThrownBy(() -> file().change(progress -> with(progress, "locks", "y", 2))).isInstanceOf(Problem.class)
                .hasMessageContaining("newer conc (format 2; this one knows 1)");
        assertThat(path).hasContent(text);

        write("{\"format\":3,\"lessons\":[]}");
        assertThat(file().find()).isEqualTo(new Found.Newer(path, 3, Progress.NONE));
    }

    @Test
    void what_cannot_be_read_is_not_replaced() throws IOException {
        Path path = Files.createDirectory(folder.resolve("progress.json"));

        assertThat(file().find()).isInstanceOf(Found.Unreadable.class);
        assertThatThrownBy(() -> file().change(progress -> with(progress, "locks", "y", 2))).isInstanceOf(Problem.class);
        assertThat(path).isDirectory();
    }

    @Test
    void where_nothing_can_be_written_it_is_told() throws IOException {
        Path none = Files.createFile(folder.resolve("file")).resolve("conc");
        ProgressFile file = new ProgressFile(new StateFolder(none));

        assertThatThrownBy(() -> file.change(progress -> with(progress, "locks", "x", 1))).isInstanceOf(Problem.class)
                .hasMessageContaining(none.toString());
        assertThat(new StateFolder(none).growing("history")).isEmpty();
    }

    @Test
    void an_old_bookmark_is_taken_over_and_goes() throws IOException {
        Path bookmark = Files.writeString(folder.resolve("bookmark.json"), "{\"format\":1,\"lesson\":\"locks\",\"section\":3}");

        assertThat(file().find().progress().of("locks").last()).hasValueSatisfying(last -> assertThat(last.number()).isEqualTo(3));
        assertThat(bookmark).exists();
        file().change(progress -> with(progress, "threads", "x", 1));
        assertThat(bookmark).doesNotExist();
        assertThat(file().find().progress().lessons()).containsOnlyKeys("locks", "threads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"format\":1}", "{\"format\":1,\"lesson\":\"locks\",\"section\":0}", "{\"format\":2}",
            "{\"format\":\"x\",\"lesson\":5,\"section\":{}}"})
    void a_damaged_bookmark_does_no_harm(String damaged) throws IOException {
        Files.writeString(folder.resolve("bookmark.json"), damaged);

        assertThat(file().find()).isEqualTo(new Found.Sound(Progress.NONE));
    }

    @Test
    void what_is_forgotten_is_copied_first() throws Exception {
        Progress kept = file().change(progress -> with(with(progress, "locks", "x", 1), "threads", "y", 2));
        Path copy = file().forget(progress -> progress.without("locks"));

        assertThat(file().find().progress()).isEqualTo(kept.without("locks"));
        assertThat(ProgressJson.read(Files.readString(copy))).isEqualTo(kept);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_may_read_it() throws IOException {
        StateFolder state = new StateFolder(folder.resolve("conc"));
        Path history = state.growing("history").orElseThrow();
        Path progress = new ProgressFile(state).path();
        new ProgressFile(state).change(each -> with(each, "locks", "x", 1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.folder()))).isEqualTo("rwx------");
        assertThat(List.of(history, progress)).allSatisfy(
                each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each))).isEqualTo("rw-------"));
    }

    @Test
    void a_history_that_is_no_text_is_kept_aside() throws IOException {
        Files.write(folder.resolve("history"), new byte[]{(byte) 0xff, 0, (byte) 0xc3});
        StateFolder state = new StateFolder(folder);

        assertThat(state.read("history")).isEmpty();
        assertThat(folder.resolve("history.damaged")).exists();
        assertThat(state.growing("history")).hasValueSatisfying(file -> assertThat(file).isEmptyFile());
    }
}
