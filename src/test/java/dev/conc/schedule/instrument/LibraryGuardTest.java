package dev.conc.schedule.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Execution;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.allow.Refusal;
import dev.conc.schedule.load.ProgramLoader;
import dev.conc.schedule.machine.entry.Hooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Libraries, whose classes are not rewritten, may do no more than programs. */
class LibraryGuardTest {
    private static final String LIBRARY = """
        package library;
        import java.io.*;
        import java.lang.invoke.*;
        import java.util.*;
        import java.util.function.*;
        public class Store {
            static class Loader extends ClassLoader { Class<?> define(byte[] bytes) { return defineClass(null, bytes, 0, bytes.length); } }
            static class Group extends ThreadGroup { Group() { super("group"); } }
            interface Maker { Object make(String name) throws IOException; }
            public static int compute(int n) { return new ArrayList<>(List.of(n, n)).stream().mapToInt(each -> each).sum(); }
            public static boolean exists(String name) { return new File(name).exists(); }
            public static void write(String name) throws IOException { try (var writer = new FileWriter(name)) { writer.write(name); } }
            public static Object make(String name) throws IOException { Maker maker = PrintStream::new; return maker.make(name); }
            public static Class<?> find(String name) throws Exception { return Class.forName(name); }
            public static Class<?> findWith(String name) throws Exception { Function<String, Class<?>> find = Store::quiet; return find.apply(name); }
            private static Class<?> quiet(String name) { try { return Store.class.getClassLoader().loadClass(name); } catch (Exception e) { throw new IllegalStateException(e); } }
            public static Object call(String name) throws Exception { return Runtime.class.getMethod("exec", String.class).invoke(Runtime.getRuntime(), name); }
            public static Object handle() throws Throwable { return MethodHandles.lookup().findVirtual(Runtime.class, "exec", MethodType.methodType(Process.class, String.class)); }
            public static native int machine();
            public static Object define() { return new Loader().define(new byte[0]); }
            public static int threads() { return new Group().activeCount(); }
            public static String resource() throws IOException { try (var in = Store.class.getResourceAsStream("text.txt")) { return new String(in.readAllBytes()); } }
            public static void end() { System.exit(3); }
            public static void caught(String name) { try { write(name); } catch (Throwable all) { System.out.println("caught"); } }
        }
        """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void library() throws IOException {
        compile("library", "Store", LIBRARY);
        Files.writeString(folder.resolve("library/library/text.txt"), "text");
    }

    private static Path compile(String place, String name, String source) throws IOException {
        Path target = Files.createDirectories(folder.resolve(place));
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-g", "-nowarn", "-cp",
                folder.resolve("library").toString(), "-d", target.toString(), file.toString());
        assertThat(result).isZero();
        return target;
    }

    private static Execution run(String statement) throws IOException {
        Path place = compile("program", "Program", "class Program {\n static void main() throws Throwable {\n" + statement + "\n}}");
        Map<String, byte[]> classes = new HashMap<>(Map.of("Program", Files.readAllBytes(place.resolve("Program.class"))));
        ControlledProgram program = ProgramLoader.load(
                new Instrumenter(classes, Hooks.all()).rewrite(), "Program", new MachineOptions(false, false, false, 5_000),
                folder.resolve("library").toUri().toURL());
        return program.run(_ -> 0);
    }

    @Test
    void a_library_that_could_write_files_may_compute() throws IOException {
        assertThat(run("System.out.println(library.Store.compute(21));").output()).isEqualTo("42\n");
    }

    @Test
    void a_library_reads_its_own_resources() throws IOException {
        assertThat(run("System.out.println(library.Store.resource());").output()).isEqualTo("text\n");
    }

    @Test
    void a_library_that_exits_ends_the_execution() throws IOException {
        assertThat(run("System.out.println(1); library.Store.end(); System.out.println(2);").output()).isEqualTo("1\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        exists("x")                                                | FILES         | File
        write("hostile-was-here")                                  | FILES         | FileWriter
        caught("hostile-was-here")                                 | FILES         | FileWriter
        make("hostile-was-here")                                   | FILES         | PrintStream
        find("java.lang.Process".concat("Builder"))                | PROCESSES     | ProcessBuilder
        findWith("dev.conc.schedule.".concat("machine.Machine"))   | ENGINE        | machine.Machine
        call("touch hostile-was-here")                             | PROCESSES     | Runtime.exec
        handle()                                                   | PROCESSES     | Runtime.exec
        machine()                                                  | NATIVE_CODE   | library.Store.machine
        define()                                                   | CLASS_LOADING | ClassLoader
        threads()                                                  | FOREIGN_THREADS | activeCount
        """)
    void what_a_program_may_not_do_its_library_may_not(String call, Reason reason, String what) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> run("library.Store." + call + ";"));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.what()).contains(what);
        assertThat(List.of(refusal.file(), refusal.line())).isEqualTo(List.of("Program.java", 3));
        assertThat(Path.of("hostile-was-here")).doesNotExist();
    }
}
