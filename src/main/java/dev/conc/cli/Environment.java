package dev.conc.cli;

import dev.conc.exercise.Workspace;
import dev.conc.language.Language;
import dev.conc.problem.Problem;
import dev.conc.program.compile.Directories;
import dev.conc.progress.StateFolder;
import java.io.Console;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code conc} finds around it when it starts, so that tests can give it something else.
 *
 * @param variables the environment variables
 * @param locale the locale of the machine
 * @param interactive whether standard input and output are a terminal
 * @param piped whether standard input is no terminal, so that commands may come from it
 * @param input standard input
 */
public record Environment(Map<String, String> variables, Locale locale, Directories directories, boolean interactive, boolean piped,
        InputStream input) {
    private static final int USUAL_WIDTH = 80;

    /** In the name of a locale: {@code zh_CN.UTF-8@pinyin}. */
    private static final Pattern ENCODING = Pattern.compile("\\.([^@]*)");

    /** The environment of this process. The launcher tells where it stands and whether it has a terminal. */
    public static Environment ofThisProcess() {
        Map<String, String> variables = System.getenv();
        Path home = Path.of(System.getProperty("conc.home", "")).toAbsolutePath();
        Path cache = folder(variables, "XDG_CACHE_HOME", ".cache");
        String terminal = System.getProperty("conc.terminal");
        boolean interactive = terminal == null ? isConsole(System.console()) : terminal.equals("yes");
        boolean piped = !interactive && !"input".equals(terminal);
        Path agent = home.resolve("target").resolve("conc-agent.jar");
        // Where the locale's encoding is no good, the launcher gives this process another one, and says what it was.
        String given = System.getProperty("conc.locale");
        Charset letters = given == null ? Charset.forName(System.getProperty("native.encoding", "UTF-8"), StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
        Locale locale = locale(given == null ? variables : Map.of("LC_ALL", given), letters);
        Environment environment = new Environment(
                variables, locale, new Directories(home.resolve("lessons"), agent, cache), interactive, piped, System.in);
        // Shells know how wide the terminal is, but do not export it; the launcher asks.
        String columns = System.getProperty("conc.columns", "");
        return columns.isEmpty() || environment.variable("COLUMNS").isPresent() ? environment
                : environment.with(Map.of("COLUMNS", columns));
    }

    /**
     * The JVM tells of no locale that the system has no data for, but its language is wanted all the same. A terminal that shows other letters than those of
     * UTF-8 can show no Chinese that is written here.
     *
     * @param letters the encoding, where the name of the locale does not tell it
     */
    static Locale locale(Map<String, String> variables, Charset letters) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(value -> isUtf8(value, letters) ? Locale.forLanguageTag(value.replaceFirst("[.@].*", "").replace('_', '-'))
                        : Locale.ENGLISH)
                .filter(named -> named.getLanguage().length() > 1)
                .orElse(Locale.getDefault());
    }

    private static boolean isUtf8(String locale, Charset letters) {
        Matcher named = ENCODING.matcher(locale);
        return named.find() ? named.group(1).matches("(?i)utf-?8") : letters.equals(StandardCharsets.UTF_8);
    }

    /** The language that arguments ask for which may not be understood as a whole; English where it is none that there is. */
    public Language languageAmong(List<String> given) {
        Optional<String> asked = Optional.empty();
        for (int i = 0; i < given.size() && !given.get(i).equals("--"); i++) {
            String each = given.get(i);
            if (each.startsWith("--lang=")) {
                asked = Optional.of(each.substring("--lang=".length()));
            } else if (each.equals("--lang") && i + 1 < given.size()) {
                asked = Optional.of(given.get(i + 1));
            }
        }
        try {
            return Language.choose(asked, variable("CONC_LANG"), locale);
        } catch (Problem e) {
            return Language.EN;
        }
    }

    /** Whether this process is {@code conc} and nothing else: the launcher says so. */
    boolean isOfThisProcess() {
        return System.getProperty("conc.home") != null;
    }

    private static boolean isConsole(@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    /** The value of a variable that is set and not blank. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(each -> !each.isBlank());
    }

    /**
     * The folder of the learner's work where nobody has named another: in the folder in which one is. Within {@code conc} itself there is one for all of its folders,
     * at its top, which version control leaves alone, so that no lesson and no source is beside the learner's files.
     */
    Path usualWork() {
        Path home = directories.lessons().toAbsolutePath().normalize().getParent();
        Path here = Path.of("").toAbsolutePath();
        return home == null || here.equals(home) || !here.startsWith(home) ? Path.of(Workspace.USUAL) : home.resolve(Workspace.USUAL);
    }

    /** What is kept of the learner between sessions: in the folder that CONC_STATE names, else in the usual one. */
    StateFolder state() {
        return new StateFolder(variable("CONC_STATE").map(given -> GivenPath.of("CONC_STATE", given).toAbsolutePath())
                .orElseGet(() -> folder(variables, "XDG_STATE_HOME", ".local", "state")));
    }

    /**
     * The folder of conc in a base folder (XDG Base Directory Specification 0.8). A relative path in the variable does not count, as the specification says. The
     * home is Java's {@code user.home}, as for Maven's part; the launcher lets that be HOME.
     */
    private static Path folder(Map<String, String> variables, String variable, String... usual) {
        return Optional.ofNullable(variables.get(variable))
                .filter(each -> !each.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(Path.of(System.getProperty("user.home"), usual))
                .resolve("conc");
    }

    /** The same with other variables. */
    Environment with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(others);
        return new Environment(Map.copyOf(all), locale, directories, interactive, piped, input);
    }

    /** Whether a full screen can be shown. */
    boolean hasScreen() {
        return interactive && !variable("TERM").filter("dumb"::equals).isPresent();
    }

    /** Whether text may be coloured (see no-color.org for the variable). */
    boolean hasColours() {
        return hasScreen() && variable("NO_COLOR").isEmpty();
    }

    /** The columns of a line of text. */
    int width() {
        return variable("COLUMNS")
                .filter(each -> each.matches("[1-9]\\d{1,3}"))
                .map(Integer::parseInt)
                .map(each -> Math.max(20, each))
                .orElse(USUAL_WIDTH);
    }
}
