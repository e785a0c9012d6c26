package dev.conc.author;

import dev.conc.lesson.LessonDraft;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.expect.Expectation;
import dev.conc.program.expect.ExploredExpectation;
import dev.conc.program.expect.WantedText;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.WantedOutputs;
import dev.conc.yaml.YamlException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The rules for the programs of a lesson and their expectations, as far as nothing has to be compiled for them. */
final class ProgramRules {
    private static final int NARROW_SCREEN = 80;

    private final LessonDraft draft;
    private final ToIntFunction<String> width;
    private final List<Finding> findings = new ArrayList<>();

    private ProgramRules(LessonDraft draft, ToIntFunction<String> width) {
        this.draft = draft;
        this.width = width;
    }

    /** @param width the columns that a line takes on a screen */
    static List<Finding> findings(LessonDraft draft, ToIntFunction<String> width) {
        ProgramRules rules = new ProgramRules(draft, width);
        rules.check();
        return rules.findings;
    }

    private void check() {
        List<Program> linked = draft.linked();
        for (Program program : LessonFiles.programs(draft.folder())) {
            if (!linked.contains(program)) {
                add(program.file(), 1, new Fault.Unlinked(program.fileName()));
            }
            checkSource(program);
            if (Files.exists(program.expectationFile(), LinkOption.NOFOLLOW_LINKS)) {
                checkExpectation(program);
            } else {
                add(program.file(), 1, new Fault.NoExpectation(String.valueOf(program.expectationFile().getFileName())));
            }
        }
        for (Path file : LessonFiles.named(draft.folder(), LessonFiles.EXPECTATION)) {
            String program = LessonFiles.name(file, LessonFiles.EXPECTATION) + LessonFiles.PROGRAM;
            if (Files.notExists(file.resolveSibling(program), LinkOption.NOFOLLOW_LINKS)) {
                add(file, 1, new Fault.NoProgram(program));
            }
        }
    }

    /** A line has to fit behind its number on a narrow screen. */
    private void checkSource(Program program) {
        try {
            List<String> lines = program.source().lines().toList();
            int most = NARROW_SCREEN - Integer.toString(lines.size()).length() - 1;
            for (int i = 0; i < lines.size(); i++) {
                int columns = width.applyAsInt(lines.get(i));
                if (columns > most) {
                    add(program.file(), i + 1, new Fault.TooWide(columns, most));
                }
            }
        } catch (Problem e) {
            findings.add(Finding.of(program.file(), 1, e));
        }
    }

    private void checkExpectation(Program program) {
        try {
            Expectation expectation = Expectation.read(program.expectationFile());
            if (expectation.explored().isPresent()) {
                checkExplored(program, expectation, expectation.explored().get());
            }
        } catch (YamlException e) {
            findings.addAll(Finding.of(program.expectationFile(), e));
        } catch (Problem e) {
            findings.add(Finding.of(program.expectationFile(), 1, e));
        }
    }

    private void checkExplored(Program program, Expectation expectation, ExploredExpectation explored) {
        if (explored.wanted().isEmpty()) {
            add(program.expectationFile(), expectation.line("explored"), new Fault.NothingWanted());
        } else if (!explored.outcomes().isEmpty()) {
            WantedOutputs wanted = new WantedOutputs(WantedText.of(program, List.of()));
            boolean said = explored.failures().contains(Failure.Kind.OUTCOME);
            boolean unwanted = explored.outcomes().stream().anyMatch(each -> each.end() == End.NORMAL && wanted.isUnwanted(each.output()));
            if (said != unwanted) {
                add(program.expectationFile(), expectation.line(said ? "failures" : "outcomes"), new Fault.WantedContradicts(said));
            }
        }
    }

    private void add(Path file, int line, Fault fault) {
        findings.add(new Finding(file, line, fault));
    }
}
