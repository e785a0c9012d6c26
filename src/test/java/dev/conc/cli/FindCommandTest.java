package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import dev.conc.LessonFolder;
import dev.conc.ui.screen.Glyph;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FindCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void a_lesson_with_all_that_can_stand_in_one() {
        LessonFolder.of(folder, "demo").english("""
                ## First

                A *red*
                fox jumps.

                - an item with `code` in it

                > **Check.** Is the fox red?

                ```java
                int fox = 1;
                ```

                ## Second

                | animal | colour |
                | --- | --- |
                | fox | red |

                [Hello](Hello.java)
                """).chinese("""
                ## 第一页

                红色的狐狸。

                ## 第二页

                表格。

                [Hello](Hello.java)
                """).program("Hello", "void main() {\n    String fox = \"red\";\n}\n");
    }

    private Conc.Result find(String... words) {
        String[] arguments = new String[words.length + 1];
        arguments[0] = "find";
        System.arraycopy(words, 0, arguments, 1, words.length);
        return conc().withLessons(folder).run(arguments);
    }

    @Test
    void every_place_where_all_words_stand_is_told_with_lesson_page_and_line() {
        Conc.Result result = find("FOX", "red");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("""
                demo 1  First
                    A red fox jumps.
                    Check. Is the fox red?
                demo 2  Second
                    fox | red
                    Hello.java:2  String fox = "red";
                """);
        assertThat(find("red fox").out()).isEqualTo(result.out());
    }

    @Test
    void titles_items_and_code_are_found() {
        assertThat(find("second").out()).isEqualTo("demo 2  Second\n");
        assertThat(find("item with code").out()).contains("an item with code in it");
        assertThat(find("int fox").out()).contains("    int fox = 1;");
    }

    @Test
    void who_looks_for_chinese_finds_the_chinese_text() {
        assertThat(find("狐狸").out()).isEqualTo("demo 1  第一页\n    红色的狐狸。\n");
        assertThat(find("--lang", "zh", "fox").out()).isEqualTo("demo 2  第二页\n    Hello.java:2  String fox = \"red\";\n");
    }

    @Test
    void what_is_nowhere_is_told_and_is_not_fine() {
        assertThat(find("unicorn")).isEqualTo(new Conc.Result(1, "", "Nothing found for: unicorn\n"));
        assertThat(find().exitCode()).isEqualTo(2);
        assertThat(find(" ").exitCode()).isEqualTo(1);
    }

    @Test
    void the_json_has_each_place() {
        JsonNode json = JsonDocument.only(find("--json", "fox", "red").out());

        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(json.path("hits").size()).isEqualTo(4);
        assertThat(json.path("hits").path(3).toString()).isEqualTo(
                "{\"lesson\":\"demo\",\"page\":2,\"title\":\"Second\",\"file\":\"Hello.java:2\",\"line\":\"String fox = \\\"red\\\";\"}");
        assertThat(JsonDocument.only(find("--json", "unicorn").out()).path("hits").size()).isZero();
    }

    @Test
    void lines_are_no_wider_than_the_terminal() {
        assertThat(conc().with("COLUMNS", "60").run("find", "synchronized").out().lines()).hasSizeGreaterThan(20)
                .allMatch(line -> Glyph.width(line) <= 60);
    }
}
