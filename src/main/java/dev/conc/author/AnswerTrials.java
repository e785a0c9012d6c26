package dev.conc.author;

import dev.conc.lesson.Answer;
import dev.conc.lesson.Question;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.Compiler;
import dev.conc.program.control.Checking;
import dev.conc.program.expect.Check;
import dev.conc.program.expect.Difference;
import dev.conc.program.run.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what the answer of a question says, and looks whether its check agrees: with the changed program, and not with the original. */
public final class AnswerTrials {
    private final Checking checking;

    /** With what compiles and runs programs. */
    public AnswerTrials(Compiler compiler, Runner runner) {
        this.checking = new Checking(compiler, runner);
    }

    /** Which program is tried. */
    public enum Version {
        /** With what the answer changes. */
        CHANGED,
        /** As it stands in the lesson. */
        ORIGINAL
    }

    /** Whether a version can be tried: an original is only where something is to be changed. */
    public static boolean isAsked(Question question, Version version) {
        Optional<Check> check = question.answer().flatMap(Answer::check);
        return check.isPresent() && question.program().isPresent() && (version == Version.CHANGED || !check.get().changes().isEmpty());
    }

    /**
     * Tries one version.
     *
     * @param file in which the question stands
     * @param question with a check and a program
     */
    public List<Finding> findings(Path file, Question question, Version version) throws InterruptedException {
        Check check = question.answer().flatMap(Answer::check).orElseThrow();
        Program program = question.program().orElseThrow();
        return Trial.findings(program, file, question.line(), () -> {
            List<Difference> differences;
            try {
                differences = differences(check, program, version);
            } catch (CompilationFailed e) {
                // In a file that is gone by now, and whose lines are others.
                return List.of(new Finding(file, place(check, question), new Fault.NotCompiled(e.diagnostics().getFirst().message())));
            }
            if (version == Version.ORIGINAL) {
                return differences.isEmpty() ? List.of(new Finding(file, question.line(), new Fault.CheckedUnchanged(program.name())))
                        : List.of();
            }
            return differences.stream()
                    .map(each -> new Finding(file, place(each).orElseGet(() -> place(check, question)),
                            new Fault.Checked(program.name(), each)))
                    .toList();
        });
    }

    private static Optional<Integer> place(Difference difference) {
        return difference instanceof Difference.Printed printed && printed.mismatch().place().isPresent()
                ? Optional.of(printed.mismatch().place().getAsInt())
                : Optional.empty();
    }

    private static int place(Check check, Question question) {
        return check.changes().isEmpty() ? question.line() : check.changes().getFirst().line();
    }

    /** In a folder of its own, since what stands beside the original is not said of a version. */
    private List<Difference> differences(Check check, Program program, Version version) throws CompilationFailed, InterruptedException {
        String source = program.source();
        Path folder = null;
        try {
            folder = Files.createTempDirectory("conc-answer");
            Path file = Files.writeString(folder.resolve(program.fileName()), version == Version.CHANGED ? check.applied(source) : source);
            return checking.differences(check, new Program(program.id(), file), program);
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.WRITE, e, folder == null ? System.getProperty("java.io.tmpdir") : folder));
        } finally {
            delete(folder, program);
        }
    }

    private static void delete(@Nullable Path folder, Program program) {
        try {
            if (folder != null) {
                Files.deleteIfExists(folder.resolve(program.fileName()));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // The system empties its temporary folder some day.
        }
    }
}
