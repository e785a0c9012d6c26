package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.conc.Conc;
import dev.conc.glossary.Glossary;
import dev.conc.language.Language;
import dev.conc.program.compile.Directories;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.ui.words.PublicWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What has to be said in several places of a command is said in all of them. */
class CommandsTest {
    private final Map<String, CommandLine> commands = ConcCommand.whole(new Context(
            new Environment(Map.of(), Locale.ENGLISH,
                    new Directories(Conc.PROJECT.resolve("lessons"), Path.of("agent"), Path.of("cache")), false, false,
                    InputStream.nullInputStream()),
            new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()))).getSubcommands();

    @Test
    void every_class_that_is_a_command_can_be_called() {
        // What is a part of another command is called with that.
        List<String> written = new ClassFileImporter().importPackages("dev.conc.cli").stream()
                .filter(each -> each.isAnnotatedWith(Command.class) && !each.isEquivalentTo(ConcCommand.class))
                .map(JavaClass::reflect).map(each -> each.getAnnotation(Command.class).name()).toList();

        assertThat(Stream.concat(commands.keySet().stream(),
                commands.values().stream().flatMap(each -> each.getSubcommands().keySet().stream())))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void the_readme_tells_of_every_command() throws IOException {
        String readme = Files.readString(Conc.PROJECT.resolve("README.md"));

        assertThat(commands.keySet()).allSatisfy(name -> assertThat(readme).containsPattern("(?m)^\\| `conc " + name + "[ `]"));
    }

    /** The readme, the help and the shell send a newcomer to the same place. */
    @Test
    void the_first_step_is_the_first_lesson_everywhere() throws IOException {
        String first = "conc lesson " + conc().run("list").out().lines().findFirst().orElseThrow().split(" ", 2)[0];

        assertThat(Files.readString(Conc.PROJECT.resolve("README.md"))).containsPattern("```sh\\n./" + first + " ");
        assertThat(conc().run("--help").out()).contains("Begin with: " + first + "\n");
        assertThat(conc().with("XDG_STATE_HOME", Conc.PROJECT.resolve("target/none").toString()).run("progress").out())
                .endsWith("The first lesson: " + first + "\n");
    }

    @Test
    void programs_are_completed_for_every_command_that_takes_one() {
        Predicate<CommandLine> takesProgram = command -> command.getCommandSpec().positionalParameters().stream()
                .anyMatch(each -> each.paramLabel().equals("PROGRAM"));

        assertThat(commands)
                .allSatisfy((name, command) -> assertThat(CommandArguments.takesFile(name)).as(name).isEqualTo(takesProgram.test(command)));
    }

    /** Commands come first where help is asked for. */
    @Test
    void every_word_of_the_glossary_has_a_name_that_is_no_command() {
        assertThat(Glossary.in(Language.EN).entries())
                .allSatisfy(entry -> assertThat(entry.names()).anyMatch(name -> !commands.containsKey(name)));
    }

    @Test
    void every_strategy_can_be_asked_for() {
        String help = conc().run("explore", "--help").out();

        assertThat(Arrays.stream(Strategy.values()).map(PublicWords::of)).allSatisfy(word -> assertThat(help).contains(word + ":"));
        assertThat(help).contains("--strategy=" + String.join("|", Arrays.stream(Strategy.values()).map(PublicWords::of).toList()));
    }
}
