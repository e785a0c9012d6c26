package dev.conc.program.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.conc.Conc;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expectations are what {@code java Main.java} of the JDK does, which some tests ask. */
class SiblingSourcesTest {
    private static final String MAIN = "class Main { public static void main(String[] a) { System.out.print(Helper.who()); } }";

    @TempDir
    Path folder;

    private Path write(String name, String source) throws IOException {
        Path file = folder.resolve("sources").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private static String helper(String says) {
        return "class Helper { static String who() { return \"" + says + "\"; } }";
    }

    private CompiledProgram compile(String name, List<Path> classPath) throws CompilationFailed {
        Path file = folder.resolve("sources").resolve(name);
        return new Compiler(new ClassCache(folder.resolve("cache")), new Libraries(Conc.LIBRARIES, _ -> {}))
                .compile(new Program(name, file), classPath);
    }

    private CompiledProgram compile(String name) throws CompilationFailed {
        return compile(name, List.of());
    }

    private CompilationFailed failure(String name) {
        return catchThrowableOfType(CompilationFailed.class, () -> compile(name));
    }

    private String printed(CompiledProgram compiled, List<Path> more) throws Exception {
        List<Path> classPath = new java.util.ArrayList<>(compiled.classPath());
        classPath.addAll(more);
        return java("-cp", classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), compiled.mainClass());
    }

    private String printed(String name) throws Exception {
        return printed(compile(name), List.of());
    }

