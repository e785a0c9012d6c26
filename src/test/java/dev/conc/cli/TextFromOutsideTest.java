package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.OwnLesson;
import dev.conc.text.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in an argument, a name or a file: nothing that acts on a terminal is printed. */
@Tag("slow")
class TextFromOutsideTest {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("%s"), List.of("-%s"), List.of("--%s=1"), List.of("help", "%s"), List.of("list", "%s"), List.of("list", "--lang", "%s"),
            List.of("list", "--theme", "%s"),
            List.of("list", "--lessons", "%s"), List.of("lesson", "%s"), List.of("lesson", "locks", "--section", "%s"),
            List.of("lesson", "locks", "--svg", "x", "--size", "%s"),
            List.of("lesson", "locks", "--svg", "/none/%s"), List.of("show", "%s"), List.of("show", "%s.java"), List.of("show", "./%s"),
            List.of("show", "locks/%s"), List.of("show", "%s/Bank"), List.of("run", "%s"),
            List.of("run", "Bank", "--seconds", "%s"), List.of("run", "Bank", "--svg", "/none/%s"),
            List.of("run", "Bank", "--record", "/none/%s"), List.of("explore", "%s"),
            List.of("explore", "Bank", "--strategy", "%s"), List.of("explore", "Bank", "--class-path", "/%s"),
            List.of("explore", "Bank", "--max", "%s"), List.of("replay", "Bank", "%s"),
            List.of("step", "Bank", "--schedule", "%s"), List.of("step", "--recording", "%s"), List.of("predict", "Bank", "%s"),
            List.of("author", "%s"), List.of("author", "check", "--no-run", "%s"), List.of("author", "new", "%s", "/dev/null/%s"),
            List.of("completion", "%s"), List.of("--debug", "show", "%s"),
            List.of("show", "@%s"));

    private Path folder = Path.of("");

    @BeforeProperty
    void create() throws IOException {
        folder = Files.createTempDirectory("conc-text");
    }

    @AfterProperty
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void check(Conc.Result result, String told) {
        assertThat(result.out()).as(told).satisfies(TextFromOutsideTest::isText);
        assertThat(result.err()).as(told).satisfies(TextFromOutsideTest::isText).doesNotContain("this should not have happened");
        assertThat(result.exitCode()).as(told).isIn(0, 1, 2, 3);
    }

    private static void isText(String printed) {
        assertThat(printed.replace("\r\n", "\n").codePoints().filter(Visible::acts)).allMatch(each -> each == '\n' || each == '\t');
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void arguments_are_printed_as_text(@ForAll("texts") String text, @ForAll("commands") List<String> command) {
        String[] arguments = command.stream().map(each -> each.replace("%s", text)).toArray(String[]::new);
        Conc.Result result = conc().run(arguments);
        check(result, String.join(" ", arguments));
        if (!arguments[0].equals("--debug") && result.exitCode() == 2) {
            assertThat(result.err().lines().filter(each -> each.startsWith("conc: "))).as("what is quoted stays in its line").hasSize(1);
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void lines_of_the_shell_are_printed_as_text(@ForAll("texts") String text) {
        check(conc().typing(text, "help " + text, "show " + text, "'" + text).run(), text);
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void lessons_are_printed_as_text(@ForAll("texts") String text, @ForAll boolean chinese) throws IOException {
        String quoted = new JsonMapper().writeValueAsString(text);
        Path lesson = OwnLesson.write(folder, "own", "x");
        for (String line : List.of("title: " + quoted, "title: " + text, "summary: " + quoted, "minutes: " + quoted, quoted + ": 1", text,
                "order: " + quoted, "requires: [" + quoted + "]",
                "aliases: [" + quoted + "]", "rows: {" + quoted + ": [Bank]}")) {
            String key = line.contains(":") ? line.substring(0, line.indexOf(':')) : "";
            String front = Stream.of("format: 1", "id: own", "order: 50", "title: Own", "summary: s", "minutes: 5")
                    .filter(each -> !each.startsWith(key + ":"))
                    .reduce("", (all, each) -> all + each + "\n");
            write(lesson.resolve("lesson.md"), "---\n" + front + line + "\n---\n\n## " + text + "\n\n" + text + "\n\n`" + text + "` ["
                    + text + "](" + text + ".java)\n");
            String lang = chinese ? "zh" : "en";
            for (List<String> command : List.of(List.of("list"), List.of("list", "--rows"), List.of("list", "--json"),
                    List.of("lesson", "own"), List.of("completion", "fish"))) {
                Conc.Result result = conc().with("CONC_LANG", lang).with("CONC_LESSONS", folder.toString())
                        .run(command.toArray(String[]::new));
                check(result, line);
                if (command.contains("--json")) {
                    new JsonMapper().readTree(result.out());
                }
            }
        }
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void files_are_named_and_shown_as_text(@ForAll("texts") String text) throws IOException {
        Path file;
        try {
            file = folder.resolve(text.replace("/", "") + ".java");
        } catch (InvalidPathException e) {
            return;
        }
        if (file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 200) {
            return;
        }
        write(file, "//DEPS " + text + "\nvoid main() { " + text);
        check(conc().run("show", file.toString()), text);
        check(conc().run("run", file.toString()), text);
        write(file, "void main() { int " + text + " = \"" + text + "\"; }");
        check(conc().run("run", file.toString()), text);
        check(conc().run("doctor"), text);
        Files.deleteIfExists(file);
    }

    @Example
    void the_doctor_shows_folders_as_text() {
        check(conc().withLessons(Path.of("/none\u001b[31m")).withCache(Path.of("/none\u202e")).with("TERM", "\u001b[31mx").onTerminal()
                .with("NO_COLOR", "1").run("doctor"), "doctor");
    }

    /** Halves of pairs cannot be written into a file. */
    private static void write(Path file, String text) {
        try {
            Files.write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<List<String>> commands() {
        return Arbitraries.of(COMMANDS);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> wild = Arbitraries.strings()
                .withChars(
                        "abB:x1 .\t\n\r\"'\\中{}$@-\u0000\u0007\u001b[31m\u007f\u0085\u009b\u0301\u200b\u200d\u202e\u2066\u061c\u2028\ud83d\ude00\ufeff\uffff")
                .ofMinLength(1).ofMaxLength(24);
        Arbitrary<String> sequences = Arbitraries.of("\u001b[2J", "\u001b]0;title\u0007", "\u009b31m", "x\nconc: forged",
                "\r\u001b[Kforged", "\u202egnp.exe", "\ud800", "a\u0000b", "%s%n%d", "{0}'{", "${x}");
        return Arbitraries.oneOf(wild, sequences);
    }
}
