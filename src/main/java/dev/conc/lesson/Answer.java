package dev.conc.lesson;

import dev.conc.program.expect.Check;
import dev.conc.program.predict.PredictionOptions;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/**
 * What there is to say to a question.
 *
 * @param blocks its text
 * @param check what the learner's version of the program must do, where a machine can tell; in every language that of the English text
 * @param options what a learner who predicts chooses from, where the author says so
 */
public record Answer(List<Node> blocks, Optional<Check> check, Optional<PredictionOptions> options) {
    Answer with(Optional<Check> other) {
        return new Answer(blocks, other, options);
    }
}
