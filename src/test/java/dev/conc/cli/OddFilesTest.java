package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.OddFiles;
import dev.conc.OwnLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that wait for ever, have no end, are too large or are somebody else's are refused at once, with the reason. */
@Tag("slow")
@Timeout(60)
class OddFilesTest {
    @TempDir
    private Path folder;

    private Path pack;
    private Path lesson;

    @BeforeEach
    void write() throws IOException {
        pack = Files.createDirectory(folder.resolve("pack"));
        lesson = OwnLesson.write(pack, "odd", "Text.");
    }

    private Conc.Result run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--lessons";
        all[arguments.length + 1] = pack.toString();
        return conc().run(all);
    }

    private void odd(String kind, Path file) throws IOException {
        switch (kind) {
            case "pipe" -> OddFiles.pipe(file);
            case "device" -> OddFiles.endless(file);
            case "folder" -> Files.createDirectory(file);
            case "nothing" -> Files.createSymbolicLink(file, Path.of("nowhere"));
            case "circle" -> Files.createSymbolicLink(file, file.getFileName());
            case "outside" -> Files.createSymbolicLink(file, Files.writeString(folder.resolve("secret"), "secret"));
            case "large" -> Files.write(file, new byte[70_000_000]);
            case "latin" -> Files.write(file, new byte[]{'a', '\n', (byte) 0xe9, '\n'});
            default -> throw new IllegalArgumentException(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "pipe, 'it is a pipe, not a file'", "device, it is a device", "folder, it is a folder",
            "nothing, it is a link to a file that is not there",
            "circle, links lead in a circle", "outside, outside of the folder of lessons", "large, larger than 4 MiB",
            "latin, not UTF-8 text"
    })
    void a_lesson_that_is_no_text_is_told_beside_the_others(String kind, String told) throws IOException {
        Files.delete(lesson.resolve("lesson.md"));
        odd(kind, lesson.resolve("lesson.md"));

        assertThat(run("list")).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err()).contains("odd/lesson.md:", told).doesNotContain("secret");
            assertThat(result.out()).contains("Locks");
        });
        assertThat(run("lesson", "odd").err()).contains("odd/lesson.md:", told);
        assertThat(run("lesson", "locks").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
            "pipe, 'it is a pipe, not a file'", "device, it is a device", "folder, it is a folder",
            "nothing, it is a link to a file that is not there",
            "circle, links lead in a circle", "outside, outside of the folder of lessons", "large, larger than 1 MiB",
            "latin, not UTF-8 text"
    })
    void a_program_of_a_lesson_that_is_none_is_told(String kind, String told) throws IOException {
        odd(kind, lesson.resolve("Odd.java"));

        for (String command : new String[]{"run", "show", "explore", "step", "predict"}) {
            Conc.Result result = run(command, "odd/Odd");
            assertThat(result.exitCode()).as(command).isEqualTo(1);
            assertThat(result.err()).as(command).contains("Odd.java: ", told).doesNotContain("secret");
            assertThat(result.out()).isEmpty();
        }
        assertThat(run("completion", "bash").exitCode()).isZero();
        assertThat(run("list", "--json").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "device", "folder", "nothing", "circle", "outside"})
    void a_page_that_links_such_a_program_is_a_mistake_with_its_line(String kind) throws IOException {
        OwnLesson.write(pack, "odd", "[Odd](Odd.java)");
        odd(kind, lesson.resolve("Odd.java"));

        assertThat(run("lesson", "odd").err()).contains("lesson.md:12: the program Odd.java cannot be read: ");
    }

    @ParameterizedTest
    @CsvSource({"pipe, it is a pipe", "device, it is a device", "nothing, is not there", "large, larger than 4 MiB", "latin, not UTF-8"})
    void an_expectation_that_is_no_text_is_told(String kind, String told) throws IOException {
        OwnLesson.program(lesson, "Fine", "void main() {}");
        odd(kind, lesson.resolve("Fine.expect.yaml"));

        assertThat(run("explore", "odd/Fine").err()).contains("Fine.expect.yaml: ", told);
    }

    @ParameterizedTest
    @CsvSource({"device, it is a device", "folder, it is a folder", "nothing, is not there", "circle, circle", "large, larger than",
            "latin, not UTF-8 text, from line 2 on"})
    void a_file_of_ones_own_that_is_no_program_is_told(String kind, String told) throws IOException {
        odd(kind, folder.resolve("Own.java"));

        assertThat(conc().run("run", folder + "/Own.java").err()).contains("cannot read " + folder + "/Own.java: ", told);
        assertThat(conc().run("run", folder + "/Own.java", "--lang", "zh").err()).contains("无法读取 " + folder + "/Own.java：");
    }

    @Test
    void a_device_of_the_system_is_no_program() {
        assertThat(conc().run("run", "/dev/zero")).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("/dev/zero: it is a device");
        });
    }

    @Test
    void a_program_may_come_from_a_pipe() throws Exception {
        Path pipe = OddFiles.pipe(folder.resolve("piped"));
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                Files.writeString(pipe, "void main() { IO.println(\"hello\"); }");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertThat(conc().run("run", pipe.toString()).out()).isEqualTo("hello\n");
        writer.join();
    }

    @ParameterizedTest
    @CsvSource({"pipe, it is a pipe", "device, it is a device", "folder, it is a folder", "nothing, is not there"})
    void a_recording_that_is_no_file_is_told(String kind, String told) throws IOException {
        odd(kind, folder.resolve("r"));

        assertThat(conc().run("step", "--recording", folder + "/r").err()).contains("cannot read " + folder + "/r: ", told);
    }

    @ParameterizedTest
    @CsvSource({"device, it is a device", "folder, it is a folder", "nothing, is not there", "large, larger than 1 MiB"})
    void a_schedule_in_a_file_that_is_none_is_told(String kind, String told) throws IOException {
        odd(kind, folder.resolve("s"));

        assertThat(conc().run("step", "Bank", "--schedule", "@" + folder + "/s")).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains(folder + "/s: ", told);
        });
    }

    @Test
    void a_schedule_is_read_from_its_file_and_no_further() throws IOException {
        Files.writeString(folder.resolve("s"), "@/dev/zero\n");
        assertThat(conc().run("replay", "Bank", "@" + folder + "/s").err()).contains("'@/dev/zero' is no part of a schedule");
        assertThat(conc().run("replay", "Bank", "@@x").err()).contains("'@x' is no part of a schedule");
        assertThat(conc().run("replay", "Bank", "@" + folder + "/none").err()).contains("/none' is no part of a schedule");
    }

    @Test
    void a_line_of_the_input_without_end_is_told() {
        assertThat(conc().typing("x".repeat(3 << 20)).run()).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("longer than a mebibyte");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "[", "**a ", "- ", "*a* _b_ `", "![", "((((", "\\"})
    void what_is_nested_without_end_is_read_in_time(String nested) throws IOException {
        OwnLesson.write(pack, "odd", nested.repeat(50_000) + "x");

        assertThat(run("lesson", "odd", "--plain").exitCode()).isIn(0, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            requires: [[[[[[*                | not YAML
            requires: &a [*a]                | not YAML
            minutes: 6                       | stands here twice
            aliases: ["a b"]                 | an alias is letters
            aliases: ["\\e[31m"]             | an alias is letters, digits, hyphens and underscores, and "\\u001b[31m" is not
            aliases: ["x\\nconc: forged"]    | "x\\u000aconc: forged" is not
            "k\\u202e": 1                    | unknown key `k\\u202e`
            """)
    void front_matter_that_makes_no_sense_is_told_in_a_line(String line, String told) throws IOException {
        Path file = lesson.resolve("lesson.md");
        String nested = line.contains("[[[*") ? "requires: " + "[".repeat(200_000) : line;
        Files.writeString(file, Files.readString(file).replace("minutes: 5", "minutes: 5\n" + nested));

        assertThat(run("list").err()).contains(told).hasLineCount(1);
    }
}
