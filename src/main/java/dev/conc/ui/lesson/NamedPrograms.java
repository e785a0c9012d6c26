package dev.conc.ui.lesson;

import dev.conc.lesson.Lesson;
import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.Question;
import dev.conc.lesson.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/** The programs that a page tells of without a link: those of pages before it whose names its text has as code. */
final class NamedPrograms {
    /** Code may be a whole command: {@code conc run locks/Bank -D rounds=1}. */
    private static final String BETWEEN_NAMES = "[^\\p{Alnum}]+";

    private NamedPrograms() {}

    /** In the order in which the page names them, as their own pages offer them. */
    static List<ProgramLink> of(Lesson lesson, int section) {
        Map<String, ProgramLink> known = new LinkedHashMap<>();
        lesson.sections().subList(0, section).forEach(page -> page.programs().forEach(link -> known.put(link.program().name(), link)));
        return known.isEmpty() ? List.of()
                : codes(lesson.sections().get(section)).stream().filter(known::containsKey).map(known::get).toList();
    }

    private static Set<String> codes(Section page) {
        Set<String> codes = new LinkedHashSet<>();
        AbstractVisitor visitor = new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                codes.addAll(List.of(code.getLiteral().split(BETWEEN_NAMES)));
            }
        };
        blocks(page).forEach(block -> block.accept(visitor));
        return codes;
    }

    private static List<Node> blocks(Section page) {
        List<Node> blocks = new ArrayList<>();
        for (Section.Part part : page.parts()) {
            switch (part) {
                case Section.Text text -> blocks.addAll(text.blocks());
                case Question question -> blocks.add(question.text());
                case ProgramLink _ -> {}
            }
        }
        return blocks;
    }
}
