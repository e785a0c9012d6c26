package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/** Finds words in all lessons in one language: in titles, paragraphs, rows of tables, code, and the programs of the pages. */
public final class LessonSearch {
    /**
     * A place where all words stand.
     *
     * @param section the page, from 0
     * @param page its title
     * @param place the file and line, where it is in a program; else empty
     * @param text the paragraph, the row or the line
     */
    public record Hit(Catalogue.Entry entry, int section, String page, String place, String text) {}

    private final List<Hit> all = new ArrayList<>();

    /** Reads all lessons; those with mistakes are left out. */
    public LessonSearch(Catalogue catalogue, Language language) {
        for (Catalogue.Entry entry : catalogue.entries()) {
            try {
                Lesson lesson = catalogue.read(entry, language);
                for (int i = 0; i < lesson.sections().size(); i++) {
                    read(entry, i, lesson.sections().get(i));
                }
            } catch (LessonInvalid e) {
                // Opening the lesson tells what is wrong in it.
            }
        }
    }

    private void read(Catalogue.Entry entry, int section, Section page) {
        all.add(new Hit(entry, section, page.title(), "", page.title()));
        for (Section.Part part : page.parts()) {
            switch (part) {
                case Section.Text text -> text.blocks().forEach(
                        block -> lines(block).forEach(line -> all.add(new Hit(entry, section, page.title(), "", line))));
                // Its answer is for who has thought of one.
                case Question question -> lines(question.text()).forEach(
                        line -> all.add(new Hit(entry, section, page.title(), "", line)));
                case ProgramLink link -> source(entry, section, page, link);
            }
        }
    }

    private void source(Catalogue.Entry entry, int section, Section page, ProgramLink link) {
        try {
            List<String> lines = link.program().source().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                all.add(new Hit(entry, section, page.title(), link.program().name() + ".java:" + (i + 1), lines.get(i).strip()));
            }
        } catch (Problem e) {
            // The page itself tells that its program cannot be read.
        }
    }

    private static List<String> lines(Node block) {
        List<String> lines = new ArrayList<>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                add(paragraph);
            }

            @Override
            public void visit(Heading heading) {
                add(heading);
            }

            @Override
            public void visit(FencedCodeBlock code) {
                code.getLiteral().lines().forEach(line -> lines.add(line.strip()));
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                code.getLiteral().lines().forEach(line -> lines.add(line.strip()));
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    StringBuilder row = new StringBuilder();
                    for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                        row.append(row.isEmpty() ? "" : " | ").append(MarkdownText.of(cell));
                    }
                    lines.add(row.toString());
                } else {
                    visitChildren(node);
                }
            }

            @Override
            public void visit(org.commonmark.node.CustomBlock block) {
                visitChildren(block);
            }

            private void add(Node node) {
                StringBuilder text = new StringBuilder();
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    text.append(child instanceof SoftLineBreak ? " " : MarkdownText.of(child));
                }
                lines.add(text.toString());
            }
        });
        return lines;
    }

    /**
     * The places where all words of a text stand together, in any case and as parts of others, in the order of the course; none for no
     * words.
     */
    public List<Hit> find(String words) {
        List<String> wanted = Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(each -> !each.isEmpty()).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return all.stream().filter(each -> {
            String text = each.text().toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(text::contains);
        }).toList();
    }
}
