package dev.conc.schedule.instrument;

import dev.conc.schedule.SourceClasses;
import dev.conc.schedule.machine.entry.Hooks;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A program's classes beside what the instrumenter made of them. */
final class RewrittenClasses {
    private static final String MACHINE = "dev/conc/schedule/machine/";

    private final Map<String, byte[]> before;
    private final Map<String, byte[]> after;

    private RewrittenClasses(Map<String, byte[]> before) {
        this.before = before;
        this.after = new Instrumenter(before, Hooks.all()).rewrite().classes();
    }

    /** A class Program with these members. */
    static RewrittenClasses of(String members) {
        return ofFile("Program.java", "import java.util.*;\nimport java.util.concurrent.*;\nclass Program {\n" + members + "\n}\n");
    }

    /**
     * A whole source file.
     *
     * @throws dev.conc.schedule.allow.Refusal if the program may not run under control
     */
    static RewrittenClasses ofFile(String name, String source) {
        String[] preview = {"--enable-preview", "--source", Integer.toString(Runtime.version().feature())};
        return new RewrittenClasses(SourceClasses.of(name, source, source.contains("StructuredTaskScope") ? preview : new String[0]));
    }

    /** The calls of the machine in a method of class Program, in order, such as {@code Memory.readField}. */
    List<String> calls(String method) {
        return code(after, method).filter(InvokeInstruction.class::isInstance).map(InvokeInstruction.class::cast)
                .filter(each -> each.owner().asInternalName().startsWith(MACHINE))
                .map(each -> each.owner().asInternalName().replaceAll(".*/", "") + "." + each.name().stringValue()).toList();
    }

    /** The machine's calls in all lambdas' bodies. */
    List<String> callsInLambdas() {
        return model(after, "Program").methods().stream().map(each -> each.methodName().stringValue())
                .filter(each -> each.startsWith("lambda$"))
                .flatMap(each -> calls(each).stream()).toList();
    }

    /** Whether a rewritten method has such an instruction. */
    boolean has(String method, Opcode opcode) {
        return code(after, method)
                .anyMatch(each -> each instanceof java.lang.classfile.Instruction instruction && instruction.opcode() == opcode);
    }

    /** The names of the methods of the rewritten class Program. */
    List<String> methods() {
        return model(after, "Program").methods().stream().map(each -> each.methodName().stringValue()).toList();
    }

    /** The rewritten class Program. */
    ClassModel program() {
        return model(after, "Program");
    }

    /** The lines of each method that came from the source, in the order of its code, by class, name and type. */
    Map<String, List<Integer>> linesBefore() {
        return lines(before);
    }

    /** What {@link #linesBefore} says of the rewritten classes. */
    Map<String, List<Integer>> linesAfter() {
        return lines(after);
    }

    /** What the JDK's verifier says against the rewritten classes. */
    List<String> verifierErrors() {
        ClassHierarchyResolver resolver = ClassHierarchyResolver.ofResourceParsing(type -> {
            byte[] ours = after.get(type.descriptorString().substring(1, type.descriptorString().length() - 1).replace('/', '.'));
            return ours == null ? null : new java.io.ByteArrayInputStream(ours);
        }).orElse(ClassHierarchyResolver.ofClassLoading(ClassLoader.getSystemClassLoader())).cached();
        ClassFile file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
        return after.entrySet().stream()
                .flatMap(each -> file.verify(each.getValue()).stream().map(error -> each.getKey() + ": " + error.getMessage())).toList();
    }

    private static Map<String, List<Integer>> lines(Map<String, byte[]> classes) {
        Map<String, List<Integer>> lines = new TreeMap<>();
        for (String name : classes.keySet()) {
            for (MethodModel method : model(classes, name).methods()) {
                lines.put(name + "." + method.methodName().stringValue() + method.methodType().stringValue(),
                        elements(method).filter(LineNumber.class::isInstance).map(each -> ((LineNumber) each).line()).toList());
            }
        }
        return lines;
    }

    private static Stream<CodeElement> code(Map<String, byte[]> classes, String method) {
        return model(classes, "Program").methods().stream().filter(each -> each.methodName().equalsString(method))
                .flatMap(RewrittenClasses::elements);
    }

    private static Stream<CodeElement> elements(MethodModel method) {
        return method.code().stream().flatMap(java.lang.classfile.CodeModel::elementStream);
    }

    private static ClassModel model(Map<String, byte[]> classes, String name) {
        return ClassFile.of().parse(classes.get(name));
    }
}
