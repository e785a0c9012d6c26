package dev.conc.progress;

import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.LessonInvalid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a learner does next. */
public sealed interface NextStep {
    /** There is no lesson at all. */
    record Nothing() implements NextStep {}

    /** Nothing was seen yet: the first lesson. */
    record Begin(Catalogue.Entry first) implements NextStep {}

    /** The lesson that was read last goes on; {@code section} counts from 0. */
    record GoOn(Catalogue.Entry entry, Lesson lesson, int section) implements NextStep {}

    /** The lesson that was read last is done, and another is not. */
    record Another(Catalogue.Entry done, Catalogue.Entry next) implements NextStep {}

    /** All lessons are done. */
    record Finished() implements NextStep {}

    /** What comes next, for somebody who has seen so much. A lesson with mistakes counts as one that is not done. */
    static NextStep of(Catalogue catalogue, Progress progress, Language language) {
        List<Catalogue.Entry> entries = catalogue.entries();
        if (entries.isEmpty()) {
            return new Nothing();
        }
        Optional<Catalogue.Entry> latest = latest(entries, progress);
        if (latest.isEmpty()) {
            return new Begin(entries.getFirst());
        }
        try {
            Lesson lesson = catalogue.read(latest.get(), language);
            Standing standing = Standing.of(lesson, progress.of(lesson.id()));
            if (!standing.isDone()) {
                return new GoOn(latest.get(), lesson, standing.resumption());
            }
        } catch (LessonInvalid e) {
            return new Begin(latest.get());
        }
        return after(latest.get(), catalogue, progress, language).<NextStep>map(next -> new Another(latest.get(), next))
                .orElse(new Finished());
    }

    /** The lesson after one that is not done yet; of those before it the first, where all after it are done. */
    static Optional<Catalogue.Entry> after(
            Catalogue.Entry entry, Catalogue catalogue, Progress progress, Language language) {
        List<Catalogue.Entry> entries = catalogue.entries();
        int at = entries.indexOf(entry);
        List<Catalogue.Entry> others = new ArrayList<>(entries.subList(at + 1, entries.size()));
        others.addAll(entries.subList(0, Math.max(0, at)));
        return others.stream().filter(each -> !isDone(each, catalogue, progress, language)).findFirst();
    }

    private static Optional<Catalogue.Entry> latest(List<Catalogue.Entry> entries, Progress progress) {
        return entries.stream().filter(each -> progress.of(each.about().id()).last().isPresent())
                .max(Comparator.comparing(each -> progress.of(each.about().id()).last().orElseThrow().at()));
    }

    private static boolean isDone(Catalogue.Entry entry, Catalogue catalogue, Progress progress, Language language) {
        LessonProgress kept = progress.of(entry.about().id());
        if (kept.pages().isEmpty()) {
            return false;
        }
        try {
            return Standing.of(catalogue.read(entry, language), kept).isDone();
        } catch (LessonInvalid e) {
            return false;
        }
    }
}
