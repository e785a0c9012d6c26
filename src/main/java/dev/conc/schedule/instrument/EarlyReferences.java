package dev.conc.schedule.instrument;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.util.List;

/** Finds classes whose constructors hand out the object before they have set all its fields: only there can another thread see a final field change. */
final class EarlyReferences {
    private EarlyReferences() {}

    static boolean escape(ClassModel model) {
        return model.methods().stream().filter(method -> method.methodName().equalsString("<init>")).anyMatch(EarlyReferences::escapes);
    }

    private static boolean escapes(MethodModel constructor) {
        List<Instruction> code = constructor.code().map(CodeModel::elementList).orElse(List.of()).stream()
                .filter(Instruction.class::isInstance).map(Instruction.class::cast).toList();
        boolean out = false;
        for (int i = 0; i < code.size(); i++) {
            if (out && code.get(i) instanceof FieldInstruction put && put.opcode() == Opcode.PUTFIELD) {
                return true;
            }
            out |= i + 1 < code.size() && code.get(i) instanceof LoadInstruction load && load.opcode().name().startsWith("ALOAD")
                    && load.slot() == 0 && handsOut(code.get(i + 1));
        }
        return false;
    }

    private static boolean handsOut(CodeElement next) {
        return switch (next) {
            case FieldInstruction access -> access.opcode() == Opcode.PUTSTATIC || access.opcode() == Opcode.PUTFIELD;
            case ArrayStoreInstruction ignored -> true;
            case InvokeDynamicInstruction ignored -> true;
            case InvokeInstruction call -> call.typeSymbol().parameterCount() > 0
                    && !call.typeSymbol().parameterType(call.typeSymbol().parameterCount() - 1).isPrimitive();
            default -> false;
        };
    }
}
