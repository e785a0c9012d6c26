package dev.conc.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonWatchTest {
    @TempDir
    private Path lessons;

    private Draft draft;
    private Draft other;
    private LessonWatch watch;

    @BeforeEach
    void two_lessons() {
        draft = Draft.in(lessons);
        other = draft.beside("other", 2);
        watch = new LessonWatch(lessons);
    }

    @Test
    void nothing_is_told_where_nothing_changes() throws IOException {
        assertThat(watch.changed()).isEmpty();

        Files.setLastModifiedTime(draft.file("lesson.md"), FileTime.from(Instant.now().plusSeconds(60)));
        Files.writeString(draft.file("notes.txt"), "not of the lesson");
        assertThat(watch.changed()).isEmpty();
    }

    @Test
    void the_lesson_is_told_whose_file_was_saved_and_only_once() {
        draft.change("lesson.md", "A heading", "The heading");

        assertThat(watch.changed()).containsExactly(lessons.resolve("demo"));
        assertThat(watch.changed()).isEmpty();
        other.change("OtherExample.java", "One", "First");
        draft.change(Draft.EXPECTATION, "int", "word");
        assertThat(watch.changed()).containsExactly(lessons.resolve("demo"), lessons.resolve("other"));
    }

    @Test
    void files_that_come_and_go_are_told() {
        draft.write("More.java", "void main() {}\n");
        assertThat(watch.changed()).containsExactly(lessons.resolve("demo"));

        draft.delete("More.java");
        assertThat(watch.changed()).containsExactly(lessons.resolve("demo"));
    }

    @Test
    void lessons_that_come_and_go_are_told() throws IOException {
        draft.beside("third", 3);
        assertThat(watch.changed()).containsExactly(lessons.resolve("third"));

        for (String each : new String[]{"lesson.md", "lesson.zh.md", "ThirdExample.java", "ThirdExample.expect.yaml"}) {
            Files.delete(lessons.resolve("third").resolve(each));
        }
        Files.delete(lessons.resolve("third"));
        assertThat(watch.changed()).containsExactly(lessons.resolve("third"));
        assertThat(watch.changed()).isEmpty();
    }

    @Test
    void a_lesson_is_watched_alone() {
        LessonWatch one = new LessonWatch(lessons.resolve("demo"));

        other.change("lesson.md", "A heading", "The heading");
        assertThat(one.changed()).isEmpty();
        draft.change("lesson.md", "A heading", "The heading");
        assertThat(one.changed()).containsExactly(lessons.resolve("demo"));
    }
}
