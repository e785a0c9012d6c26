package dev.conc.program.expect;

import dev.conc.program.Program;
import dev.conc.program.run.Ending;
import dev.conc.program.run.RunOutput;
import dev.conc.schedule.worker.Report;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import dev.conc.yaml.YamlParts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the learner's version of a program must do for a question to be answered: a block {@code check} in an answer (see docs/lesson-format.md).
 *
 * @param program the name of the program, where it is given
 * @param changes what makes of the original a version that does so
 * @param properties system properties of the version when it is run or explored, besides those that the original's expectation names
 * @param prints what a run must print, if it is run
 * @param explored what exploring must find, if it is explored
 */
public record Check(
        Optional<String> program, List<Change> changes, Map<String, String> properties, Optional<Prints> prints,
        Optional<ExploredCheck> explored) {
    /**
     * A piece of source and what stands there instead.
     *
     * @param from stands in the source once
     * @param line in the lesson, where the change begins
     */
    public record Change(String from, String to, int line) {
        /** How often it could be made. */
        public int places(String source) {
            int places = 0;
            for (int at = source.indexOf(from); at >= 0; at = source.indexOf(from, at + 1)) {
                places++;
            }
            return places;
        }
    }

    /** What a run must print. */
    public static final class Prints {
        private final ExpectedLines lines;
        private final Optional<ExpectedLines> errors;
        private final int exit;

        private Prints(ExpectedLines lines, Optional<ExpectedLines> errors, int exit) {
            this.lines = lines;
            this.errors = errors;
            this.exit = exit;
        }

        private List<Difference> differences(RunOutput run) {
            List<Difference> differences = new ArrayList<>();
            LineMatcher.mismatch(lines, run.lines(false), Map.of()).ifPresent(each -> differences.add(new Difference.Printed(false, each)));
            errors.flatMap(each -> LineMatcher.mismatch(each, run.lines(true), Map.of()))
                    .ifPresent(each -> differences.add(new Difference.Printed(true, each)));
            if (!run.ending().equals(new Ending.Exited(exit))) {
                differences.add(new Difference.Ended(run.ending(), exit));
            }
            return differences;
        }
    }

    /**
     * Reads the content of the block.
     *
     * @throws YamlException if it is not what the format asks for
     */
    public static Check read(YamlNode node) throws YamlException {
        YamlMap map = node.map();
        YamlParts parts = new YamlParts();
        Optional<YamlNode> name = map.find("program");
        Optional<String> program = parts.read(() -> name.isPresent() ? Optional.of(name.get().text()) : Optional.empty(), Optional.empty());
        Optional<YamlNode> change = map.find("change");
        List<Change> changes = parts.read(() -> changes(change), List.of());
        Map<String, String> properties = parts.read(() -> Expectation.properties(map.find("properties")), Map.of());
        Optional<YamlNode> lines = map.find("prints");
        Optional<YamlNode> errors = map.find("errors");
        Optional<YamlNode> exit = map.find("exit");
        Optional<YamlNode> exploration = map.find("explored");
        parts.check(map::noMore);
        parts.check(() -> {
            if (lines.isEmpty() && exploration.isEmpty()) {
                throw node.complain("expect.nothing");
            }
            if (lines.isEmpty() && (errors.isPresent() || exit.isPresent())) {
                throw errors.or(() -> exit).orElseThrow().complain("expect.prints");
            }
        });
        Optional<Prints> prints = parts.read(() -> prints(lines, errors, exit), Optional.empty());
        Optional<ExploredCheck> explored = parts.read(
                () -> exploration.isPresent() ? Optional.of(ExploredCheck.read(exploration.get())) : Optional.empty(), Optional.empty());
        parts.end();
        return new Check(program, changes, properties, prints, explored);
    }

    private static Optional<Prints> prints(Optional<YamlNode> lines, Optional<YamlNode> errors, Optional<YamlNode> exit)
            throws YamlException {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Prints(ExpectedLines.read(lines.get()),
                errors.isPresent() ? Optional.of(ExpectedLines.read(errors.get())) : Optional.empty(),
                exit.isPresent() ? exit.get().integer() : 0));
    }

    private static List<Change> changes(Optional<YamlNode> given) throws YamlException {
        if (given.isEmpty()) {
            return List.of();
        }
        List<YamlNode> items = given.get().list();
        if (items.isEmpty()) {
            throw given.get().complain("expect.noChange");
        }
        List<Change> changes = new ArrayList<>();
        YamlParts parts = new YamlParts();
        for (YamlNode each : items) {
            parts.check(() -> changes.add(change(each)));
        }
        parts.end();
        return List.copyOf(changes);
    }

    private static Change change(YamlNode node) throws YamlException {
        YamlMap map = node.map();
        YamlParts parts = new YamlParts();
        String from = parts.read(() -> text(map.take("from")), "");
        String to = parts.read(() -> map.take("to").text(), "");
        parts.check(map::noMore);
        parts.end();
        return new Change(from, to, node.line());
    }

    private static String text(YamlNode from) throws YamlException {
        if (from.text().isEmpty()) {
            throw from.complain("yaml.blank", "from");
        }
        return from.text();
    }

    /**
     * The source with all changes made.
     *
     * @throws IllegalArgumentException if there is one that cannot be made in just one place
     */
    public String applied(String source) {
        StringBuilder changed = new StringBuilder(source);
        // From the end to the beginning, so that places stay where they are.
        changes.stream().sorted(Comparator.comparingInt((Change each) -> source.indexOf(each.from())).reversed()).forEach(each -> {
            if (each.places(source) != 1) {
                throw new IllegalArgumentException("\"" + each.from() + "\" stands there " + each.places(source) + " times");
            }
            int at = source.indexOf(each.from());
            changed.replace(at, at + each.from().length(), each.to());
        });
        return changed.toString();
    }

    /** Whether two changes are of the same characters. */
    public boolean overlaps(String source) {
        List<Change> inOrder = changes.stream().sorted(Comparator.comparingInt(each -> source.indexOf(each.from()))).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            Change before = inOrder.get(i - 1);
            if (source.indexOf(before.from()) + before.from().length() > source.indexOf(inOrder.get(i).from())) {
                return true;
            }
        }
        return false;
    }

    /** In what a run of the version differs from what is asked for; empty if in nothing. */
    public List<Difference> differences(RunOutput run) {
        return prints.map(each -> each.differences(run)).orElse(List.of());
    }

    /** In what the explored version differs from what is asked for; empty if in nothing. */
    public List<Difference> differences(Report report) {
        return explored.map(each -> each.differences(report)).orElse(List.of());
    }

    /** The properties of a run, where the original has an expectation that names some. */
    public Map<String, String> runProperties(Program original) {
        return Expectation.of(original).map(each -> each.settings().properties()).map(this::with).orElse(properties);
    }

    /** The properties with which the version is explored. */
    public Map<String, String> exploredProperties(Program original) {
        Map<String,
                String> usual = ExploredExpectation.of(original).map(ExploredExpectation::properties).map(this::with).orElse(properties);
        Map<String, String> all = new java.util.TreeMap<>(usual);
        explored.ifPresent(each -> all.putAll(each.expected().properties()));
        return Map.copyOf(all);
    }

    private Map<String, String> with(Map<String, String> usual) {
        Map<String, String> all = new java.util.TreeMap<>(usual);
        all.putAll(properties);
        return Map.copyOf(all);
    }

    /** The outputs that an execution of the version may have; none if any is fine. */
    public List<String> wanted(Program original) {
        if (explored.isEmpty() || !explored.get().comparesWanted()) {
            return List.of();
        }
        return explored.get().expected().wanted()
                .orElseGet(() -> ExploredExpectation.of(original).flatMap(ExploredExpectation::wanted).orElse(List.of()));
    }
}
