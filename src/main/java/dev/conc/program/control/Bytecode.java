package dev.conc.program.control;

import dev.conc.schedule.worker.TraceEvent;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The instructions of a program, by the line of the source that they come from. */
public final class Bytecode {
    /**
     * An instruction.
     *
     * @param method the method that it is in
     * @param text as {@code javap} would show it, without numbers of constants
     * @param event the step that a thread takes there: an access, {@code ACQUIRE}, {@code RELEASE}, {@code CALL} or {@code NONE}
     */
    public record Step(String method, String text, TraceEvent event) {}

    private final Map<String, Map<Integer, List<Step>>> files = new TreeMap<>();

    private Bytecode() {}

    /** The instructions of all classes in a folder; what cannot be read is left out. */
    public static Bytecode of(Path classes) {
        Bytecode bytecode = new Bytecode();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(each -> each.toString().endsWith(".class")).sorted().forEach(bytecode::read);
        } catch (IOException e) {
            return new Bytecode();
        }
        return bytecode;
    }

    /** None at all. */
    public static Bytecode none() {
        return new Bytecode();
    }

    /** The instructions of a line, in their order. */
    public List<Step> line(String file, int line) {
        return files.getOrDefault(file, Map.of()).getOrDefault(line, List.of());
    }

    private void read(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            String source = model.findAttribute(Attributes.sourceFile()).map(SourceFileAttribute::sourceFile).map(Object::toString)
                    .orElse("");
            model.methods().forEach(method -> read(source, method));
        } catch (IOException | IllegalArgumentException e) {
            // A class that cannot be read has no instructions to show.
        }
    }

    private void read(String source, MethodModel method) {
        int line = 0;
        for (CodeElement element : method.code().map(code -> code.elementList()).orElse(List.of())) {
            if (element instanceof LineNumber number) {
                line = number.line();
            } else if (element instanceof Instruction instruction && line > 0) {
                files.computeIfAbsent(source, _ -> new TreeMap<>())
                        .computeIfAbsent(line, _ -> new ArrayList<>())
                        .add(new Step(method.methodName().stringValue(), text(instruction), event(instruction)));
            }
        }
    }

    private static TraceEvent event(Instruction instruction) {
        return switch (instruction) {
            case FieldInstruction field -> field.opcode().name().startsWith("GET") ? TraceEvent.READ : TraceEvent.WRITE;
            case ArrayLoadInstruction _ -> TraceEvent.READ;
            case ArrayStoreInstruction _ -> TraceEvent.WRITE;
            case MonitorInstruction monitor -> monitor.opcode().name().endsWith("ENTER") ? TraceEvent.ACQUIRE : TraceEvent.RELEASE;
            case InvokeInstruction _ -> TraceEvent.CALL;
            default -> TraceEvent.NONE;
        };
    }

    private static String text(Instruction instruction) {
        String name = instruction.opcode().name().toLowerCase(Locale.ROOT);
        String operand = switch (instruction) {
            case FieldInstruction field -> field.name().stringValue();
            case InvokeInstruction call -> simple(call.owner().asInternalName()) + "." + call.name().stringValue();
            case InvokeDynamicInstruction call -> call.name().stringValue();
            case LoadInstruction load -> isShort(name) ? "" : Integer.toString(load.slot());
            case StoreInstruction store -> isShort(name) ? "" : Integer.toString(store.slot());
            case IncrementInstruction increment -> increment.slot() + " " + increment.constant();
            case ConstantInstruction.LoadConstantInstruction constant -> constant(constant.constantEntry());
            case ConstantInstruction.ArgumentConstantInstruction constant -> constant.constantValue().toString();
            case NewObjectInstruction created -> simple(created.className().asInternalName());
            case BranchInstruction _ -> "";
            default -> "";
        };
        return operand.isEmpty() ? name : name + " " + operand;
    }

    /** Whether the slot is part of the name, as in {@code aload_0}. */
    private static boolean isShort(String name) {
        return name.contains("_");
    }

    private static String constant(LoadableConstantEntry entry) {
        return String.valueOf(entry.constantValue());
    }

    private static String simple(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1);
    }
}
