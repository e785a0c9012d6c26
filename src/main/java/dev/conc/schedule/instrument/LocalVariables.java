package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.conc.schedule.rewritten.MachineClass;
import dev.conc.schedule.rewritten.SiteTable;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The local variables of a method that are in scope while its code goes by, as its LocalVariableTable says (The Java Virtual Machine Specification, section 4.7.13), and the calls
 * that hand their values to the machine: at the beginning of each line, and after each call of the program's own code.
 */
final class LocalVariables {
    private static final ClassDesc LOCALS = MachineClass.LOCALS.descriptor();

    private final SiteTable sites;
    private final Map<Label, List<LocalVariable>> beginning = new HashMap<>();
    private final Map<Label, List<LocalVariable>> ending = new HashMap<>();
    private final TreeMap<Integer, LocalVariable> inScope = new TreeMap<>();

    LocalVariables(CodeModel code, SiteTable sites) {
        this.sites = sites;
        for (CodeElement element : code) {
            if (element instanceof LocalVariable variable && !variable.name().equalsString("this")) {
                beginning.computeIfAbsent(variable.startScope(), _ -> new ArrayList<>()).add(variable);
                ending.computeIfAbsent(variable.endScope(), _ -> new ArrayList<>()).add(variable);
            }
        }
    }

    /** The code has come to a label. */
    void pass(Label label) {
        ending.getOrDefault(label, List.of()).forEach(variable -> inScope.remove(variable.slot(), variable));
        beginning.getOrDefault(label, List.of()).forEach(variable -> inScope.put(variable.slot(), variable));
    }

    /** Writes the call that hands the values over. */
    void handOver(CodeBuilder code) {
        List<LocalVariable> variables = List.copyOf(inScope.values());
        code.loadConstant(sites.locals(variables.stream().map(variable -> variable.name().stringValue()).toList()));
        code.loadConstant(variables.size()).anewarray(CD_Object);
        for (int i = 0; i < variables.size(); i++) {
            ClassDesc type = variables.get(i).typeSymbol();
            code.dup().loadConstant(i).loadLocal(TypeKind.from(type).asLoadable(), variables.get(i).slot());
            box(code, type);
            code.aastore();
        }
        code.invokestatic(LOCALS, "at", MethodTypeDesc.of(CD_void, CD_int, CD_Object.arrayType()));
    }

    private static void box(CodeBuilder code, ClassDesc type) {
        if (type.isPrimitive()) {
            ClassDesc boxed = ClassDesc.of("java.lang." + switch (type.descriptorString()) {
                case "I" -> "Integer";
                case "C" -> "Character";
                case "Z" -> "Boolean";
                case "B" -> "Byte";
                case "S" -> "Short";
                case "J" -> "Long";
                case "F" -> "Float";
                default -> "Double";
            });
            code.invokestatic(boxed, "valueOf", MethodTypeDesc.of(boxed, type));
        }
    }
}
