package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** {@code --svg}, {@code --html} and {@code --trace} of run, replay and explore. */
class PictureOptionsIT {
    private static final String STRANGE = "<b>&\"'</b> ]]> </script> \u001b[31m 银行 \uD83C\uDFE6";

    private static final String TWO = """
            volatile int x;

            void main() throws InterruptedException {
                Thread other = new Thread(() -> x = 5, "<Anna & 本>");
                other.start();
                int seen = x;
                other.join();
                if (seen == 5) {
                    IO.println("five <&> 五");
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void replay_draws_every_step_in_each_form() throws Exception {
        String file = program("Two", TWO);
        JsonNode steps = JsonDocument.only(conc().run("replay", file, "0", "--json").out()).get("trace");

        Conc.Result result = draw("replay", file, "0");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(slices()).hasSize(steps.size());
        assertThat(rows()).hasSize(steps.size());
        assertThat(texts()).anyMatch(text -> text.startsWith("The schedule so far: 0"));
    }

    @Test
    void step_draws_what_was_stepped_when_it_is_left() throws Exception {
        String file = program("Two", TWO);

        Conc.Result result = conc().typing("0", "1", "0", "b", "q").run(stepping(file, "--plain"));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(slices()).extracting(each -> each.get("name").asString()).containsExactly("starts <Anna & 本>", "begins");
        assertThat(rows()).hasSize(2);
        assertThat(texts()).contains("The schedule so far: 0.1");
    }

    @Test
    void step_draws_its_stage_and_the_schedule_at_once_and_steps_nothing() throws Exception {
        Path stage = folder.resolve("stage.svg");
        Conc.Result result = conc().onTerminal().run(stepping(program("Two", TWO), "--schedule", "0.1", "--svg", stage.toString()));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(stage).content().contains("step 2/2");
        assertThat(slices()).hasSize(2);
    }

    @Test
    void step_draws_a_recording_with_its_times_and_places() throws Exception {
        String file = program("Two", TWO);

        Conc.Result result = conc().run(stepping(file, "--plain", "--real"));

        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode begins = slices().stream().filter(each -> each.get("cat").asString().equals("start")).findFirst().orElseThrow();
        assertThat(begins.get("args").get("place").asString()).isEqualTo("Two.java:5");
        assertThat(begins.get("args").get("source").asString()).isEqualTo("other.start();");
        assertThat(begins.get("ts").asLong()).isPositive();
        assertThat(texts()).contains("<Anna & 本>").contains("exit code 0");
    }

    @Test
    void a_file_that_step_would_write_twice_is_told_before_anything_runs() throws Exception {
        String picture = folder.resolve("one.svg").toString();
        Conc.Result result = conc().run("step", program("Two", TWO), "--svg", picture, "--timeline", picture);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("given twice");
        assertThat(Path.of(picture)).doesNotExist();
    }

    private String[] stepping(String file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("step", file, "--timeline", folder.resolve("a.svg").toString()));
        arguments.addAll(List.of("--html", folder.resolve("a.html").toString(), "--trace", folder.resolve("a.json").toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void explore_draws_the_shortest_execution_that_fails() throws Exception {
        String file = program("Two", TWO.replace("IO.println(\"five <&> 五\");", "throw new AssertionError(\"five <&> 五\");"));

        Conc.Result result = draw("explore", file);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(texts()).anyMatch(text -> text.contains("five <&> 五"));
        JsonNode read = slices().stream()
                .filter(each -> each.get("cat").asString().equals("read") && each.get("name").asString().contains("→ 5")).findFirst()
                .orElseThrow();
        assertThat(read.get("args").get("place").asString()).isEqualTo("Two.java:6");
        assertThat(read.get("args").get("source").asString()).isEqualTo("int seen = x;");
    }

    @Test
    void explore_draws_an_execution_of_the_first_outcome_where_nothing_fails() throws Exception {
        String file = program("Two", TWO);
        String first = JsonDocument.only(conc().run("explore", file, "--json").out()).get("outcomes").get(0).get("output").asString();

        Conc.Result result = draw("explore", file, "--json");

        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonDocument.only(result.out());
        String ending = JsonDocument.only(Files.readString(folder.resolve("a.json"))).get("otherData").get("ending").asString();
        assertThat(ending.contains("five <&> 五")).isEqualTo(first.contains("five"));
        assertThat(ending).contains("The program ended.");
        JsonNode names = JsonDocument.only(Files.readString(folder.resolve("a.json"))).get("traceEvents");
        assertThat(names.findValuesAsString("name")).contains("main", "<Anna & 本>");
        assertThat(texts()).contains("0 main", "1 <Anna & 本>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void run_draws_who_printed_what_and_when(boolean json) throws Exception {
        String file = program("Run", """
                void main() throws InterruptedException {
                    IO.println("first");
                    Thread other = new Thread(() -> System.err.println("%s"), "Anna");
                    other.start();
                    other.join();
                    IO.print("no end");
                }
                """.formatted(STRANGE.replace("\"", "\\\"").replace("\u001b", "\\u001b")));

        Conc.Result result = json ? draw("run", file, "--json") : draw("run", file);

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(slices()).extracting(each -> each.get("name").asString())
                .containsExactly("prints → first", "prints to standard error → " + STRANGE, "prints → no end");
        assertThat(slices()).extracting(each -> each.get("ts").asLong()).isSorted().allMatch(each -> each > 0);
        assertThat(slices()).extracting(each -> each.get("tid").asInt()).containsExactly(1, 2, 1);
        assertThat(texts()).anyMatch(text -> text.startsWith("prints to standard error → <b>&\"'</b>"));
        assertThat(rows()).hasSize(3);
        assertThat(rows().get(1)).contains("&lt;b&gt;&amp;", "银行 \uD83C\uDFE6", "\u241b[31m");
    }

    /** Browsers draw spaces beside each other as one, whatever {@code xml:space} says. */
    @Test
    void spaces_that_were_printed_are_kept_in_the_picture() throws Exception {
        draw("run", program("Run", "void main() { IO.println(\"  a   b c \"); }"));

        assertThat(texts()).contains("prints →\u00a0\u00a0\u00a0a\u00a0\u00a0\u00a0b c\u00a0");
        assertThat(folder.resolve("a.svg")).content().doesNotContain("xml:space");
    }

    @Test
    void the_page_loads_nothing_and_has_one_script_which_only_adds_to_it() throws Exception {
        draw("replay", program("Two", TWO), "0");
        String page = Files.readString(folder.resolve("a.html"));

        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").doesNotContain("http:", "https:", "src=", "href=", "@import",
                "url(");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script", -1)).hasSize(2);
        assertThat(page.indexOf("</table>")).isLessThan(page.indexOf("<script"));
    }

    @Test
    void the_words_are_in_the_language_of_the_learner() throws Exception {
        draw("replay", program("Two", TWO), "0", "--lang", "zh");

        assertThat(Files.readString(folder.resolve("a.html"))).contains("<html lang=\"zh\"", "步");
    }

    @Test
    void a_file_that_cannot_be_written_is_told_before_the_program_runs() throws Exception {
        String file = program("Run", "void main() { IO.println(\"ran\"); }");

        Conc.Result none = conc().run("run", file, "--svg", folder.resolve("none").resolve("a.svg").toString());
        Conc.Result directory = conc().run("run", file, "--html", folder.toString());
        Conc.Result twice = conc().run("run", file, "--html", folder + "/a", "--svg", folder + "/./a");

        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.err()).contains("cannot write", "there is no folder");
        assertThat(directory.exitCode()).isEqualTo(3);
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(none.out() + directory.out() + twice.out()).isEmpty();
    }

    private String program(String name, String source) throws IOException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, source);
        return file.toString();
    }

    private Conc.Result draw(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        for (String form : List.of("svg", "html")) {
            all.addAll(List.of("--" + form, folder.resolve("a." + form).toString()));
        }
        all.addAll(List.of("--trace", folder.resolve("a.json").toString()));
        return conc().run(all.toArray(String[]::new));
    }

    /** The texts of the picture, which must be well-formed. */
    private List<String> texts() throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("a.svg").toFile())
                .getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private List<JsonNode> slices() throws IOException {
        List<JsonNode> slices = new ArrayList<>();
        JsonDocument.only(Files.readString(folder.resolve("a.json"))).get("traceEvents").forEach(slices::add);
        slices.removeIf(each -> !each.get("ph").asString().equals("X"));
        return slices;
    }

    /** The rows of the page's table, without what its script would add. */
    private List<String> rows() throws IOException {
        return Pattern.compile("<tr data-what.*?</tr>", Pattern.DOTALL).matcher(Files.readString(folder.resolve("a.html"))).results()
                .map(java.util.regex.MatchResult::group).toList();
    }
}
