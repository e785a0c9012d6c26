package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Listed;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.program.Program;
import dev.conc.program.predict.PredictionOptions;
import dev.conc.text.TextFile;
import dev.conc.text.Visible;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every lesson there is: those of the course, then those of folders of one's own. */
public final class Catalogue {
    /**
     * A lesson as a list shows it.
     *
     * @param title in the language that was asked for
     * @param summary in the language that was asked for
     */
    public record Entry(FrontMatter about, Path folder, String title, String summary) {}

    /** A name that begins so is a path, whatever it ends with. */
    private static final Pattern PATH = Pattern.compile("\\.{0,2}[/\\\\]");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * Reads the front matter of every lesson in the folders.
     *
     * @param language the language of titles and summaries
     * @throws Problem if a folder cannot be read
     */
    public Catalogue(List<Path> folders, Language language) {
        for (Path folder : folders) {
            for (Path lesson : lessonFolders(folder)) {
                add(lesson, language);
            }
        }
        entries.sort(Catalogue::order);
    }

    private static int order(Entry a, Entry b) {
        int byNumber = Integer.compare(a.about().order(), b.about().order());
        return byNumber != 0 ? byNumber : a.about().id().compareTo(b.about().id());
    }

    private static List<Path> lessonFolders(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(each -> Files.exists(each.resolve(Language.EN.fileName()), LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ_LESSONS, e, folder));
        } catch (UncheckedIOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ_LESSONS, Objects.requireNonNull(e.getCause()), folder));
        }
    }

    private void add(Path folder, Language language) {
        LessonReader reader = new LessonReader(folder);
        try {
            FrontMatter about = reader.about();
            if (entries.stream().anyMatch(each -> each.about().id().equals(about.id()))) {
                mistakes.add(new Mistake(folder.resolve("lesson.md"), 1, Sentence.of("lesson.twice", about.id())));
                return;
            }
            FrontMatter.Translated headline = reader.headline(about, language);
            entries.add(new Entry(about, folder, headline.title(), headline.summary()));
        } catch (LessonInvalid e) {
            mistakes.addAll(e.mistakes());
        }
    }

    /** Every lesson whose front matter can be read, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What is wrong with the front matter of the others. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /**
     * The lesson that a person names: by id or alias, or a beginning of one.
     *
     * @throws Problem if there is none
     */
    public Entry find(String name) {
        Map<String, Entry> names = new LinkedHashMap<>();
        entries.forEach(entry -> names.put(entry.about().id(), entry));
        entries.forEach(entry -> entry.about().aliases().forEach(alias -> names.putIfAbsent(alias, entry)));
        try {
            return Names.find(Sentence.of("kind.lesson"), name, names);
        } catch (Problem e) {
            for (Mistake mistake : mistakes) {
                if (mistake.file().toString().endsWith(File.separator + name + File.separator + Language.EN.fileName())) {
                    throw Problem.wrong(mistake);
                }
            }
            throw e;
        }
    }

    /**
     * The whole text of a lesson.
     *
     * @throws LessonInvalid with everything that is wrong in it
     */
    public Lesson read(Entry entry, Language language) throws LessonInvalid {
        return new LessonReader(entry.folder()).lesson(language);
    }

    /** What a learner who predicts a program chooses from, where the lesson of the program says so and has no mistakes. */
    public Optional<PredictionOptions> options(Program program, Language language) {
        Optional<Entry> lesson = entries.stream().filter(each -> each.folder().equals(program.file().getParent())).findFirst();
        try {
            return lesson.isPresent() ? read(lesson.get(), language).options(program, 0) : Optional.empty();
        } catch (LessonInvalid e) {
            return Optional.empty();
        }
    }

    /**
     * The program that a person names: {@code locks/Bank}, {@code Bank} where only one lesson has it, or a {@code .java} file.
     *
     * @throws Problem if there is none
     */
    public Program program(String name) {
        if (name.endsWith(".java") || PATH.matcher(name).lookingAt()) {
            return Program.ofFile(path(name));
        }
        return checked(programOfLesson(name));
    }

    /** A program of a lesson must be a file, and one within the folder of lessons: a link may lead anywhere. */
    private static Program checked(Program program) {
        try {
            TextFile.check(program.file());
            TextFile.checkInside(pack(Objects.requireNonNull(program.file().toAbsolutePath().getParent())), program.file());
            return program;
        } catch (IOException e) {
            throw Problem.wrong(FileTrouble.of(Act.READ, e, program.file()));
        }
    }

    /** The folder of lessons that a lesson stands in. */
    static Path pack(Path lesson) {
        Path pack = lesson.toAbsolutePath().normalize().getParent();
        return pack == null ? lesson : pack;
    }

    private Program programOfLesson(String name) {
        int slash = name.indexOf('/');
        if (slash >= 0) {
            Entry entry = find(name.substring(0, slash));
            return Names.find(Sentence.of("kind.programIn", entry.about().id()), name.substring(slash + 1), simpleNames(List.of(entry)));
        }
        List<String> several = entries.stream()
                .flatMap(entry -> programs(entry).stream())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Program::id)
                .toList();
        if (several.size() > 1) {
            throw Problem.usage("name.several", name, Listed.of(several));
        }
        return Names.find(Sentence.of("kind.program"), name, simpleNames(entries));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (java.nio.file.InvalidPathException e) {
            throw Problem.usage("name.noFile", Visible.line(name));
        }
    }

    private static Map<String, Program> simpleNames(List<Entry> entries) {
        Map<String, Program> names = new LinkedHashMap<>();
        List<Program> programs = entries.stream().flatMap(entry -> programs(entry).stream()).toList();
        Map<String, Long> counts = programs.stream().collect(Collectors.groupingBy(Program::name, Collectors.counting()));
        programs.forEach(each -> names.put(counts.getOrDefault(each.name(), 0L) == 1 ? each.name() : each.id(), each));
        return names;
    }

    /** The programs in a lesson's folder, by name. */
    public static List<Program> programs(Entry entry) {
        try (Stream<Path> files = Files.list(entry.folder())) {
            return files.filter(each -> each.getFileName().toString().endsWith(".java"))
                    .sorted()
                    .map(each -> new Program(entry.about().id() + "/" + each.getFileName().toString().replace(".java", ""), each))
                    .toList();
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ, e, entry.folder()));
        } catch (UncheckedIOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ, Objects.requireNonNull(e.getCause()), entry.folder()));
        }
    }
}
