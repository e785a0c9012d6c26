package dev.conc.ui.lesson;

import dev.conc.exercise.Versions;
import dev.conc.exercise.Workspace;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.LessonInvalid;
import dev.conc.progress.NextStep;
import dev.conc.progress.ProgressLog;
import dev.conc.progress.Standing;
import dev.conc.ui.screen.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Which lesson is open, which ones one can leap to from there, and where one came from. */
final class LessonPlaces {
    /** Where the learner was before a leap; {@code section} counts from 0. */
    private record Before(Catalogue.Entry entry, int section) {}

    private final Catalogue catalogue;
    private final ProgressLog log;
    private final Workspace workspace;
    private final Deque<Before> before = new ArrayDeque<>();
    private Catalogue.Entry entry;

    LessonPlaces(Catalogue catalogue, ProgressLog log, Workspace workspace, Catalogue.Entry entry) {
        this.catalogue = catalogue;
        this.log = log;
        this.workspace = workspace;
        this.entry = entry;
    }

    /** The lesson that is open. */
    Catalogue.Entry entry() {
        return entry;
    }

    /** A text of the open lesson, with what comes after it. */
    Lesson ended(Lesson lesson, Messages messages) {
        return LessonEnd.of(lesson, following(messages.language()), messages);
    }

    /** A page of a lesson, from 0, with what the learner has made of its programs and questions. */
    LessonState page(Lesson lesson, int section) {
        return LessonState.open(lesson, section).with(Versions.of(workspace, lesson.programs()))
                .with(Questions.of(lesson, log.known().of(lesson.id()).questions()));
    }

    private Optional<Catalogue.Entry> following(Language language) {
        return NextStep.after(entry, catalogue, log.known(), language);
    }

    /** Says that the open lesson is at its end. */
    LessonEvent atEnd(Messages messages) {
        return LessonEvent.CameBack
                .saying(messages.text(following(messages.language()).isPresent() ? "notice.lastPage" : "notice.lastLesson"));
    }

    /** Opens the lesson after the open one, where the learner was in it. */
    LessonEvent next(LessonState from, Messages messages) {
        Optional<Catalogue.Entry> next = following(messages.language());
        return next.isEmpty() ? LessonEvent.CameBack.saying(messages.text("notice.lastLesson"))
                : leap(from, next.get(), Optional.empty(), messages);
    }

    /** Opens a page, from 0; where none is named, the one where the learner was. */
    LessonEvent leap(LessonState from, Catalogue.Entry to, Optional<Integer> section, Messages messages) {
        LessonEvent opened = open(to, section, messages);
        if (opened instanceof LessonEvent.Opened there) {
            before.push(new Before(entry, from.section()));
            entry = to;
            return withEnd(there, messages);
        }
        return opened;
    }

    /** Back to where the last leap began. */
    LessonEvent back(Messages messages) {
        if (before.isEmpty()) {
            return LessonEvent.CameBack.saying(messages.text("notice.noLeap"));
        }
        Before to = before.pop();
        LessonEvent opened = open(to.entry(), Optional.of(to.section()), messages);
        if (opened instanceof LessonEvent.Opened there) {
            entry = to.entry();
            return withEnd(there, messages);
        }
        return opened;
    }

    private LessonEvent withEnd(LessonEvent.Opened opened, Messages messages) {
        return new LessonEvent.Opened(page(ended(opened.page().lesson(), messages), opened.page().section()));
    }

    private LessonEvent open(Catalogue.Entry to, Optional<Integer> section, Messages messages) {
        try {
            Lesson lesson = catalogue.read(to, messages.language());
            int wanted = section.orElseGet(() -> Standing.of(lesson, log.known().of(lesson.id())).resumption());
            return new LessonEvent.Opened(page(lesson, Math.min(wanted, lesson.sections().size() - 1)));
        } catch (LessonInvalid e) {
            return LessonEvent.CameBack.saying(e.mistakes().getFirst().words(messages.language().locale()));
        }
    }
}
