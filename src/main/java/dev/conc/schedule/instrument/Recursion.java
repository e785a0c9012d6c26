package dev.conc.schedule.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the methods that may call themselves, directly or through others. Methods of the same name and type are taken for one, since any of them may override another. */
final class Recursion {
    private final Set<String> recursive;

    Recursion(ProgramClasses classes) {
        Map<String, Set<String>> calls = new HashMap<>();
        for (String name : classes.names()) {
            for (MethodModel method : Objects.requireNonNull(classes.model(name)).methods()) {
                if (!method.methodName().stringValue().startsWith("<")) {
                    Set<String> called = calls.computeIfAbsent(key(method), _ -> new HashSet<>());
                    method.code().map(CodeModel::elementList).orElse(List.of()).forEach(element -> add(element, called));
                }
            }
        }
        // What calls nothing that is left is in no circle, and so on.
        boolean fewer = true;
        while (fewer) {
            calls.values().forEach(called -> called.retainAll(calls.keySet()));
            fewer = calls.values().removeIf(Set::isEmpty);
        }
        recursive = calls.keySet();
    }

    private static void add(CodeElement element, Set<String> called) {
        switch (element) {
            case InvokeInstruction call -> called.add(call.name().stringValue() + call.type().stringValue());
            case InvokeDynamicInstruction call -> call.bootstrapArgs().forEach(argument -> {
                if (argument instanceof DirectMethodHandleDesc target) {
                    called.add(target.methodName() + target.lookupDescriptor());
                }
            });
            default -> {}
        }
    }

    private static String key(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }

    boolean has(MethodModel method) {
        return recursive.contains(key(method));
    }
}
