package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.problem.FileReason;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.text.TextFile;
import dev.conc.text.Unreadable;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads one lesson folder and tells all that is wrong in it. */
final class LessonReader {
    /** What some editors on Windows write at the beginning of a text. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Path folder;
    private final List<Mistake> mistakes = new ArrayList<>();

    LessonReader(Path folder) {
        this.folder = folder;
    }

    /** The front matter alone, which is all that a list of lessons needs. */
    FrontMatter about() throws LessonInvalid {
        Path file = folder.resolve(Language.EN.fileName());
        FrontMatter about = about(file, split(file));
        fail();
        return about;
    }

    /** The title and the summary in a language, the English ones if it has none or a broken one. */
    FrontMatter.Translated headline(FrontMatter about, Language language) {
        Path file = folder.resolve(language.fileName());
        if (language != Language.EN && isThere(file)) {
            try {
                return FrontMatter.readTranslated(YamlNode.parse(file.toString(), 2, split(file).yaml()));
            } catch (YamlException | LessonInvalid e) {
                mistakes.clear();
            }
        }
        return new FrontMatter.Translated(about.id(), about.title(), about.summary());
    }

    /** The lesson in the language, or in English where it was not translated. */
    Lesson lesson(Language language) throws LessonInvalid {
        Path english = folder.resolve(Language.EN.fileName());
        FrontMatter.Split source = split(english);
        FrontMatter about = about(english, source);
        List<Section> sections = new SectionReader(folder, english, about.id(), mistakes).read(source.body());
        Path file = folder.resolve(language.fileName());
        if (language == Language.EN || !isThere(file)) {
            fail();
            return new Lesson(about, folder, Language.EN, about.title(), about.summary(), sections);
        }
        FrontMatter.Split translation = split(file);
        FrontMatter.Translated headline = translated(file, translation,
                new FrontMatter.Translated(about.id(), about.title(), about.summary()));
        List<Section> translated = new SectionReader(folder, file, about.id(), mistakes).read(translation.body());
        compare(file, sections, translated);
        List<Section> paired = new TranslatedQuestions(file, mistakes).of(sections, translated);
        fail();
        return new Lesson(about, folder, language, headline.title(), headline.summary(), PageIds.as(sections, paired));
    }

    /** All that can be read, and all that is wrong. */
    LessonDraft draft() {
        String id = String.valueOf(folder.getFileName());
        Path english = folder.resolve(Language.EN.fileName());
        Optional<FrontMatter.Split> source = tried(() -> split(english));
        Optional<FrontMatter> about = source.flatMap(each -> tried(() -> about(english, each)));
        FrontMatterLines lines = source.map(each -> FrontMatterLines.read(english.toString(), each.yaml()))
                .orElseGet(FrontMatterLines::none);
        List<Section> sections = source.map(each -> new SectionReader(folder, english, id, mistakes).read(each.body())).orElse(List.of());
        Path file = folder.resolve(Language.ZH.fileName());
        Optional<List<Section>> chinese = Optional.empty();
        if (isThere(file)) {
            Optional<FrontMatter.Split> translation = tried(() -> split(file));
            translation.ifPresent(each -> translated(file, each, new FrontMatter.Translated(id, "", "")));
            chinese = Optional.of(translation.map(each -> translated(file, each.body(), id, sections)).orElse(List.of()));
        }
        return new LessonDraft(folder, about, lines, sections, chinese,
                mistakes.stream().distinct().sorted(Comparator.comparing(Mistake::file).thenComparing(Mistake::line)).toList());
    }

    /** What can be compared with nothing is read all the same. */
    private List<Section> translated(Path file, String body, String id, List<Section> english) {
        List<Section> translated = new SectionReader(folder, file, id, mistakes).read(body);
        if (english.isEmpty()) {
            return translated;
        }
        compare(file, english, translated);
        return PageIds.as(english, new TranslatedQuestions(file, mistakes).of(english, translated));
    }

    private interface Reading<T> {
        T read() throws LessonInvalid;
    }

    private <T> Optional<T> tried(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (LessonInvalid e) {
            e.mistakes().stream().filter(each -> !mistakes.contains(each)).forEach(mistakes::add);
            return Optional.empty();
        }
    }

    /** A link to nothing is there, too: it must be told. */
    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private FrontMatter.Split split(Path file) throws LessonInvalid {
        String text;
        try {
            text = TextFile.read(file, TextFile.DESCRIPTION);
            TextFile.checkInside(Catalogue.pack(folder), file);
        } catch (NoSuchFileException e) {
            throw new LessonInvalid(List.of(new Mistake(file, 1, Sentence.of("lesson.noFile"))));
        } catch (IOException e) {
            int line = e instanceof Unreadable unreadable && unreadable.why() == Unreadable.Why.NO_TEXT ? (int) unreadable.number() : 1;
            throw new LessonInvalid(
                    List.of(new Mistake(file, line, Sentence.of("lesson.unreadable", (Told) language -> FileReason.words(e, language)))));
        }
        int before = mistakes.size();
        FrontMatter.Split split = FrontMatter.split(
                text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, cause -> mistakes.add(new Mistake(file, 1, cause)));
        if (mistakes.size() > before) {
            fail();
        }
        return split;
    }

    private FrontMatter about(Path file, FrontMatter.Split source) throws LessonInvalid {
        try {
            FrontMatter about = FrontMatter.read(YamlNode.parse(file.toString(), 2, source.yaml()));
            checkId(file, about.id());
            return about;
        } catch (YamlException e) {
            e.all().forEach(each -> mistakes.add(new Mistake(file, each.line(), each.cause())));
            throw new LessonInvalid(mistakes);
        }
    }

    /** @param otherwise what is given where it is wrong */
    private FrontMatter.Translated translated(Path file, FrontMatter.Split source, FrontMatter.Translated otherwise) {
        try {
            FrontMatter.Translated headline = FrontMatter.readTranslated(YamlNode.parse(file.toString(), 2, source.yaml()));
            checkId(file, headline.id());
            return headline;
        } catch (YamlException e) {
            e.all().forEach(each -> mistakes.add(new Mistake(file, each.line(), each.cause())));
            return otherwise;
        }
    }

    private void checkId(Path file, String id) {
        String name = folder.getFileName().toString();
        if (!id.equals(name)) {
            mistakes.add(new Mistake(file, 1, Sentence.of("lesson.idAndFolder", id, name)));
        }
    }

    private void compare(Path file, List<Section> english, List<Section> translated) {
        if (english.size() != translated.size()) {
            mistakes.add(new Mistake(file, 1,
                    Sentence.of("lesson.sectionCount", translated.size(), english.size(), Language.EN.fileName())));
            return;
        }
        for (int i = 0; i < english.size(); i++) {
            if (!alike(english.get(i).programs(), translated.get(i).programs())) {
                mistakes.add(new Mistake(file, translated.get(i).line(), Sentence.of("lesson.otherPrograms",
                        i + 1, translated.get(i).title(), Language.EN.fileName())));
            }
        }
    }

    private static boolean alike(List<ProgramLink> english, List<ProgramLink> translated) {
        boolean alike = english.size() == translated.size();
        for (int i = 0; alike && i < english.size(); i++) {
            alike = english.get(i).isLike(translated.get(i));
        }
        return alike;
    }

    private void fail() throws LessonInvalid {
        if (!mistakes.isEmpty()) {
            mistakes.sort(Comparator.comparing(Mistake::file).thenComparing(Mistake::line));
            throw new LessonInvalid(mistakes);
        }
    }
}
