package dev.conc.schedule.machine.jdk;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.instrument.Instrumenter;
import dev.conc.schedule.load.ProgramLoader;
import dev.conc.schedule.machine.entry.Hooks;
import dev.conc.schedule.rewritten.InstrumentedProgram;
import dev.conc.schedule.steps.AskedCall;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compared programs, ready to be explored. To load one takes longer than to explore it, so those in which the same calls are steps are loaded together, with a main class that runs the one
 * that is asked for.
 */
final class ControlledPrograms {
    private static final String MAIN = "Row";
    private static final String ASKED = "compared.row";
    private static final ClassDesc STRING = ConstantDescs.CD_String;
    private static final MachineOptions OPTIONS = new MachineOptions(false, false, false, 100_000);

    private final Map<String, Map<String, byte[]>> classes = new HashMap<>();
    private final Map<Map<String, byte[]>, ControlledProgram> loaded = new HashMap<>();

    /** @param all the class files of all programs */
    ControlledPrograms(List<ComparedProgram> programs, Map<String, byte[]> all) {
        Map<String, ComparedProgram> byName = new LinkedHashMap<>();
        programs.forEach(program -> byName.put(program.name(), program));
        Map<Set<AskedCall>, List<ComparedProgram>> groups = new LinkedHashMap<>();
        byName.values().forEach(
                program -> groups.computeIfAbsent(asked(program.own(all)), _ -> new ArrayList<>()).add(program));
        for (List<ComparedProgram> group : groups.values()) {
            Map<String, byte[]> together = new HashMap<>();
            group.forEach(program -> together.putAll(program.own(all)));
            together.put(MAIN, main(group));
            group.forEach(program -> classes.put(program.name(), together));
        }
    }

    /** The program, which has to be the last that was asked for while it runs. */
    ControlledProgram get(ComparedProgram program) {
        System.setProperty(ASKED, program.name());
        return loaded.computeIfAbsent(classes.get(program.name()),
                together -> ProgramLoader.load(rewritten(together), MAIN, OPTIONS));
    }

    private static InstrumentedProgram rewritten(Map<String, byte[]> program) {
        return new Instrumenter(program, Hooks.all()).rewrite();
    }

    /** Which calls are steps in a program, of those that are in some only. */
    private static Set<AskedCall> asked(Map<String, byte[]> program) {
        Set<AskedCall> asked = EnumSet.noneOf(AskedCall.class);
        for (byte[] file : program.values()) {
            ClassFile.of().parse(file).methods().forEach(method -> method.code().ifPresent(code -> code.forEach(element -> {
                switch (element) {
                    case InvokeInstruction call -> note(asked, call.name().stringValue(), call.type().stringValue());
                    case InvokeDynamicInstruction call -> call.bootstrapArgs().forEach(constant -> {
                        if (constant instanceof DirectMethodHandleDesc handle) {
                            note(asked, handle.methodName(), handle.lookupDescriptor());
                        }
                    });
                    default -> {}
                }
            })));
        }
        return asked;
    }

    private static void note(Set<AskedCall> asked, String name, String descriptor) {
        for (AskedCall each : AskedCall.values()) {
            if (each.hasMember(name) || each.hasMember(name + descriptor)) {
                asked.add(each);
            }
        }
    }

    private static byte[] main(List<ComparedProgram> group) {
        return ClassFile.of().build(ClassDesc.of(MAIN),
                type -> type.withMethodBody("main", MethodTypeDesc.of(ConstantDescs.CD_void),
                        AccessFlag.STATIC.mask() | AccessFlag.PUBLIC.mask(),
                        code -> {
                            code.ldc(ASKED).invokestatic(ClassDesc.of("java.lang.System"), "getProperty", MethodTypeDesc.of(STRING, STRING))
                                    .astore(0);
                            for (ComparedProgram each : group) {
                                code.aload(0).ldc(each.name())
                                        .invokevirtual(STRING, "equals",
                                                MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object))
                                        .ifThen(then -> then.invokestatic(ClassDesc.of(each.name()), "main",
                                                MethodTypeDesc.of(ConstantDescs.CD_void)));
                            }
                            code.return_();
                        }));
    }
}
