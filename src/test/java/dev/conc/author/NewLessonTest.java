package dev.conc.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.lesson.FrontMatter;
import dev.conc.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewLessonTest {
    private static final FrontMatter LOCKS = new FrontMatter("locks", 7, "T", "S", 15, List.of(), List.of("lock"), List.of(), Map.of());

    @TempDir
    private Path folder;

    @Test
    void it_is_a_folder_with_both_texts_a_program_and_its_expectation() throws IOException {
        Path lesson = NewLesson.named("two-locks", List.of(LOCKS)).write(folder.resolve("new/pack"));

        try (Stream<Path> files = Files.list(lesson)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("lesson.md", "lesson.zh.md", "TwoLocksExample.java", "TwoLocksExample.expect.yaml");
        }
        assertThat(lesson.resolve("lesson.md")).content().contains("id: two-locks\n", "order: 8\n", "title: Two locks\n")
                .doesNotContain("@");
    }

    /** A class of the program's own would hide one of the JDK that the program wants. */
    @ParameterizedTest
    @ValueSource(strings = {"thread", "string", "io", "x", "a1-b2-c3", "object", "true", "null"})
    void with_any_name_it_breaks_no_rule(String name) {
        NewLesson.named(name, List.of()).write(folder);

        assertThat(LessonCheck.form(LessonsFolder.of(folder), List.of(), true, String::length)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"TwoLocks | ; try two-locks", "two locks | ; try two-locks", "2locks | ; try locks", "-x- | ; try x", "../x | ; try x",
                    "a/b | ; try a-b",
                    "'' | ''", "锁 | ''", "lesson.md | ; try lesson-md"})
    void a_name_that_no_lesson_can_have_is_refused_with_the_reason(String name, String advice) {
        assertThatThrownBy(() -> NewLesson.named(name, List.of())).isInstanceOf(Problem.class)
                .hasMessage("\"" + name
                        + "\" cannot be the name of a lesson: a name is lower-case letters, digits and hyphens, begins with a letter, and is not longer than 60"
                        + advice);
    }

    @Test
    void a_name_of_61_letters_is_refused() {
        assertThatThrownBy(() -> NewLesson.named("a".repeat(61), List.of())).isInstanceOf(Problem.class)
                .hasMessageContaining("not longer than 60");
        assertThat(NewLesson.named("a".repeat(60), List.of()).id()).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"locks", "lock"})
    void a_name_that_a_lesson_has_is_refused(String name) {
        assertThatThrownBy(() -> NewLesson.named(name, List.of(LOCKS))).isInstanceOf(Problem.class)
                .hasMessage("the lesson locks is called \"" + name + "\" already; choose another name");
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        NewLesson lesson = NewLesson.named("mine", List.of());
        Files.createDirectory(folder.resolve("mine"));

        assertThatThrownBy(() -> lesson.write(folder)).isInstanceOf(Problem.class)
                .hasMessageEndingWith("mine is there already; it stays as it is");
        assertThat(folder.resolve("mine")).isEmptyDirectory();
        Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> lesson.write(folder.resolve("file"))).isInstanceOf(Problem.class)
                .hasMessageEndingWith("file is not a folder");
        assertThat(folder.resolve("file")).hasContent("x");
    }

    @Test
    void of_many_who_begin_the_same_lesson_at_once_one_does() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tries.add(() -> {
                    try {
                        new NewLesson("mine", 1).write(folder);
                        return true;
                    } catch (Problem e) {
                        return false;
                    }
                });
            }
            int made = 0;
            for (Future<Boolean> each : pool.invokeAll(tries)) {
                made += each.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(LessonCheck.form(LessonsFolder.of(folder), List.of(), true, String::length)).isEmpty();
    }
}
