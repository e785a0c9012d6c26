package dev.conc.author;

import dev.conc.language.Language;
import dev.conc.lesson.LessonDraft;
import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.ProgramLink.Offer;
import dev.conc.lesson.Section;
import dev.conc.problem.Problem;
import dev.conc.program.expect.ExploredExpectation;
import java.util.ArrayList;
import java.util.List;

/** The rules for the texts of a lesson: both languages, questions and their answers, links, and what pages offer. */
final class TextRules {
    private final LessonDraft draft;
    private final List<Finding> findings = new ArrayList<>();

    private TextRules(LessonDraft draft) {
        this.draft = draft;
    }

    /** @param translated whether there has to be a text in Chinese */
    static List<Finding> findings(LessonDraft draft, boolean translated) {
        TextRules rules = new TextRules(draft);
        rules.check(translated);
        return rules.findings;
    }

    private void check(boolean translated) {
        draft.mistakes().forEach(each -> findings.add(Finding.of(each)));
        if (translated && draft.chinese().isEmpty()) {
            findings.add(new Finding(draft.text(Language.EN), 1, new Fault.NoTranslation()));
        }
        for (Language language : Language.values()) {
            for (Section section : draft.sections(language)) {
                section.questions().stream().filter(each -> each.answer().isEmpty())
                        .forEach(each -> findings.add(new Finding(draft.text(language), each.line(), new Fault.Unanswered(each.kind()))));
            }
            findings.addAll(new LinkRules(draft, language).findings());
        }
        draft.sections(Language.EN).stream().flatMap(each -> each.programs().stream()).forEach(this::checkOffer);
    }

    private void checkOffer(ProgramLink link) {
        if (link.offer() == Offer.RUN) {
            return;
        }
        try {
            if (ExploredExpectation.of(link.program()).isEmpty()) {
                findings.add(
                        new Finding(draft.text(Language.EN), link.line(), new Fault.NothingExplored(link.program().name(), link.offer())));
            }
        } catch (Problem e) {
            // What is wrong in the expectation is told of its own file.
        }
    }
}
