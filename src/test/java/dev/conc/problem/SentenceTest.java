package dev.conc.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
    private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern GIVEN = Pattern
            .compile("(?:Problem\\.(?:usage|wrong|environment)|Sentence\\.of|says|wrong)\\(\\s*(?:file, )?\"([A-Za-z.]+)\"");

    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z]+)*)\"");

    @Test
    void every_sentence_is_there_in_both_languages_and_names_the_same() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
        for (String key : ENGLISH.keySet()) {
            assertThat(places(CHINESE.getString(key))).as(key).isEqualTo(places(ENGLISH.getString(key)));
        }
    }

    @Test
    void every_sentence_that_the_code_names_is_there_and_there_is_no_other() throws IOException {
        Set<String> named = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dev/conc"))) {
            for (Path each : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String source = Files.readString(each);
                GIVEN.matcher(source).results().map(found -> found.group(1)).forEach(named::add);
                KEY.matcher(source).results().map(found -> found.group(1)).forEach(written::add);
            }
        }
        // Of some, the code has the beginning, and what is told the rest: doctor.subject.…
        assertThat(named).filteredOn(each -> !each.endsWith(".")).isSubsetOf(ENGLISH.keySet());
        assertThat(ENGLISH.keySet()).allMatch(key -> written.contains(key)
                || named.stream().anyMatch(each -> each.endsWith(".") && key.startsWith(each)));
        assertThat(named).filteredOn(each -> each.endsWith("."))
                .allMatch(each -> ENGLISH.keySet().stream().anyMatch(key -> key.startsWith(each)));
    }

    @Test
    void a_sentence_within_a_sentence_is_in_the_same_language() {
        Problem problem = Problem.usage("name.none", Sentence.of("kind.program"), "Bnak", Sentence.of("name.near", "Bank"));

        assertThat(problem).hasMessage("there is no program \"Bnak\"; did you mean Bank?");
        assertThat(problem.words(Locale.CHINESE)).isEqualTo("没有程序“Bnak”；你是不是要 Bank？");
    }

    @Test
    void signs_of_patterns_in_a_name_stay_as_they_are() {
        assertThat(Sentence.of("program.missing", "$1\\{0}").words(Locale.ENGLISH)).isEqualTo("there is no file $1\\{0}");
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).sorted().distinct().collect(Collectors.toList());
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("dev.conc.problem.problems", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
