package dev.conc.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that conc says in English it says in Chinese, wholly. */
class ChineseMessagesTest {
    private static final Path RESOURCES = Conc.PROJECT.resolve("src/main/resources");
    private static final String CHINESE = "_zh.properties";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w*:?\\d)[},]");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.map(each -> RESOURCES.relativize(each).toString()).filter(each -> each.endsWith(CHINESE)).sorted().toList()
                    .stream();
        }
    }

    static Stream<String> twins() throws IOException {
        return bundles().filter(each -> Files.exists(RESOURCES.resolve(english(each))));
    }

    private static String english(String chinese) {
        return chinese.replace(CHINESE, ".properties");
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map((MatchResult each) -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_file_of_english_words_has_a_chinese_twin() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(files.map(Path::toString).filter(each -> each.endsWith(".properties") && !each.endsWith(CHINESE)))
                    .isNotEmpty().allSatisfy(each -> assertThat(Path.of(each.replace(".properties", CHINESE))).exists());
        }
    }

    @ParameterizedTest
    @MethodSource("twins")
    void both_languages_say_the_same_about_the_same(String file) throws IOException {
        Properties chinese = words(file);
        Properties english = words(english(file));

        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(
                key -> assertThat(places(chinese.getProperty(key, ""))).as(key).isEqualTo(places(english.getProperty(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_english_is_left_in_chinese_words(String file) throws IOException {
        Properties words = words(file);

        assertThat(words.stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(ChineseText.english(words.getProperty(key))).as(key + " = " + words.getProperty(key)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("twins")
    void what_is_prose_in_english_is_chinese(String file) throws IOException {
        Properties chinese = words(file);
        Properties english = words(english(file));

        // Some say in Chinese that somebody waits where they say for what.
        assertThat(english.stringPropertyNames()).filteredOn(key -> !ChineseText.english(english.getProperty(key)).isEmpty())
                .filteredOn(key -> !chinese.getProperty(key).replaceAll("\\{\\d}", "").isBlank())
                .allSatisfy(key -> assertThat(ChineseText.isChinese(chinese.getProperty(key))).as(key).isTrue());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void punctuation_beside_chinese_characters_is_chinese(String file) throws IOException {
        Properties words = words(file);

        assertThat(words.stringPropertyNames())
                .allSatisfy(key -> assertThat(ChineseText.punctuation(words.getProperty(key))).as(key).isEmpty());
    }
}
