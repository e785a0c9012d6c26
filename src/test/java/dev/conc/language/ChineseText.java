package dev.conc.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in Chinese prose what was left in English, and punctuation that is not Chinese. */
public final class ChineseText {
    /** What is no prose: code, names of places, of options and of files, calls, and what is typed. */
    private static final List<Pattern> CODE = List.of(
            Pattern.compile("```.*?```", Pattern.DOTALL),
            Pattern.compile("`[^`]*`"),
            Pattern.compile("\\*[^*\\p{IsHan}]+\\*"),
            Pattern.compile("\\]\\([^)]*\\)"),
            Pattern.compile("\\{[^{}\\p{IsHan}]*}"),
            Pattern.compile("\\$\\{[^}]*}"),
            Pattern.compile("//[A-Z]+( [A-Za-z:]+)?"),
            Pattern.compile("\\S*/\\S*?(?=[\\p{IsHan}，。：；、）]|\\s|$)"),
            Pattern.compile("--?[A-Za-z][\\w-]*([ =][A-Z]+\\b)?"),
            Pattern.compile("\\w+(\\.\\w+)*\\([^()\\p{IsHan}]*\\)"),
            Pattern.compile("[“「][^”」\\p{IsHan}]*[”」]"),
            Pattern.compile("\\bconc( (?!zh)[A-Za-z/@.0-9]+| -- \\S+)*"),
            Pattern.compile("^conc: ", Pattern.MULTILINE),
            Pattern.compile(
                    "\\b(mvn package|sdk install java \\S+|sysctl \\S+|bwrap .*? true|progress (export|import)|source <.*|VS Code|user namespaces)"));

    /** Two words of English after each other that are no names. */
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\w./@=-])[A-Za-z]?[a-z]+'?[a-z]*( [a-z]+'?[a-z]*)+(?![\\w/@=-])");

    private static final List<Pattern> PUNCTUATION = List.of(
            Pattern.compile("[\\p{IsHan}）”》][ ]?[,;:!?](?!\\d)"),
            Pattern.compile("(?<=[\\p{Alnum})])[,;:!?] ?\\p{IsHan}"),
            Pattern.compile("\\p{IsHan} ?\\((?!\\))|(?<!\\()\\) ?\\p{IsHan}|\\( ?\\p{IsHan}|\\p{IsHan} ?\\)"),
            Pattern.compile("\\p{IsHan}\\.(?=\\s|$)"),
            Pattern.compile("\\p{IsHan} ?\"|\" ?\\p{IsHan}"),
            Pattern.compile("[，。：；、（] +(?=\\p{IsHan})|[\\p{IsHan}] +(?=[，。：；、）])"));

    private ChineseText() {}

    /** Sentences, or parts of them, that are English. */
    public static List<String> english(String text) {
        return found(ENGLISH, prose(text));
    }

    /** Punctuation that is half as wide as it should be beside Chinese characters, or stands with a space too many, each with what is around it. */
    public static List<String> punctuation(String text) {
        String prose = prose(text);
        return PUNCTUATION.stream().flatMap(each -> around(each, prose).stream()).toList();
    }

    /** Whether there is a Chinese character. */
    public static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** The text with a sign in place of all that is no prose. */
    static String prose(String text) {
        String prose = text;
        for (Pattern each : CODE) {
            prose = each.matcher(prose).replaceAll("■");
        }
        return prose;
    }

    private static List<String> found(Pattern pattern, String in) {
        return pattern.matcher(in).results().map(java.util.regex.MatchResult::group).toList();
    }

    private static List<String> around(Pattern pattern, String in) {
        List<String> places = new ArrayList<>();
        pattern.matcher(in).results()
                .forEach(each -> places
                        .add(in.substring(Math.max(0, each.start() - 12), Math.min(in.length(), each.end() + 12)).replace('\n', ' ')));
        return places;
    }
}
