package dev.conc.author;

import dev.conc.language.Language;
import dev.conc.lesson.Answer;
import dev.conc.lesson.LessonDraft;
import dev.conc.lesson.MarkdownText;
import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.Question;
import dev.conc.lesson.Section;
import dev.conc.lesson.SourcePlace;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** The rule that links within a text lead somewhere: to files that are there, and to pages of lessons. Addresses of the network are not looked at. */
final class LinkRules {
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*|//.*");

    private final LessonDraft draft;
    private final Language language;
    private final List<Finding> findings = new ArrayList<>();

    LinkRules(LessonDraft draft, Language language) {
        this.draft = draft;
        this.language = language;
    }

    List<Finding> findings() {
        blocks(draft.sections(language)).forEach(block -> block.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                check(link);
                visitChildren(link);
            }
        }));
        return findings;
    }

    private static Stream<Node> blocks(List<Section> sections) {
        return sections.stream().flatMap(each -> each.parts().stream()).flatMap(part -> switch (part) {
            case Section.Text text -> text.blocks().stream();
            case Question question ->
                    Stream.concat(Stream.of(question.text()), question.answer().map(Answer::blocks).stream().flatMap(List::stream));
            case ProgramLink _ -> Stream.of();
        });
    }

    private void check(Link link) {
        String destination = link.getDestination();
        if (destination.isEmpty() || ADDRESS.matcher(destination).matches()) {
            return;
        }
        int hash = destination.indexOf('#');
        String path = hash < 0 ? destination : destination.substring(0, hash);
        try {
            Path file = path.isEmpty() ? draft.text(language) : draft.folder().resolve(decoded(path)).normalize();
            if (!Files.exists(file)) {
                complain(link, new Fault.DeadLink(destination));
            } else if (hash >= 0 && !hasPage(file, decoded(destination.substring(hash + 1)))) {
                complain(link, new Fault.DeadPage(destination));
            }
        } catch (InvalidPathException e) {
            complain(link, new Fault.DeadLink(destination));
        }
    }

    /** A sign that begins no code stands for itself. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Whether a lesson's text has a page or a heading of that name, as Git hosts name them; of another file nobody knows. */
    private boolean hasPage(Path file, String name) {
        for (Language each : Language.values()) {
            if (file.endsWith(each.fileName())) {
                Path folder = file.getParent();
                LessonDraft other = draft.folder().equals(folder) || folder == null ? draft : LessonDraft.read(folder);
                return headings(other.sections(each)).contains(name);
            }
        }
        return true;
    }

    private static Set<String> headings(List<Section> sections) {
        Set<String> names = new HashSet<>();
        sections.forEach(each -> {
            names.add(each.id());
            names.add(anchor(each.title()));
        });
        blocks(sections).forEach(block -> block.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                names.add(anchor(MarkdownText.of(heading)));
            }
        }));
        return names;
    }

    private static String anchor(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}\\s_-]", "").replace(' ', '-');
    }

    private void complain(Link link, Fault fault) {
        findings.add(new Finding(draft.text(language), SourcePlace.line(link), fault));
    }
}
