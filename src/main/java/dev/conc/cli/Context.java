package dev.conc.cli;

import dev.conc.exercise.Workspace;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.problem.Listed;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Adoption;
import dev.conc.program.run.Runner;
import dev.conc.text.VisibleWriter;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.screen.Hyperlink;
import dev.conc.ui.screen.Palette;
import dev.conc.ui.screen.Theme;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command has: where it prints, what is around it, the options that all of them take, and what follows from these. */
final class Context {
    private final Environment environment;
    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintWriter rawErr;
    private List<String> arguments = List.of();

    @Option(
            names = "--lessons",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "A folder of lessons of your own, beside those of the course; may be given several times. Also: CONC_LESSONS.")
    private List<Path> lessons = new ArrayList<>();

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            completionCandidates = Languages.class,
            scope = ScopeType.INHERIT,
            description = "The language of lessons and of conc: en or zh. Also: CONC_LANG, and then the locale.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            completionCandidates = Themes.class,
            scope = ScopeType.INHERIT,
            description = "The colours: terminal (its own, the default), dark, light, contrast, monochrome. Also: CONC_THEME. With NO_COLOR there are none.")
    private Optional<String> theme = Optional.empty();

    @Option(
            names = "--ascii",
            scope = ScopeType.INHERIT,
            description = "Draw with ASCII signs alone, for terminals and fonts without others. Also: CONC_ASCII=1.")
    private boolean ascii;

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "The folder of your own versions of programs. Also: CONC_WORK. Default: conc-work.")
    private Optional<String> work = Optional.empty();

    @Option(
            names = "--edit-cmd",
            paramLabel = "COMMAND",
            scope = ScopeType.INHERIT,
            description = "The editor, with its arguments. Also: CONC_EDIT_CMD, and then that of the terminal (VS Code, JetBrains), VISUAL and EDITOR.")
    private Optional<String> editor = Optional.empty();

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces of errors.")
    private boolean debug;

    /** For completion. */
    private static final class Languages implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("en", "zh").iterator();
        }
    }

    /** For completion. */
    private static final class Themes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Palette.words().iterator();
        }
    }

    Context(Environment environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = VisibleWriter.printer(out, environment.hasColours());
        this.err = VisibleWriter.printer(err, false);
        this.rawErr = err;
    }

    /** What follows {@code --}: the arguments of the program that the command names. */
    List<String> arguments() {
        return arguments;
    }

    /** Sets what the program is given. */
    void arguments(List<String> given) {
        arguments = given;
    }

    /** Where results go. */
    PrintWriter out() {
        return out;
    }

    /** Where complaints and progress go. */
    PrintWriter err() {
        return err;
    }

    /** Where progress goes that draws over its own line; nothing but words of our own may go there. */
    PrintWriter overwritingErr() {
        return rawErr;
    }

    Environment environment() {
        return environment;
    }

    boolean debug() {
        return debug;
    }

    Language language() {
        return Language.choose(language, environment.variable("CONC_LANG"), environment.locale());
    }

    /** The language, by its name, and what says so. */
    Told spoken() {
        String by = language.isPresent() ? "doctor.language.option"
                : environment.variable("CONC_LANG").isPresent() ? "doctor.language.variable" : "doctor.language.locale";
        return Sentence.of(by, Sentence.of("doctor.language." + language().code()));
    }

    /** The language that was asked for; where nobody has said one, a likely one. */
    Language languageOr(Language likely) {
        return Language.choose(language, environment.variable("CONC_LANG"), likely.locale());
    }

    /**
     * How it looks: as the option says, and else the variable; without colours wherever there can be none.
     *
     * @throws Problem if there is no such theme
     */
    Theme theme() {
        String source = theme.isPresent() ? "--theme" : "CONC_THEME";
        Palette wanted = theme.or(() -> environment.variable("CONC_THEME"))
                .map(name -> Palette.named(name)
                        .orElseThrow(() -> Problem.usage("option.oneOf", source, Listed.of(Palette.words()), name)))
                .orElse(Palette.TERMINAL);
        boolean signs = ascii || environment.variable("CONC_ASCII").filter(each -> !each.equals("0")).isPresent();
        return new Theme(environment.hasColours() ? wanted : Palette.MONOCHROME, signs);
    }

    /** How help is to look, also for those who get the name of the theme wrong. */
    Theme helpTheme() {
        try {
            return theme();
        } catch (Problem e) {
            return Theme.MONOCHROME;
        }
    }

    /** The lessons of the course and of the folders that were given. */
    Catalogue catalogue() {
        List<Path> folders = new ArrayList<>(List.of(environment.directories().lessons()));
        environment.variable("CONC_LESSONS").ifPresent(paths -> {
            for (String path : paths.split(Pattern.quote(File.pathSeparator))) {
                folders.add(GivenPath.of("CONC_LESSONS", path));
            }
        });
        folders.addAll(lessons);
        return new Catalogue(folders, language());
    }

    /** Where the learner's versions of programs are. */
    Workspace workspace() {
        Optional<Path> given = work.map(path -> GivenPath.of("--work", path))
                .or(() -> environment.variable("CONC_WORK").map(path -> GivenPath.of("CONC_WORK", path)));
        return new Workspace(given.orElseGet(environment::usualWork));
    }

    /**
     * The program that a person names; where that is the path of a version in the folder of their work, the version.
     *
     * @throws Problem if there is none
     */
    Program program(String name) {
        Catalogue catalogue = catalogue();
        Program named = catalogue.program(name);
        return Optional.of(named).filter(each -> !each.isOfLesson() && each.piped().isEmpty())
                .flatMap(own -> workspace().idOf(own.file()))
                .flatMap(id -> catalogue.entries().stream().flatMap(entry -> Catalogue.programs(entry).stream())
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .map(of -> of.version(named.file())).orElse(named);
    }

    /** How the learner changes programs. */
    EditSettings editSettings() {
        return new EditSettings(workspace(), new EditorChoice(environment).editor(editor));
    }

    /** A path as it is printed: on a terminal as a link to what is there. */
    String shownPath(Path path) {
        return environment.hasColours() ? Hyperlink.of(path) : path.toString();
    }

    Compiler compiler() {
        return compiler(err);
    }

    /** A compiler that says somewhere else which libraries it fetches. */
    Compiler compiler(PrintWriter told) {
        Libraries libraries = new Libraries(environment.directories().libraries(), line -> {
            told.println(line.words(language().locale()));
            told.flush();
        });
        return new Compiler(new ClassCache(environment.directories().cache().resolve("programs")), libraries);
    }

    Runner runner() {
        if (environment.isOfThisProcess()) {
            Adoption.begin();
        }
        return new Runner(environment.directories().agent());
    }

    /** The environment with the options that were given as variables, so that they hold for every command in it. */
    Environment environmentForCommands() {
        Map<String, String> variables = new HashMap<>();
        language.ifPresent(each -> variables.put("CONC_LANG", each));
        theme.ifPresent(each -> variables.put("CONC_THEME", each));
        work.ifPresent(each -> variables.put("CONC_WORK", each));
        editor.ifPresent(each -> variables.put("CONC_EDIT_CMD", each));
        if (ascii) {
            variables.put("CONC_ASCII", "1");
        }
        if (!lessons.isEmpty()) {
            String given = lessons.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            variables.put("CONC_LESSONS", environment.variable("CONC_LESSONS").map(each -> each + File.pathSeparator).orElse("") + given);
        }
        return environment.with(variables);
    }
}
