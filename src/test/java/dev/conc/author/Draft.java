package dev.conc.author;

import dev.conc.language.Language;
import dev.conc.lesson.FrontMatter;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.words.FindingWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A new lesson, called demo, in which a test breaks something. */
final class Draft {
    static final String PROGRAM = "DemoExample.java";
    static final String EXPECTATION = "DemoExample.expect.yaml";

    private final Path lessons;
    private final Path folder;

    private Draft(Path lessons, String id, int order) {
        this.lessons = lessons;
        this.folder = new NewLesson(id, order).write(lessons);
    }

    /** The lesson, in a folder of lessons. */
    static Draft in(Path lessons) {
        return new Draft(lessons, "demo", 1);
    }

    /** Another lesson beside it. */
    Draft beside(String id, int order) {
        return new Draft(lessons, id, order);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path lessons() {
        return lessons;
    }

    String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With other text in a file, or a file of its own. */
    Draft write(String name, String text) {
        try {
            Files.writeString(file(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the first place of a text changed, which must be there. */
    Draft change(String name, String from, String to) {
        String text = text(name);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from + " is not in " + name);
        }
        int at = text.indexOf(from);
        return write(name, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    Draft delete(String name) {
        try {
            Files.delete(file(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of a file that has a text, from 1. */
    int line(String name, String text) {
        List<String> lines = text(name).lines().toList();
        return IntStream.range(0, lines.size()).filter(each -> lines.get(each).contains(text)).findFirst().orElseThrow() + 1;
    }

    /** What is wrong with the form of all lessons: lesson, file, line and words. */
    List<String> form(FrontMatter... elsewhere) {
        return said(LessonCheck.form(LessonsFolder.of(lessons), List.of(elsewhere), true, Glyph::width));
    }

    /** The same in words, from the folder of lessons. */
    List<String> said(List<Finding> findings) {
        FindingWords words = new FindingWords(new Messages(Language.EN), lessons);
        return findings.stream().map(words::line).toList();
    }
}
