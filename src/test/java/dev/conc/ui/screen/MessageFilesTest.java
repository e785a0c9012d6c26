package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said in one language is said in the other, and what a key does is said in the help of its screen. */
class MessageFilesTest {
    private static final Path RESOURCES = Conc.PROJECT.resolve("src/main/resources/dev/conc");
    private static final Path SOURCES = Conc.PROJECT.resolve("src/main/java/dev/conc/ui");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern KEYS = Pattern.compile("case ((?:\"[^\"]\"(?:, )?)+) ->");

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            messages.load(reader);
        }
        return messages;
    }

    private static Set<String> places(String message) {
        return PLACE.matcher(message).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui/messages"})
    void both_languages_have_the_same_messages_about_the_same_things(String name) throws IOException {
        Properties english = messages(name + ".properties");
        Properties chinese = messages(name + "_zh.properties");

        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(
                key -> assertThat(places(chinese.getProperty(key, ""))).as(key).isSubsetOf(places(english.getProperty(key, ""))));
    }

    @ParameterizedTest
    @CsvSource({"stage/StageControl.java, stage.keys", "lesson/Action.java, help.keys", "recording/RecordingControl.java, record.keys"})
    void every_key_of_a_screen_is_in_its_help_in_both_languages(String source, String key) throws IOException {
        List<List<String>> keys = KEYS.matcher(Files.readString(SOURCES.resolve(source))).results()
                .map(each -> Arrays.stream(each.group(1).split(", ", -1)).map(quoted -> quoted.substring(1, quoted.length() - 1)).toList())
                .toList();

        assertThat(keys).isNotEmpty();
        for (String file : List.of("ui/messages.properties", "ui/messages_zh.properties")) {
            Set<String> told = messages(file).getProperty(key, "").lines()
                    .flatMap(line -> Arrays.stream(line.split("\\|", 2)[0].strip().split("\\s+", -1)))
                    .map(each -> each.equals("Space") || each.equals("空格") ? " " : each).collect(Collectors.toSet());

            assertThat(keys).as(file).allSatisfy(names -> assertThat(names).containsAnyElementsOf(told));
        }
    }
}
