package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.problem.Sentence;
import dev.conc.program.expect.Check;
import dev.conc.program.predict.PredictionOptions;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Takes the answers of questions out of the blocks of a section. */
final class AnswerReader {
    private static final Pattern BEGIN = Pattern.compile("<details>\\s*<summary>(.*)</summary>");
    private static final String END = "</details>";
    private static final String CHECK = "check";
    private static final String PREDICT = "predict";

    private final Path file;
    private final Language language;
    private final Complaints complaints;
    private final Set<Node> tags = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * What follows a question.
     *
     * @param last the index of the last block that belongs to the question
     */
    record Found(Optional<Answer> answer, int last) {}

    /**
     * @param file for messages
     * @param language of the text
     * @param complaints take what is wrong, and the line
     */
    AnswerReader(Path file, Language language, Complaints complaints) {
        this.file = file;
        this.language = language;
        this.complaints = complaints;
    }

    /** The word that stands above an answer. */
    static String summary(Language language) {
        return switch (language) {
            case EN -> "Answer";
            case ZH -> "回答";
        };
    }

    /** Whether the block is a tag of an answer, so that it is no raw HTML. */
    boolean isTag(Node block) {
        return tags.contains(block);
    }

    /** The key of what is wrong with a tag of an answer at a place where none can be; empty if it is other HTML. */
    Optional<String> misplaced(Node block) {
        if (isEnd(block)) {
            return Optional.of("lesson.answerEnds");
        }
        return summary(block).map(_ -> "lesson.answerAlone");
    }

    /** The answer of the question at an index, if the block after it begins one. */
    Found after(List<Node> blocks, int question) {
        Question.Kind kind = Question.kind(blocks.get(question)).orElseThrow();
        int begin = question + 1;
        Optional<String> summary = begin < blocks.size() ? summary(blocks.get(begin)) : Optional.empty();
        if (summary.isEmpty()) {
            return new Found(Optional.empty(), question);
        }
        Node opening = blocks.get(begin);
        tags.add(opening);
        if (!summary.get().equals(summary(language))) {
            complain(opening, "lesson.summary", summary.get(), summary(language));
        }
        int end = begin + 1;
        while (end < blocks.size() && !isEnd(blocks.get(end)) && summary(blocks.get(end)).isEmpty()) {
            end++;
        }
        if (end == blocks.size() || !isEnd(blocks.get(end))) {
            complain(opening, "lesson.answerOpen", END);
            return new Found(Optional.empty(), begin);
        }
        tags.add(blocks.get(end));
        if (end + 1 < blocks.size() && summary(blocks.get(end + 1)).isPresent()) {
            tags.add(blocks.get(end + 1));
            complain(blocks.get(end + 1), "lesson.secondAnswer");
        }
        return new Found(Optional.of(answer(opening, kind, blocks.subList(begin + 1, end))), end);
    }

    private static Optional<String> summary(Node block) {
        if (!(block instanceof HtmlBlock html)) {
            return Optional.empty();
        }
        Matcher matcher = BEGIN.matcher(html.getLiteral().strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean isEnd(Node block) {
        return block instanceof HtmlBlock html && html.getLiteral().strip().equals(END);
    }

    private Answer answer(Node opening, Question.Kind kind, List<Node> blocks) {
        List<Node> text = new ArrayList<>();
        Optional<Check> check = Optional.empty();
        Optional<PredictionOptions> options = Optional.empty();
        for (Node block : blocks) {
            String info = block instanceof FencedCodeBlock code && code.getInfo() != null ? code.getInfo().strip() : "";
            if (info.equals(CHECK)) {
                if (check.isPresent()) {
                    complain(block, "lesson.secondBlock", CHECK);
                }
                check = check((FencedCodeBlock) block);
            } else if (info.equals(PREDICT)) {
                if (options.isPresent()) {
                    complain(block, "lesson.secondBlock", PREDICT);
                }
                if (kind != Question.Kind.PREDICT) {
                    complain(block, "lesson.noPrediction");
                }
                options = read((FencedCodeBlock) block, PredictionOptions::read);
            } else {
                refuse(block);
                text.add(block);
            }
        }
        if (text.isEmpty()) {
            complain(opening, "lesson.answerEmpty");
        }
        return new Answer(List.copyOf(text), check, options);
    }

    private Optional<Check> check(FencedCodeBlock block) {
        if (language != Language.EN) {
            complain(block, "lesson.checkPlace", Language.EN.fileName());
            return Optional.empty();
        }
        return read(block, Check::read);
    }

    private void refuse(Node block) {
        if (Question.kind(block).isPresent()) {
            complain(block, "lesson.questionInAnswer");
        }
        if (block instanceof Paragraph && block.getFirstChild() instanceof Link link && block.getFirstChild() == block.getLastChild()
                && link.getDestination().endsWith(".java")) {
            complain(block, "lesson.programInAnswer");
        }
    }

    private interface Format<T> {
        T read(YamlNode node) throws YamlException;
    }

    private <T> Optional<T> read(FencedCodeBlock block, Format<T> format) {
        try {
            return Optional.of(format.read(YamlNode.parse(file.toString(), SourcePlace.line(block) + 1, block.getLiteral())));
        } catch (YamlException e) {
            e.all().forEach(each -> complaints.add(each.line(), each.cause()));
            return Optional.empty();
        }
    }

    private void complain(Node at, String key, Object... names) {
        complaints.add(SourcePlace.line(at), Sentence.of(key, names));
    }
}
