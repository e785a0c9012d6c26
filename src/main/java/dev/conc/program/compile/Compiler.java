package dev.conc.program.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.program.Program;
import dev.conc.text.Unreadable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs, each once: the classes are kept by what the source says. */
public final class Compiler {
    private static final String NOT_WRITTEN = "compiler.err.class.cant.write";

    private final ClassCache cache;
    private final Libraries libraries;

    /**
     * @param cache where classes are kept
     * @param libraries where the libraries that programs name come from
     */
    public Compiler(ClassCache cache, Libraries libraries) {
        this.cache = cache;
        this.libraries = libraries;
    }

    /**
     * The program, ready to run.
     *
     * @throws CompilationFailed with the compiler's complaints, if it does not compile or has no main method
     * @throws Problem if the file cannot be read, a library cannot be had, or there is no room for the classes
     */
    public CompiledProgram compile(Program program) throws CompilationFailed {
        return compile(program, List.of());
    }

    /**
     * The program, ready to run with classes that somebody else compiled.
     *
     * @param more folders and jars of such classes
     * @throws CompilationFailed with the compiler's complaints, if it does not compile or has no main method
     * @throws Problem if the file cannot be read, a library cannot be had, or there is no room for the classes
     */
    public CompiledProgram compile(Program program, List<Path> more) throws CompilationFailed {
        String source = program.source();
        List<Path> classPath = libraries.of(program, source);
        List<Path> known = new ArrayList<>(classPath);
        known.addAll(more);
        Sources sources = new Sources(program, source, Siblings.of(program, source), known);
        Path entry = cache.entry(sources.key());
        Optional<String> mainClass = Seal.mainClass(entry);
        if (mainClass.isEmpty()) {
            entry = made(entry, sources);
            mainClass = Seal.mainClass(entry);
        }
        cache.use(entry);
        List<Path> all = new ArrayList<>(List.of(Seal.classes(entry)));
        all.addAll(classPath);
        Path folder = entry;
        return new CompiledProgram(program,
                mainClass.orElseThrow(() -> noRoom(program, folder, new NoSuchFileException(folder.toString()))), List.copyOf(all));
    }

    /** Makes an entry. Where it cannot be kept, since the disk is full or somebody else's, it is made for this process alone. */
    private Path made(Path entry, Sources sources) throws CompilationFailed {
        try {
            make(entry, sources);
            if (Seal.mainClass(entry).isPresent()) {
                return entry;
            }
        } catch (IOException e) {
            // Perhaps there is room elsewhere.
        }
        try {
            Path aside = ClassCache.aside();
            fill(aside, sources);
            return aside;
        } catch (IOException e) {
            throw noRoom(sources.program(), entry, e);
        }
    }

    private static Problem noRoom(Program program, Path entry, IOException why) {
        return Problem.environment(FileTrouble.of(Act.KEEP_CLASSES, why, program.file(), entry, System.getProperty("java.io.tmpdir")));
    }

    private void make(Path entry, Sources sources) throws CompilationFailed, IOException {
        Path made = cache.begin();
        try {
            fill(made, sources);
            cache.keep(made, entry, each -> Seal.mainClass(each).isPresent());
        } finally {
            ClassCache.delete(made);
        }
    }

    private static void fill(Path folder, Sources sources) throws CompilationFailed, IOException {
        Seal.put(folder, compile(sources, Seal.classes(folder)));
    }

    /** All that the classes depend on. */
    private record Sources(Program program, String source, List<Sibling> siblings, List<Path> classPath) {
        String key() {
            StringBuilder key = new StringBuilder(program.name() + "\n" + source + "\n" + classPath);
            siblings.forEach(each -> key.append("\n").append(each.className()).append("\n").append(each.text().length())
                    .append(each.trouble().map(Object::toString).orElse("")).append("\n").append(each.text()));
            return key.toString();
        }
    }

    private static String compile(Sources sources, Path classes) throws CompilationFailed, IOException {
        Program program = sources.program();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw Problem.environment("java.noCompiler");
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StringWriter other = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ENGLISH, null);
                SiblingFiles all = new SiblingFiles(files, sources.siblings(), program.fileName())) {
            Files.createDirectories(classes);
            files.setLocationFromPaths(javax.tools.StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(javax.tools.StandardLocation.CLASS_PATH, sources.classPath());
            List<String> options = new ArrayList<>(List.of("-g", "-parameters", "-proc:none", "-Xlint:none",
                    "-implicit:class", "-Xprefer:source"));
            options.addAll(Preview.forCompiler(sources.source()));
            JavacTask task = (JavacTask) javac.getTask(
                    other, all, found, options, null,
                    List.of(new SourceText(program, sources.source())));
            List<String> declared = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                declared.addAll(topLevelClasses(unit));
            }
            task.generate();
            checkWritten(found);
            all.unreadable().ifPresent(Compiler::refuse);
            List<Diagnostic> errors = errors(found);
            if (errors.isEmpty()) {
                return MainClass.find(classes, program.name(), declared)
                        .orElseThrow(() -> new CompilationFailed(program, List.of(Diagnostic.ofProgram(Sentence.of("compile.noMain")))));
            }
            throw new CompilationFailed(program, errors,
                    MissingAdvice.of(program, sources.source(), MissingNames.of(found.getDiagnostics())));
        } catch (Problem e) {
            throw e;
        } catch (StackOverflowError | RuntimeException e) {
            throw new CompilationFailed(program, List.of(Diagnostic.ofProgram(Sentence.of("compile.gaveUp", e))));
        }
    }

    private static void refuse(Sibling unreadable) {
        IOException why = unreadable.trouble().orElseThrow();
        FileTrouble told = FileTrouble.of(Act.READ, why, unreadable.file());
        throw why instanceof Unreadable ? Problem.wrong(told) : Problem.environment(told);
    }

    /** To the compiler a full disk is a mistake in the program. */
    private static void checkWritten(DiagnosticCollector<JavaFileObject> found) throws IOException {
        for (javax.tools.Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (NOT_WRITTEN.equals(each.getCode())) {
                throw new IOException(each.getMessage(Locale.ENGLISH));
            }
        }
    }

    private static List<String> topLevelClasses(CompilationUnitTree unit) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(each -> prefix + ((ClassTree) each).getSimpleName())
                .toList();
    }

    private static List<Diagnostic> errors(DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(each -> new Diagnostic(
                        SiblingFiles.file(each.getSource()),
                        (int) Math.max(0, each.getLineNumber()),
                        (int) Math.max(0, each.getColumnNumber()),
                        each.getMessage(Locale.ENGLISH)))
                .toList();
    }
}
