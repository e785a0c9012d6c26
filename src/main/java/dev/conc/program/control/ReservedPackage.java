package dev.conc.program.control;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Diagnostic;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Packages whose names are the JDK's or conc's: a program of one is not taken under control, since its classes could pass for theirs. It can be run. */
final class ReservedPackage {
    private static final List<String> RESERVED = List.of("dev.conc", "java", "javax", "jdk", "sun", "com.sun");

    private ReservedPackage() {}

    /** @throws CompilationFailed with the line, if the program is in such a package */
    static void check(CompiledProgram compiled) throws CompilationFailed {
        for (String each : RESERVED) {
            if (compiled.mainClass().startsWith(each + ".")) {
                throw new CompilationFailed(compiled.program(), List.of(place(compiled.program(),
                        "a program under control cannot be in a package whose name begins with " + each + ": it is "
                                + (each.equals("dev.conc") ? "conc" : "the JDK") + "'s; choose another name, or use conc run")));
            }
        }
    }

    private static Diagnostic place(Program program, String message) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, _ -> {}, List.of("-proc:none"), null, List.of(new Text(program.source())));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                if (unit.getPackage() != null) {
                    long start = Trees.instance(task).getSourcePositions().getStartPosition(unit, unit.getPackage());
                    return new Diagnostic((int) unit.getLineMap().getLineNumber(start), (int) unit.getLineMap().getColumnNumber(start), message);
                }
            }
        } catch (IOException e) {
            // It was compiled a moment ago; without a line the message says as much as it can.
        }
        return new Diagnostic(0, 0, message);
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
