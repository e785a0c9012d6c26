package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.language.ChineseText;
import dev.conc.language.Language;
import dev.conc.program.compile.Directories;
import dev.conc.ui.screen.Glyph;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of every command and every complaint about the words of one is wholly Chinese for those who read Chinese. */
class ChineseHelpTest {
    private static CommandLine whole(Language language) {
        CommandLine all = ConcCommand.whole(new Context(
                new Environment(Map.of("CONC_LANG", language.code()), Locale.ENGLISH,
                        new Directories(Conc.PROJECT.resolve("lessons"), Path.of("agent"), Path.of("cache")), false, false,
                        InputStream.nullInputStream()),
                new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter())));
        HelpWords.set(all, language);
        return all;
    }

    /** How each command is called, with those in which it is; that of conc itself is empty. */
    static Stream<String> commands() {
        return within(whole(Language.EN)).map(each -> each.qualifiedName(" ").replaceFirst("^conc ?", ""));
    }

    private static Stream<CommandSpec> within(CommandLine command) {
        return Stream.concat(Stream.of(command.getCommandSpec()),
                command.getSubcommands().values().stream().flatMap(ChineseHelpTest::within));
    }

    private static CommandSpec spec(Language language, String command) {
        CommandLine found = whole(language);
        for (String each : command.isEmpty() ? List.<String>of() : List.of(command.split(" "))) {
            found = Objects.requireNonNull(found.getSubcommands().get(each));
        }
        return found.getCommandSpec();
    }

    private static List<ArgSpec> arguments(CommandSpec command) {
        return Stream.concat(command.options().stream(), command.positionalParameters().stream()).toList();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_and_all_that_it_takes_are_described_in_chinese(String command) {
        CommandSpec chinese = spec(Language.ZH, command);

        assertThat(chinese.usageMessage().description()).allSatisfy(ChineseHelpTest::isChinese);
        assertThat(arguments(chinese)).filteredOn(each -> !each.hidden())
                .allSatisfy(each -> assertThat(each.description()).as(name(each)).isNotEmpty().allSatisfy(ChineseHelpTest::isChinese));
    }

    private static void isChinese(String words) {
        assertThat(ChineseText.isChinese(words)).as(words).isTrue();
    }

    /** What is left out in a translation is missed by those who read it. */
    @ParameterizedTest
    @MethodSource("commands")
    void help_has_as_many_paragraphs_in_both_languages_and_names_the_same_defaults(String command) {
        CommandSpec english = spec(Language.EN, command);
        CommandSpec chinese = spec(Language.ZH, command);

        assertThat(chinese.usageMessage().description()).hasSameSizeAs(english.usageMessage().description());
        assertThat(chinese.usageMessage().footer()).hasSameSizeAs(english.usageMessage().footer());
        for (int i = 0; i < arguments(english).size(); i++) {
            assertThat(variables(arguments(chinese).get(i))).isEqualTo(variables(arguments(english).get(i)));
        }
    }

    private static List<String> variables(ArgSpec argument) {
        return Stream.of("CONC_\\w+", "\\$\\{[\\w-]+}", "--[a-z-]+").flatMap(
                each -> java.util.regex.Pattern.compile(each).matcher(String.join(" ", argument.description())).results())
                .map(java.util.regex.MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_has_no_english_in_it_and_chinese_punctuation(String command) {
        String help = help(80, command);

        assertThat(ChineseText.english(withoutCalls(help))).isEmpty();
        assertThat(ChineseText.punctuation(withoutCalls(help))).isEmpty();
    }

    /** How it is called, and lines to be typed. */
    private static String withoutCalls(String help) {
        return help.replaceAll("(?s)^用法：.*?\\n(?=[^ ])", "").replaceAll("(?m)^ *conc .* -- .*$|^(ba|z|fi)sh： *.*$", "")
                .replaceAll("dpor|all|bounded|random|\\b(dark|light|contrast|monochrome)\\b", "■");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_line_of_help_is_wider_than_the_screen(String command) {
        for (int width : List.of(60, 80, 100)) {
            assertThat(help(width, command).lines()).as(width + " columns")
                    .allSatisfy(line -> assertThat(Glyph.width(line)).as(line).isLessThanOrEqualTo(width));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void how_a_command_is_called_goes_on_below_its_beginning(String command) {
        List<String> call = help(60, command).lines().takeWhile(line -> line.startsWith("用法：") || line.startsWith(" ")).toList();
        int indent = Glyph.width("用法：conc " + (command.isEmpty() ? "" : command + " "));

        assertThat(call).first().asString().startsWith("用法：conc " + command);
        assertThat(call.subList(1, call.size())).isNotEmpty().allMatch(line -> line.indexOf(line.strip()) == indent);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_line_of_help_begins_with_what_ends_a_sentence(String command) {
        assertThat(help(80, command).lines().map(String::strip)).noneMatch(line -> line.matches("[，。：；、）”？].*"));
    }

    private static String help(int width, String command) {
        String[] words = (command + " --help --lang zh").strip().split(" ");
        Conc.Result result = conc().with("COLUMNS", Integer.toString(width)).run(words);
        assertThat(result.exitCode()).isZero();
        return result.out();
    }

    /** A key that nothing asks for is a word that was meant for something else. */
    @Test
    void every_chinese_word_of_help_is_used() {
        ResourceBundle words = ResourceBundle.getBundle("dev.conc.cli.help", Language.ZH.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Set<String> known = new TreeSet<>(Set.of("usage.synopsisHeading", "usage.commandListHeading", "arguments.footer",
                "mixinStandardHelpOptions.help", "mixinStandardHelpOptions.version"));
        commands().map(each -> spec(Language.EN, each)).forEach(command -> {
            String prefix = command.qualifiedName(".") + ".";
            Set<String> own = command.options().stream().map(each -> each.longestName().replaceFirst("^-+", ""))
                    .collect(Collectors.toSet());
            command.positionalParameters().forEach(each -> own.add(each.paramLabel() + "[" + each.index() + "]"));
            known.addAll(own);
            own.forEach(each -> known.add(prefix + each));
            for (String part : List.of("description", "footer")) {
                known.add(prefix + "usage." + part);
                for (int i = 0; i < 10; i++) {
                    known.add(prefix + "usage." + part + "." + i);
                }
            }
        });

        assertThat(words.keySet()).isSubsetOf(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hlep                             | 没有命令“hlep”
            list --jsn                       | 没有选项 --jsn
            list --jsn                       | 你是不是要：--json？
            list extra words                 | 这里多出了：extra words
            run                              | 缺少 PROGRAM
            replay                           | 缺少 PROGRAM SCHEDULE
            explore --max                    | 选项 --max 需要一个值：N
            explore --max --races x          | 选项 --max 需要一个值：N
            explore --max abc x              | --max 需要一个整数，而不是“abc”
            lesson locks --section two       | --section 需要一个整数，而不是“two”
            explore --strategy best x        | --strategy 只能是 dpor、all、bounded、random 之一，而不是“best”
            completion tcsh                  | bash|zsh|fish 只能是 bash、zsh、fish 之一，而不是“tcsh”
            list --json=yes                  | 选项 --json 不带值，却给了“yes”
            explore --seed 1 --seed 2 x      | 选项 --seed 只能给出一次
            show --mine --diff Bank          | 以下选项只能给出一个：--original、--mine、--diff
            explore --seconds 0 Bank         | --seconds 需要 1 到 1000000000000 之间的数，而不是 0
            lesson nowhere                   | 没有课程“nowhere”
            run Nope.java                    | 没有文件 Nope.java
            --theme pink list                | --theme 只能是
            """)
    void complaints_are_chinese_too(String arguments, String complaint) {
        Conc.Result result = conc().with("CONC_LANG", "zh").run(arguments.split(" +"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("conc: ").contains(complaint);
        assertThat(ChineseText.english(result.err().replaceAll("dpor|all|bounded|random|extra words", "■"))).isEmpty();
        assertThat(ChineseText.punctuation(result.err())).isEmpty();
    }

    @Test
    void the_language_of_a_complaint_may_be_asked_for_behind_what_is_wrong() {
        assertThat(conc().run("list", "--jsn", "--lang", "zh").err()).contains("没有选项 --jsn", "请看：conc list --help");
        assertThat(conc().with("CONC_LANG", "zh").run("list", "--jsn", "--lang", "en").err()).contains("there is no option --jsn");
    }

    @Test
    void the_shell_helps_and_complains_in_chinese() {
        Conc.Result result = conc().with("CONC_LANG", "zh").typing("help", "lst", "exit now", "run 'x", "help nothing").run();

        assertThat(result.out()).contains("在终端里学并发", "所有课程，以及各课的进度", "在这里，命令前不必写 conc。");
        assertThat(result.err()).contains("没有命令“lst”", "exit 后面不能有别的内容", "引号没有闭合", "没有命令或词条“nothing”");
        assertThat(ChineseText.punctuation(result.err())).isEmpty();
    }

    @Test
    void what_the_shell_completes_is_explained_in_chinese() {
        Context context = new Context(new Environment(Map.of("CONC_LANG", "zh"), Locale.ENGLISH,
                new Directories(Conc.PROJECT.resolve("lessons"), Path.of("agent"), Path.of("cache")), false, false,
                InputStream.nullInputStream()), new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
        ShellCompleter completer = new ShellCompleter(context, new ConcCommand.ForShell(), List.of("exit"));

        assertThat(completer.candidates(List.of(), "")).filteredOn(each -> each.descr() != null && !each.descr().isEmpty())
                .isNotEmpty().allSatisfy(each -> assertThat(each.descr()).matches("[^。：；]*\\p{IsHan}[^。：；]*"));
    }

    @Test
    void completion_of_fish_is_explained_in_chinese() {
        assertThat(conc().with("CONC_LANG", "zh").run("completion", "fish").out()).contains("-a list -d '列出所有课程", "-d '在程序中设定一个系统属性。'");
    }
}
