package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.program.Program;
import java.util.Arrays;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/**
 * A question to the learner: a block quote that begins with one of the words for it.
 *
 * @param text the block quote
 * @param program the program that it is about, if there is one on its page or before
 * @param line where it begins in the file, from 1
 */
public record Question(Kind kind, BlockQuote text, Optional<Program> program, Optional<Answer> answer, int line) implements Section.Part {
    /** What the learner is to do. */
    public enum Kind {
        /** To say what will happen, before it does. */
        PREDICT("Predict.", "预测。"),
        /** To look closely. */
        WATCH("Watch.", "观察。"),
        /** To find out by trying. */
        CHECK("Check.", "检验。");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** The word with which such a question begins. */
        public String word(Language language) {
            return switch (language) {
                case EN -> english;
                case ZH -> chinese;
            };
        }
    }

    /** What kind of question a block is, if it is one. */
    static Optional<Kind> kind(Node block) {
        if (block instanceof BlockQuote quote && quote.getFirstChild() instanceof Paragraph first
                && first.getFirstChild() instanceof StrongEmphasis strong) {
            String word = MarkdownText.of(strong);
            return Arrays.stream(Kind.values())
                    .filter(kind -> Arrays.stream(Language.values()).anyMatch(language -> kind.word(language).equals(word)))
                    .findFirst();
        }
        return Optional.empty();
    }

    Question with(Optional<Program> other, Optional<Answer> given) {
        return new Question(kind, text, other, given, line);
    }
}
