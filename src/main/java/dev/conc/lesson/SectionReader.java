package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.problem.FileReason;
import dev.conc.problem.Listed;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.program.Program;
import dev.conc.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Takes the Markdown of a lesson apart into sections. */
final class SectionReader {
    /** What is nested deeper nobody could read, and taking it apart would take for ever; it stays text. */
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final Path folder;
    private final Path file;
    private final String lesson;
    private final List<Mistake> mistakes;
    private final AnswerReader answers;
    /** What a screen shows on a page without a program. */
    private Optional<Program> shown = Optional.empty();

    /**
     * @param file the file that is read, for messages
     * @param lesson the id of the lesson, which its programs' ids begin with
     * @param mistakes where mistakes are added
     */
    SectionReader(Path folder, Path file, String lesson, List<Mistake> mistakes) {
        this.folder = folder;
        this.file = file;
        this.lesson = lesson;
        this.mistakes = mistakes;
        Language language = file.endsWith(Language.ZH.fileName()) ? Language.ZH : Language.EN;
        this.answers = new AnswerReader(file, language, this::complain);
    }

    List<Section> read(String markdown) {
        List<Section> sections = new ArrayList<>();
        Node document = PARSER.parse(markdown);
        Heading heading = null;
        List<Node> blocks = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading found && found.getLevel() <= 2) {
                if (found.getLevel() == 1) {
                    complain(found, "lesson.topHeading");
                }
                addSection(sections, heading, blocks);
                heading = found;
                blocks = new ArrayList<>();
            } else if (heading == null) {
                complain(block, "lesson.textBefore");
            } else {
                blocks.add(block);
            }
        }
        addSection(sections, heading, blocks);
        refuseWhatNoTerminalShows(document);
        if (sections.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new Mistake(file, 1, Sentence.of("lesson.noSection")));
        }
        return List.copyOf(sections);
    }

    private void addSection(List<Section> sections, @org.jspecify.annotations.Nullable Heading heading, List<Node> blocks) {
        if (heading == null) {
            return;
        }
        if (blocks.isEmpty()) {
            complain(heading, "lesson.emptySection", MarkdownText.of(heading));
        }
        List<Section.Part> parts = new ArrayList<>();
        List<Node> text = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Node block = blocks.get(i);
            Optional<Link> link = programLink(block);
            Optional<Question.Kind> kind = Question.kind(block);
            if (link.isEmpty() && kind.isEmpty()) {
                text.add(block);
                continue;
            }
            addText(parts, text);
            if (link.isPresent()) {
                program(block, link.get()).ifPresent(parts::add);
                continue;
            }
            AnswerReader.Found found = answers.after(blocks, i);
            parts.add(new Question(kind.orElseThrow(), (BlockQuote) block, Optional.empty(), found.answer(), SourcePlace.line(block)));
            i = found.last();
        }
        addText(parts, text);
        List<Section.Part> about = new QuestionPrograms(this::named, this::complain).of(parts, shown);
        about.stream().filter(ProgramLink.class::isInstance).findFirst()
                .ifPresent(each -> shown = Optional.of(((ProgramLink) each).program()));
        String title = MarkdownText.of(heading);
        sections.add(new Section(PageIds.of(title, sections), title, List.copyOf(about)));
    }

    private static void addText(List<Section.Part> parts, List<Node> text) {
        if (!text.isEmpty()) {
            parts.add(new Section.Text(List.copyOf(text)));
            text.clear();
        }
    }

    /** The link, where the block is a paragraph that is nothing but a link to a Java file. */
    private static Optional<Link> programLink(Node block) {
        boolean isOnlyLink = block instanceof Paragraph
                && block.getFirstChild() instanceof Link
                && block.getFirstChild() == block.getLastChild();
        return isOnlyLink && ((Link) block.getFirstChild()).getDestination().endsWith(".java")
                ? Optional.of((Link) block.getFirstChild())
                : Optional.empty();
    }

    private Optional<ProgramLink> program(Node block, Link link) {
        String destination = link.getDestination();
        if (destination.contains("/") || destination.contains("\\")) {
            complain(block, "lesson.outside", destination);
            return Optional.empty();
        }
        Optional<Path> found = file(destination);
        if (found.isEmpty()) {
            complain(block, "lesson.noProgram", destination, folder);
            return Optional.empty();
        }
        try {
            TextFile.check(found.get());
            TextFile.checkInside(Catalogue.pack(folder), found.get());
        } catch (IOException e) {
            complain(block, "lesson.programUnreadable", destination, (Told) language -> FileReason.words(e, language));
            return Optional.empty();
        }
        Program program = new Program(lesson + "/" + destination.replace(".java", ""), found.get());
        if (!MarkdownText.of(link).equals(program.name())) {
            complain(block, "lesson.linkText", destination, MarkdownText.of(link), program.name());
        }
        return offer(block, link).map(offer -> new ProgramLink(program, offer, SourcePlace.line(block)));
    }

    private Optional<Path> file(String name) {
        try {
            return Optional.of(folder.resolve(name)).filter(each -> Files.exists(each, LinkOption.NOFOLLOW_LINKS));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<ProgramLink.Offer> offer(Node block, Link link) {
        String title = link.getTitle() == null ? "run" : link.getTitle();
        List<String> known = Arrays.stream(ProgramLink.Offer.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(title)) {
            complain(block, "lesson.offer", title, Listed.of(known));
            return Optional.empty();
        }
        return Optional.of(ProgramLink.Offer.valueOf(title.toUpperCase(Locale.ROOT)));
    }

    private void refuseWhatNoTerminalShows(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                if (answers.isTag(html)) {
                    return;
                }
                answers.misplaced(html).ifPresentOrElse(each -> complain(html, each),
                        () -> complain(html, "lesson.html"));
            }

            @Override
            public void visit(HtmlInline html) {
                complain(html, "lesson.inlineHtml", html.getLiteral());
            }

            @Override
            public void visit(Image image) {
                complain(image, "lesson.picture");
            }
        });
    }

    /** A program of the lesson that a block names. */
    private Optional<Program> named(String name) {
        return name.matches("\\w+") ? file(name + ".java").map(each -> new Program(lesson + "/" + name, each)) : Optional.empty();
    }

    private void complain(Node at, String key, Object... names) {
        complain(SourcePlace.line(at), Sentence.of(key, names));
    }

    private void complain(int line, Told cause) {
        mistakes.add(new Mistake(file, line, cause));
    }
}
