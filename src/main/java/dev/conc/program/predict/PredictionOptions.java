package dev.conc.program.predict;

import dev.conc.program.expect.OutcomeWords;
import dev.conc.program.predict.Candidate.Ends;
import dev.conc.program.predict.Candidate.Prints;
import dev.conc.program.predict.Candidate.Races;
import dev.conc.schedule.worker.Report;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import dev.conc.yaml.YamlParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The list that the author of a question lets the learner choose from: a block {@code predict} in an answer (see docs/lesson-format.md).
 *
 * @param program the name of the program, where it is given
 * @param options in the order of the list
 */
public record PredictionOptions(Optional<String> program, List<Option> options) {
    /** Of programs with more outcomes than this, not every one needs an option. */
    private static final int MOST_COVERED = 12;

    /**
     * What can be chosen.
     *
     * @param why it is possible or is not
     */
    public record Option(Candidate candidate, String why) {}

    /**
     * Reads the content of the block.
     *
     * @throws YamlException if it is not what the format asks for
     */
    public static PredictionOptions read(YamlNode node) throws YamlException {
        YamlMap map = node.map();
        Optional<YamlNode> name = map.find("program");
        Optional<String> program = name.isPresent() ? Optional.of(name.get().text()) : Optional.empty();
        YamlParts parts = new YamlParts();
        YamlNode list = map.take("options");
        parts.check(map::noMore);
        List<YamlNode> items = new ArrayList<>();
        parts.check(() -> {
            items.addAll(list.list());
            if (items.size() < 2) {
                throw list.complain("predict.fewOptions");
            }
        });
        List<Option> options = new ArrayList<>();
        for (YamlNode each : items) {
            parts.check(() -> {
                Option option = option(each);
                if (options.stream().anyMatch(other -> other.candidate().equals(option.candidate()))) {
                    throw each.complain("predict.optionTwice");
                }
                options.add(option);
            });
        }
        parts.end();
        return new PredictionOptions(program, List.copyOf(options));
    }

    private static Option option(YamlNode node) throws YamlException {
        YamlMap map = node.map();
        Optional<YamlNode> output = map.find("output");
        Optional<YamlNode> end = map.find("end");
        Optional<YamlNode> race = map.find("race");
        YamlParts parts = new YamlParts();
        String why = parts.read(() -> why(map.take("why")), "");
        parts.check(map::noMore);
        if (List.of(output, end, race).stream().filter(Optional::isPresent).count() != 1) {
            parts.check(() -> {
                throw node.complain("predict.option");
            });
        }
        parts.end();
        if (race.isPresent() && !race.get().text().equals("any")) {
            throw race.get().complain("predict.race");
        }
        if (output.isPresent()) {
            return new Option(new Prints(OutcomeWords.output(output.get())), why);
        }
        return new Option(end.isPresent() ? new Ends(OutcomeWords.end(end.get())) : new Races(), why);
    }

    private static String why(YamlNode node) throws YamlException {
        if (node.text().isBlank()) {
            throw node.complain("yaml.blank", "why");
        }
        return node.text().strip();
    }

    /** The candidates, in the order of the list. */
    public List<Candidate> candidates() {
        return options.stream().map(Option::candidate).toList();
    }

    /** Why each candidate is possible or is not. */
    public Map<Candidate, String> reasons() {
        return options.stream().collect(Collectors.toUnmodifiableMap(Option::candidate, Option::why));
    }

    /** The outcomes that exploring found and no option covers; none where there are too many for a list. */
    public List<Report.Outcome> uncovered(Report report) {
        return report.outcomes().size() > MOST_COVERED ? List.of() : Prediction.unlisted(candidates(), report);
    }
}
