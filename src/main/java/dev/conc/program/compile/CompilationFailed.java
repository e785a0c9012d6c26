package dev.conc.program.compile;

import dev.conc.problem.Told;
import dev.conc.program.Program;
import dev.conc.text.Visible;
import java.util.List;
import java.util.stream.Collectors;

/** A program that does not compile, with every complaint of the compiler. */
public final class CompilationFailed extends Exception {
    private final List<Diagnostic> diagnostics;
    private final transient List<Told> advice;

    public CompilationFailed(Program program, List<Diagnostic> diagnostics) {
        this(program, diagnostics, List.of());
    }

    /** @param advice what to do about them, where the compiler does not say it */
    public CompilationFailed(Program program, List<Diagnostic> diagnostics, List<Told> advice) {
        super(diagnostics.stream()
                .map(each -> Visible.line(each.sibling().orElse(program.file())) + (each.line() > 0 ? ":" + each.line() : "") + ": "
                        + each.message())
                .collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
        this.advice = List.copyOf(advice);
    }

    /** The complaints in the order of the source; at least one. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** What to do, where the compiler does not say it; may be empty. */
    public List<Told> advice() {
        return advice;
    }
}
