package dev.conc.program.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.conc.Conc;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerTest {
    @TempDir
    Path folder;

    private Program program(String fileName, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(fileName), source);
        return new Program(fileName, file);
    }

    private Compiler compiler() {
        return new Compiler(new ClassCache(folder.resolve("cache")), new Libraries(Conc.LIBRARIES, _ -> {}));
    }

    private CompiledProgram compile(String fileName, String source) throws IOException, CompilationFailed {
        return compiler().compile(program(fileName, source));
    }

    private CompilationFailed failure(String source) {
        return catchThrowableOfType(CompilationFailed.class, () -> compile("A.java", source));
    }

    private static Path mainClassFile(CompiledProgram compiled) {
        return compiled.classPath().getFirst().resolve(compiled.mainClass().replace('.', '/') + ".class");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "A.java | void main() {}                                             | A",
            "A.java | void main(String[] arguments) {}                           | A",
            "A.java | int main() { return 1; } void main(String[] arguments) {}  | A",
            "A.java | public class A { public static void main(String[] a) {} }  | A",
            "A.java | class B {} class A { void main() {} }                      | A",
            "A.java | class C { void main() {} } class A { void main() {} }      | A",
            "A.java | record R(int x) {} void main() {}                          | A",
            "A.java | class B {} class C { static void main() {} }               | C",
            "A.java | public class Other { public static void main(String[] a) {} } | Other",
            "A.java | package a.b; class A { static void main(String[] a) {} }   | a.b.A",
            "A.java | package a.b; class C { static void main(String[] a) {} }   | a.b.C",
            "A.java | enum E { X; public static void main(String[] a) {} }       | E",
            "锁.java | void main() {}                                            | 锁",
            "Grüße.java | class Grüße { static void main(String[] a) {} }        | Grüße",
    })
    void the_class_that_begins_is_found(String fileName, String source, String mainClass) throws IOException, CompilationFailed {
        CompiledProgram compiled = compile(fileName, source);

        assertThat(compiled.mainClass()).isEqualTo(mainClass);
        assertThat(mainClassFile(compiled)).exists();
    }

    @Test
    void a_program_that_does_not_compile_gives_the_line_and_what_javac_says() {
        CompilationFailed failure = failure("void main() {\n    int x = \"one\";\n    y = 2;\n}\n");

        assertThat(failure.diagnostics()).extracting(Diagnostic::line).containsExactly(2, 3);
        assertThat(failure.diagnostics().getFirst().message()).contains("String cannot be converted to int");
        assertThat(failure.diagnostics().getFirst().column()).isEqualTo(13);
        assertThat(failure).hasMessageStartingWith(folder.resolve("A.java") + ":2: incompatible types");
    }

    @Test
    void lines_are_counted_alike_with_the_line_ends_of_windows() {
        assertThat(failure("void main() {\r\n    int x = \"one\";\r\n}\r\n").diagnostics())
                .extracting(Diagnostic::line).containsExactly(2);
    }

    @Test
    void a_warning_is_no_failure() throws IOException, CompilationFailed {
        assertThat(compile("A.java", "void main() { java.util.List x = new java.util.ArrayList(); x.add(1); new Thread().stop(); }"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "class A { void run() {} }", "interface A {}", "class A { class B { void main() {} } }", "class A { int main() { return 1; } }",
            "class A { void main(int x) {} }",
    })
    void a_program_without_a_main_method_is_told_how_one_begins(String source) {
        assertThat(failure(source)).hasMessageContaining("there is no main method").hasMessageContaining("void main() {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "// nothing\n", "package a;"})
    void an_empty_program_has_no_main_method(String source) {
        assertThat(failure(source)).hasMessageContaining("there is no main method");
    }

    @Test
    void text_that_is_no_java_is_refused_with_a_line() {
        assertThat(failure("\u0000\u0001 %% ((( ]]\n\"\"\"").diagnostics().getFirst().line()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("A.java"), "// Grüße\nvoid main() {}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> compiler().compile(Program.ofFile(file)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.WRONG))
                .hasMessage("cannot read " + file + ": it is not UTF-8 text, from line 1 on; save it as UTF-8");
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        assertThatThrownBy(() -> compile("A.java", "void main() {}\n" + " ".repeat(1 << 20)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("A.java: it is larger than 1 MiB, the limit");
    }

    @ParameterizedTest
    @CsvSource({"(,)", "{,}", "-(,)", "new int[,]", "!,''"})
    void nesting_that_is_too_deep_is_a_failure_and_no_crash(String open, String close) {
        assertThat(failure("void main() { Object x = " + open.repeat(50_000) + "1" + close.repeat(50_000) + "; }").diagnostics())
                .isNotEmpty();
    }

    @Test
    void the_same_source_is_compiled_once() throws IOException, CompilationFailed {
        CompiledProgram first = compile("A.java", "void main() {}");
        FileTime longAgo = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
        Files.setLastModifiedTime(mainClassFile(first), longAgo);

        CompiledProgram second = compile("A.java", "void main() {}");

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(mainClassFile(second))).isEqualTo(longAgo);
    }

    @Test
    void another_source_or_another_name_is_another_program() throws IOException, CompilationFailed {
        CompiledProgram first = compile("A.java", "void main() {}");

        assertThat(compile("A.java", "void main() { }").classPath()).isNotEqualTo(first.classPath());
        assertThat(compile("B.java", "void main() {}").mainClass()).isEqualTo("B");
    }

    @Test
    void a_failure_is_not_kept() throws IOException, CompilationFailed {
        assertThat(failure("void main() { x }")).isNotNull();
        assertThat(failure("void main() { x }")).isNotNull();
        assertThat(folder.resolve("cache")).isEmptyDirectory();
    }

    @Test
    void classes_that_were_kept_for_an_unfinished_compilation_are_made_again() throws IOException, CompilationFailed {
        CompiledProgram first = compile("A.java", "void main() {}");
        Files.writeString(mainClassFile(first), "half a cla");
        Files.delete(first.classPath().getFirst().resolveSibling("main-class"));

        CompiledProgram second = compile("A.java", "void main() {}");

        assertThat(ClassFile.of().parse(mainClassFile(second)).thisClass().asInternalName()).isEqualTo("A");
    }

    @Test
    void a_cache_folder_that_cannot_be_written_is_replaced_by_a_temporary_one() throws IOException, CompilationFailed {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Compiler compiler = new Compiler(new ClassCache(file.resolve("cache")), new Libraries(Conc.LIBRARIES, _ -> {}));

        CompiledProgram compiled = compiler.compile(program("A.java", "void main() {}"));

        assertThat(mainClassFile(compiled)).exists();
        assertThat(compiler.compile(compiled.program())).isEqualTo(compiled);
    }

    @Test
    void threads_that_compile_the_same_at_once_are_all_right() throws Exception {
        StringBuilder source = new StringBuilder("void main() {}\n");
        for (int i = 0; i < 30; i++) {
            source.append("class C").append(i).append(" { int x; }\n");
        }
        int threads = 4;
        CyclicBarrier together = new CyclicBarrier(threads);
        Program program = program("A.java", source.toString());
        Callable<List<String>> task = () -> {
            together.await();
            CompiledProgram compiled = compiler().compile(program);
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Path file = compiled.classPath().getFirst().resolve("A$C" + i + ".class");
                names.add(ClassFile.of().parse(file).thisClass().asInternalName());
            }
            return names;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (Future<List<String>> each : pool.invokeAll(List.of(task, task, task, task))) {
                assertThat(each.get()).hasSize(30).startsWith("A$C0").endsWith("A$C29");
            }
        }
    }
}
