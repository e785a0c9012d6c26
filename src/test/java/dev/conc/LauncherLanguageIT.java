package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher speaks the language that conc would, and says the same in both. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherLanguageIT {
    private static final String ENGLISH = "conc: the folder that you are in is gone";
    private static final String CHINESE = "conc: 当前所在的文件夹已不存在";
    private static final Pattern SAYS = Pattern.compile("\\bsay \"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:\\\\\\n\\s*)?\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NAME = Pattern.compile("\\$(?!chinese|fetched)(?:\\{\\w+|\\w+|\\(\\w+)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
            "list,              LC_ALL,      zh_CN.UTF-8, true",
            "list,              LC_MESSAGES, zh_CN.UTF-8, true",
            "list,              LANG,        zh_CN.utf8,  true",
            "list,              LC_ALL,      zh_CN.GBK,   false",
            "list,              LC_ALL,      C,           false",
            "list,              CONC_LANG,   zh,          true",
            "list,              CONC_LANG,   ZH_cn,       true",
            "list --lang zh,    LC_ALL,      C,           true",
            "--lang=zh list,    LC_ALL,      C,           true",
            "list --lang en,    CONC_LANG,   zh,          false",
            "run A -- --lang zh, LC_ALL,     C.UTF-8,     false"
    })
    void its_language_is_that_of_conc(String arguments, String variable, String value, boolean chinese) throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Launcher launcher = Launcher.bash("cd \"$1\" && rmdir \"$1\" && unset LC_ALL && export \"$2\" && exec \"$0\" " + arguments,
                gone.toString(), variable + "=" + value);

        Conc.Result result = launcher.run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains(chinese ? CHINESE : ENGLISH).doesNotContain(chinese ? ENGLISH : CHINESE);
    }

    @ParameterizedTest
    @CsvSource({"conc", "src/build/build.sh"})
    void all_that_it_says_is_said_in_both_languages_about_the_same(String script) throws IOException {
        String text = Files.readString(Conc.PROJECT.resolve(script));
        Matcher says = SAYS.matcher(text);

        int count = 0;
        while (says.find()) {
            assertThat(says.group(2)).containsPattern("\\p{IsHan}");
            assertThat(names(says.group(2))).as(says.group(1)).isEqualTo(names(says.group(1)));
            count++;
        }
        assertThat(text.split("\\bsay \"", -1)).hasSize(count + 1);
        assertThat(text.lines().filter(line -> line.contains("echo \"conc: "))).allMatch(line -> line.contains("\"conc: $"));
    }

    private static java.util.List<String> names(String words) {
        return NAME.matcher(words).results().map(java.util.regex.MatchResult::group).sorted().toList();
    }

    @Test
    void what_it_starts_speaks_the_same_language() throws Exception {
        assertThat(Launcher.conc("list").with("LC_ALL", "zh_CN.UTF-8").run().out()).contains("分钟");
        assertThat(Launcher.conc("list").with("LC_ALL", "zh_CN.GBK").run().out()).contains(" min");
    }
}
