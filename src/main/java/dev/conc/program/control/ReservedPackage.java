package dev.conc.program.control;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.conc.program.Program;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Siblings;
import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.worker.CannotRun;
import dev.conc.schedule.worker.Reply;
import dev.conc.text.Visible;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Packages whose names are the JDK's or conc's: a program of one is not taken under control, since its classes could pass for theirs. It can be run. */
final class ReservedPackage {
    private static final List<String> RESERVED = List.of("dev.conc", "java", "javax", "jdk", "sun", "com.sun");

    private ReservedPackage() {}

    /** Why the program is refused, with the line; empty if it is in no such package. */
    static Optional<CannotRun> refusal(CompiledProgram compiled) {
        String name = compiled.mainClass();
        if (RESERVED.stream().noneMatch(each -> name.startsWith(each + "."))) {
            return ofSiblings(compiled);
        }
        String what = "package " + name.substring(0, name.lastIndexOf('.'));
        String file = Visible.line(compiled.program().file().getFileName());
        return Optional.of(CannotRun.refused(new Reply.Refused(file, line(compiled.program()), what, Reason.RESERVED_PACKAGE)));
    }

    private static Optional<CannotRun> ofSiblings(CompiledProgram compiled) {
        return Siblings.of(compiled.program()).stream()
                .filter(each -> RESERVED.stream().anyMatch(reserved -> (each.packageName() + ".").startsWith(reserved + ".")))
                .filter(each -> Files.exists(compiled.classPath().getFirst()
                        .resolve(each.packageName().replace('.', '/')).resolve(each.name() + ".class")))
                .findFirst()
                .map(each -> CannotRun.refused(new Reply.Refused(
                        Visible.line(each.fileName()), 0, "package " + each.packageName(), Reason.RESERVED_PACKAGE)));
    }

    /** Where the package is declared; 0 if that is not known. */
    private static int line(Program program) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, _ -> {}, List.of("-proc:none"), null,
                List.of(new Text(program.source())));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                if (unit.getPackage() != null) {
                    long start = Trees.instance(task).getSourcePositions().getStartPosition(unit, unit.getPackage());
                    return (int) unit.getLineMap().getLineNumber(start);
                }
            }
        } catch (IOException e) {
            // It was compiled a moment ago; without a line the message says as much as it can.
        }
        return 0;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String source) {
            super(URI.create("memory:///Program.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