    private static String java(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private Path library(String source) throws IOException {
        Path library = Files.createDirectories(folder.resolve("library"));
        Path file = Files.writeString(Files.createDirectories(folder.resolve("other")).resolve("Helper.java"), source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", library.toString(), file.toString())).isZero();
        return library;
    }

    @Test
    void a_class_of_a_neighbouring_file_is_compiled_with_the_program() throws Exception {
        write("Main.java", MAIN);
        write("Helper.java", helper("sibling"));

        assertThat(printed("Main.java")).isEqualTo("sibling");
    }

    @Test
    void a_neighbour_of_a_neighbour_is_found_in_its_package() throws Exception {
        write("Main.java", MAIN);
        write("Helper.java", "class Helper { static String who() { return p.q.Deep.NAME + new p.q.Deep.Inner(); } }");
        write("p/q/Deep.java", "package p.q; public class Deep { public static final String NAME = Near.name();\n"
                + " public record Inner() { } }");
        write("p/q/Near.java", "/* near */ package p . q; class Near { static String name() { return \"deep\"; } }");

        assertThat(printed("Main.java")).isEqualTo("deepInner[]");
    }

    @Test
    void packages_begin_at_the_source_root_of_the_launched_file() throws Exception {
        write("a/b/Main.java", "package a.b; import c.Helper;\n" + MAIN);
        write("c/Helper.java", "package c; public class Helper { public static String who() { return \"c\"; } }");

        assertThat(printed("a/b/Main.java")).isEqualTo("c");
    }

    @Test
    void imports_of_whole_packages_and_static_ones_find_neighbours() throws Exception {
        write("Main.java", "import c.*; import static c.Texts.*;\nvoid main() { IO.print(Helper.who() + text()); }");
        write("c/Helper.java", "package c; public class Helper { public static String who() { return \"c\"; } }");
        write("c/Texts.java", "package c; public interface Texts { static String text() { return \"t\"; } }");

        assertThat(printed("Main.java")).isEqualTo("ct");
    }

    @Test
    void a_folder_that_disagrees_with_the_package_has_no_neighbours() throws Exception {
        write("Main.java", "package a.b;\n" + MAIN);
        write("Helper.java", "package a.b;\n" + helper("sibling"));

        assertThat(failure("Main.java")).hasMessageContaining("cannot find symbol");
    }

    @Test
    void a_program_from_a_pipe_has_no_neighbours() throws Exception {
        Path file = write("Main.java", "");
        write("Helper.java", helper("sibling"));

        assertThat(Siblings.of(new Program("Main", file, Optional.of(MAIN)))).isEmpty();
    }

    @Test
    void a_class_of_the_launched_file_wins() throws Exception {
        write("Main.java", MAIN + helper("own"));
        write("Helper.java", helper("sibling"));

        assertThat(printed("Main.java")).isEqualTo("own");
    }

    @Test
    void a_neighbour_wins_against_the_class_path_also_when_it_is_older() throws Exception {
        List<Path> library = List.of(library(helper("library")));
        Path main = write("Main.java", MAIN);
        Path helper = write("Helper.java", helper("sibling"));
        Files.setLastModifiedTime(helper, java.nio.file.attribute.FileTime.fromMillis(0));

        assertThat(printed(compile("Main.java", library), library)).isEqualTo("sibling")
                .isEqualTo(java("--class-path", library.getFirst().toString(), main.toString()));
    }

    @Test
    void sources_in_the_class_path_are_not_compiled() throws Exception {
        write("Main.java", MAIN);
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.writeString(library.resolve("Helper.java"), helper("source"));

        assertThat(catchThrowableOfType(CompilationFailed.class, () -> compile("Main.java", List.of(library))))
                .hasMessageContaining("cannot find symbol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class Phaser {", "void main() { }", "package p; class Phaser { }", "class Other { }"})
    void a_program_beside_it_that_is_named_as_a_class_of_the_jdk_is_left_alone(String source) throws Exception {
        Path main = write("Main.java", "void main() { IO.print(new java.util.concurrent.Phaser(1).getRegisteredParties()); /* Phaser */ }");
        write("Phaser.java", source);

        assertThat(printed("Main.java")).isEqualTo("1").isEqualTo(java(main.toString()));
    }

    @Test
    void a_compact_program_beside_it_hides_no_class_of_the_jdk() throws Exception {
        write("Main.java", "void main() { IO.print(new Phaser(1).getRegisteredParties()); }");
        write("Phaser.java", "void main() { }");

        assertThat(printed("Main.java")).isEqualTo("1");
    }

    @Test
    void a_mistake_in_a_neighbour_names_its_file_and_line() throws Exception {
        write("Main.java", MAIN);
        Path helper = write("Helper.java", "class Helper {\n    static String who() { return 1; }\n}\n");

        assertThat(failure("Main.java")).hasMessageStartingWith(helper + ":2: incompatible types");
        assertThat(failure("Main.java").diagnostics()).extracting(Diagnostic::sibling).containsExactly(Optional.of(helper));
    }

    @Test
    void a_neighbour_that_is_not_utf_8_is_told_with_its_name() throws Exception {
        write("Main.java", MAIN);
        Path helper = Files.write(folder.resolve("sources/Helper.java"), "class Helper {} // Grüße".getBytes(StandardCharsets.ISO_8859_1));

        Problem problem = catchThrowableOfType(Problem.class, () -> compile("Main.java"));

        assertThat(problem).hasMessage("cannot read " + helper + ": it is not UTF-8 text, from line 1 on; save it as UTF-8");
        assertThat(problem.exitCode()).isEqualTo(ExitCode.WRONG);
    }

    @Test
    void a_neighbour_that_is_too_large_is_told_with_its_name() throws Exception {
        write("Main.java", MAIN);
        write("Helper.java", helper("x") + " ".repeat(1 << 20));

        assertThat(catchThrowableOfType(Problem.class, () -> compile("Main.java")))
                .hasMessageContaining("Helper.java: it is larger than 1 MiB, the limit");
    }

    @Test
    void a_neighbour_that_nobody_needs_may_be_anything() throws Exception {
        write("Main.java", "void main() { IO.print(\"Helper, Large, Folder\"); }");
        Files.write(folder.resolve("sources/Helper.java"), new byte[]{'c', (byte) 0xff});
        write("Large.java", " ".repeat((1 << 20) + 1));
        Files.createDirectories(folder.resolve("sources/Folder.java"));

        assertThat(printed("Main.java")).isEqualTo("Helper, Large, Folder");
    }

    @Test
    void what_changes_in_a_neighbour_is_noticed() throws Exception {
        write("Main.java", MAIN);
        write("Helper.java", helper("one"));
        CompiledProgram first = compile("Main.java");

        assertThat(compile("Main.java")).isEqualTo(first);
        write("Helper.java", helper("two"));
        assertThat(printed("Main.java")).isEqualTo("two");
        Files.delete(folder.resolve("sources/Helper.java"));
        assertThat(failure("Main.java")).hasMessageContaining("cannot find symbol");
    }

    @Test
    void a_new_neighbour_is_noticed() throws Exception {
        List<Path> library = List.of(library(helper("library")));
        write("Main.java", MAIN);

        assertThat(printed(compile("Main.java", library), library)).isEqualTo("library");
        write("Helper.java", helper("sibling"));
        assertThat(printed(compile("Main.java", library), library)).isEqualTo("sibling");
    }

    @Test
    void a_neighbour_that_is_not_named_changes_nothing() throws Exception {
        write("Main.java", MAIN);
        write("Helper.java", helper("one"));
        CompiledProgram first = compile("Main.java");
        write("Another.java", "class Another {");

        assertThat(compile("Main.java")).isEqualTo(first);
    }

    @Test
    void folders_that_lead_back_to_themselves_end() throws Exception {
        write("Main.java", "void main() { IO.print(a.a.b.Helper.class); }");
        write("a/x", "");
        Files.createSymbolicLink(folder.resolve("sources/a/a"), folder.resolve("sources"));
        Files.createSymbolicLink(folder.resolve("sources/a/b"), folder.resolve("sources/a"));

        assertThat(failure("Main.java")).isNotNull();
    }

    @Test
    void a_file_of_the_same_name_in_another_package_is_told_apart_in_stack_traces() throws Exception {
        write("Main.java", "void main() { IO.print(p.Main.where()); }");
        write("p/Main.java", "package p; public class Main { public static String where() {"
                + " return new Throwable().getStackTrace()[0].getFileName(); } }");

        assertThat(printed("Main.java")).isEqualTo("p.Main.java");
    }

    private String advice(String name) {
        return failure(name).advice().stream().map(each -> each.words(java.util.Locale.ENGLISH)).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "void main() { Helper.who(); }", "void main() { new Helper(); }", "void main() { Helper[] x = null; }",
            "void main() { Runnable x = Helper::who; }", "void main() { Object x = Helper.class; }", "class Main extends Helper { }",
            "void main() { Helper.Inner x = null; }", "void main() throws Helper { }", "@Helper class Main { void main() { } }",
            "import org.Helper; void main() { }", "import org.*; import org.x.Helper; void main() { }",
            "void main() { org.x.Helper.who(); }",
    })
    void a_class_that_is_nowhere_is_told_of_libraries(String source) throws Exception {
        write("Main.java", source);

        assertThat(advice("Main.java")).contains("--class-path").contains("//DEPS group:artifact:version").containsPattern("Helper|org");
        assertThat(failure("Main.java").advice()).hasSize(1).first()
                .satisfies(each -> assertThat(each.words(java.util.Locale.CHINESE)).contains("--class-path").contains("//DEPS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "void main() { x++; }", "void main() { who(); }", "void main() { helper.who(); }", "void main() { LIMIT.who(); }",
            "void main() { system.out.println(); }", "void main() { int x = LIMIT; }", "void main() { String.nothing(); }",
            "void main() { Map.Nothing x; }", "import java.util.Lisst; void main() { }", "void main() { int x = \"\"; }",
            "void main() { Object x = Helper; }",
    })
    void other_mistakes_are_not_told_of_libraries(String source) throws Exception {
        write("Main.java", source);

        assertThat(failure("Main.java").advice()).isEmpty();
    }

    @Test
    void a_file_that_stands_where_its_package_is_not_is_named() throws Exception {
        write("Main.java", MAIN);
        write("Helper.java", "package p;\n" + helper("x"));

        assertThat(advice("Main.java"))
                .isEqualTo(folder.resolve("sources/Helper.java")
                        + " says that it is in package p, and where it stands it would be in no package; move it, or change its first line");
    }

    @Test
    void a_folder_and_a_compact_file_and_a_class_of_another_package_are_named() throws Exception {
        write("Main.java", "void main() { new Box(); new Imp(); new Far(); }");
        Files.createDirectories(folder.resolve("sources/Box.java"));
        write("Imp.java", "void main() { }");
        write("p/Far.java", "package p; public class Far { }");

        assertThat(advice("Main.java")).contains("Box.java is a folder").contains("Imp.java declares no class Imp")
                .contains("Far.java has it, in package p; import it from there").doesNotContain("--class-path");
    }

    @Test
    void a_launched_file_in_the_wrong_folder_is_named() throws Exception {
        write("Main.java", "package a.b;\n" + MAIN);
        write("Helper.java", "package a.b;\n" + helper("sibling"));

        assertThat(advice("Main.java")).contains("says package a.b and does not stand in a folder a/b");
    }
}
