package dev.conc.author;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tries something with a program; what hinders it is a finding, too. */
interface Trial {
    /** What is not as it should be. */
    List<Finding> perform() throws CompilationFailed, InterruptedException;

    /**
     * Performs it.
     *
     * @param file with the line, where to tell that it could not be done
     */
    static List<Finding> findings(Program program, Path file, int line, Trial trial) throws InterruptedException {
        try {
            return trial.perform();
        } catch (CompilationFailed e) {
            return notCompiled(program, e).toList();
        } catch (Problem e) {
            return List.of(Finding.of(file, line, e));
        }
    }

    /** What the compiler complains of. */
    private static Stream<Finding> notCompiled(Program program, CompilationFailed failed) {
        return failed.diagnostics().stream().map(each -> new Finding(each.sibling().orElse(program.file()), Math.max(1, each.line()),
                new Fault.NotCompiled(each.message())));
    }
}
