package dev.conc.ui.lesson;

import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.Section;
import dev.conc.ui.screen.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** What stands below the last page of a lesson: which one comes next, and the key that opens it. */
final class LessonEnd {
    private LessonEnd() {}

    /** The lesson with that; as it is where none comes next. */
    static Lesson of(Lesson lesson, Optional<Catalogue.Entry> next, Messages messages) {
        return next.map(entry -> with(lesson, messages.text("lesson.next", entry.title()))).orElse(lesson);
    }

    private static Lesson with(Lesson lesson, String words) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(words));
        BlockQuote quote = new BlockQuote();
        quote.appendChild(paragraph);
        List<Section> sections = new ArrayList<>(lesson.sections());
        Section last = sections.removeLast();
        List<Section.Part> parts = new ArrayList<>(last.parts());
        parts.add(new Section.Text(List.of(quote)));
        sections.add(new Section(last.id(), last.title(), List.copyOf(parts)));
        return new Lesson(lesson.about(), lesson.folder(), lesson.language(), lesson.title(), lesson.summary(), List.copyOf(sections));
    }
}
