package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of two files. */
class SiblingSourcesIT {
    @TempDir
    private Path folder;

    private String main;

    @BeforeEach
    void write() throws IOException {
        main = Files.writeString(folder.resolve("Main.java"), """
                void main() throws InterruptedException {
                    Counter counter = new Counter();
                    Thread other = new Thread(counter::add);
                    other.start();
                    counter.add();
                    other.join();
                    System.out.println("count " + counter.value);
                    if (counter.value < 2) throw new IllegalStateException();
                }
                """).toString();
        Files.writeString(folder.resolve("Counter.java"), """
                // The first line
                class Counter {
                    int value;

                    void add() {
                        value = value + 1; // here
                    }
                }
                """);
    }

    @Test
    void run_and_predict_find_the_other_file() {
        Conc.Result run = conc().run("run", main);
        assertThat(run.out()).contains("count ");
        assertThat(conc().run("predict", "--json", main).out()).contains("count 2");
    }

    @Test
    void explore_controls_the_other_file_and_shows_its_lines() {
        Conc.Result explored = conc().run("explore", main);
        assertThat(explored.exitCode()).as(explored.err()).isEqualTo(1);
        assertThat(explored.out()).contains("count 1", "count 2", "Counter.java:6");
    }

    @Test
    void replay_and_step_show_the_text_of_the_other_file() {
        for (Conc.Result shown : new Conc.Result[]{conc().run("replay", main, "0x3"),
                conc().run("step", main, "--plain", "--schedule", "0x2")}) {
            assertThat(shown.exitCode()).as(shown.err()).isZero();
            assertThat(shown.out()).contains("Counter.java:6").doesNotContain("The first line");
        }
        assertThat(conc().run("replay", main, "0x3").out().lines())
                .anySatisfy(line -> assertThat(line).contains("Counter.java:6", "value = value + 1;"));
    }

    @Test
    void a_mistake_in_the_other_file_is_told_with_its_line() throws IOException {
        Path counter = Files.writeString(folder.resolve("Counter.java"), "class Counter {\n    int value = \"\";\n    void add() { }\n}\n");
        for (String command : new String[]{"run", "explore", "predict"}) {
            Conc.Result result = conc().run(command, main);
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err()).contains(counter + ":2: incompatible types").doesNotContain(main + ":");
        }
    }

    @Test
    void a_class_that_is_nowhere_is_told_of_libraries_in_both_languages() throws IOException {
        Files.delete(folder.resolve("Counter.java"));
        for (String language : new String[]{"en", "zh"}) {
            Conc.Result result = conc().run("--lang", language, "explore", main);
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err()).contains("cannot find symbol", "Counter", "--class-path", "//DEPS group:artifact:version");
        }
    }
}
