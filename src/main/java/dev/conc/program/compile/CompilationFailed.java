package dev.conc.program.compile;

import dev.conc.problem.Told;
import dev.conc.program.Program;
import dev.conc.text.Visible;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A program that does not compile, with every complaint of the compiler. */
public final class CompilationFailed extends Exception {
    private final transient Program program;
    private final transient List<Diagnostic> diagnostics;
    private final transient List<Told> advice;

    public CompilationFailed(Program program, List<Diagnostic> diagnostics) {
        this(program, diagnostics, List.of());
    }

    /** @param advice what to do about them, where the compiler does not say it */
    public CompilationFailed(Program program, List<Diagnostic> diagnostics, List<Told> advice) {
        super(words(program, diagnostics, Locale.ENGLISH));
        this.program = program;
        this.diagnostics = List.copyOf(diagnostics);
        this.advice = List.copyOf(advice);
    }

    private static String words(Program program, List<Diagnostic> diagnostics, Locale language) {
        return diagnostics.stream()
                .map(each -> Visible.line(each.sibling().orElse(program.file())) + (each.line() > 0 ? ":" + each.line() : "") + ": "
                        + each.told().words(language))
                .collect(Collectors.joining("\n"));
    }

    /** The complaints, each with its file and line; the compiler's own are in English. */
    public String words(Locale language) {
        return words(program, diagnostics, language);
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
