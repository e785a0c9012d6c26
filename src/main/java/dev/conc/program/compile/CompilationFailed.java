package dev.conc.program.compile;

import dev.conc.program.Program;
import dev.conc.text.Visible;
import java.util.List;
import java.util.stream.Collectors;

/** A program that does not compile, with every complaint of the compiler. */
public final class CompilationFailed extends Exception {
    private final List<Diagnostic> diagnostics;

    public CompilationFailed(Program program, List<Diagnostic> diagnostics) {
        super(diagnostics.stream()
                .map(each -> Visible.line(each.sibling().orElse(program.file())) + (each.line() > 0 ? ":" + each.line() : "") + ": " + each.message())
                .collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** The complaints in the order of the source; at least one. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
