package dev.conc.schedule.instrument;

import dev.conc.schedule.steps.LoopCall;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.HashMap;
import java.util.Map;

/**
 * Which calls do nothing but what the machine sees as steps: methods of the program that make only such calls, and those of the JDK listed in {@link LoopCall}. A loop of such calls
 * keeps nothing in an object that is not watched, reads no clock and draws no random number.
 */
final class KnownCalls {
    private final ProgramClasses classes;
    private final Map<String, Boolean> methods = new HashMap<>();

    KnownCalls(ProgramClasses classes) {
        this.classes = classes;
    }

    /** Whether the call is one of these. */
    boolean contains(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (classes.model(owner) != null && classes.outside(owner, name, call.type().stringValue()) == null) {
            return declared(name, call.type().stringValue());
        }
        return LoopCall.known(owner, name);
    }

    /** Whether every method of the program that such a call could reach makes only known calls. A method that calls itself does if all else in it does. */
    private boolean declared(String name, String type) {
        String key = name + type;
        Boolean known = methods.get(key);
        if (known != null) {
            return known;
        }
        methods.put(key, true);
        boolean all = classes.names().stream().map(classes::model).allMatch(model -> model == null || model.methods().stream()
                .filter(method -> method.methodName().equalsString(name) && method.methodType().equalsString(type))
                .allMatch(this::knownCode));
        methods.put(key, all);
        return all;
    }

    private boolean knownCode(MethodModel method) {
        CodeModel code = method.code().orElse(null);
        return code != null && code.elementStream().noneMatch(
                element -> element instanceof InvokeDynamicInstruction || (element instanceof InvokeInstruction call && !contains(call)));
    }
}
