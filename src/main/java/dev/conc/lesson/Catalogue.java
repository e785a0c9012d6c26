package dev.conc.lesson;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            return found.filter(each -> Files.isRegularFile(each.resolve(Language.EN.fileName()))).sorted().toList();
        } catch (IOException e) {
            throw Problem.environment("cannot read the lessons in " + folder + ": "
                    + (Files.isDirectory(folder) ? e.getMessage() : "there is no such folder"), e);
        }
    }

    private void add(Path folder, Language language) {
        LessonReader reader = new LessonReader(folder);
        try {
            FrontMatter about = reader.about();
            if (entries.stream().anyMatch(each -> each.about().id().equals(about.id()))) {
                mistakes.add(new Mistake(folder.resolve("lesson.md"), 1, "there is a lesson \"" + about.id() + "\" already"));
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
            return Names.find("lesson", name, names);
        } catch (Problem e) {
            for (Mistake mistake : mistakes) {
                if (mistake.file().toString().endsWith(File.separator + name + File.separator + Language.EN.fileName())) {
                    throw Problem.wrong(mistake.toString());
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

    /**
     * The program that a person names: {@code locks/Bank}, {@code Bank} where only one lesson has it, or a {@code .java} file.
     *
     * @throws Problem if there is none
     */
    public Program program(String name) {
        if (name.endsWith(".java")) {
            return Program.ofFile(path(name));
        }
        int slash = name.indexOf('/');
        if (slash >= 0) {
            Entry entry = find(name.substring(0, slash));
            return Names.find("program in " + entry.about().id(), name.substring(slash + 1), simpleNames(List.of(entry)));
        }
        List<String> several = entries.stream()
                .flatMap(entry -> programs(entry).stream())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Program::id)
                .toList();
        if (several.size() > 1) {
            throw Problem.usage("\"" + name + "\" could be any of " + String.join(", ", several));
        }
        return Names.find("program", name, simpleNames(entries));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (java.nio.file.InvalidPathException e) {
            throw Problem.usage("\"" + name + "\" cannot be the name of a file");
        }
    }

    private static Map<String, Program> simpleNames(List<Entry> entries) {
        Map<String, Program> names = new LinkedHashMap<>();
        List<Program> programs = entries.stream().flatMap(entry -> programs(entry).stream()).toList();
        for (Program program : programs) {
            boolean unique = programs.stream().filter(each -> each.name().equals(program.name())).count() == 1;
            names.put(unique ? program.name() : program.id(), program);
        }
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
            throw Problem.environment("cannot read " + entry.folder() + ": " + e.getMessage(), e);
        }
    }
}
