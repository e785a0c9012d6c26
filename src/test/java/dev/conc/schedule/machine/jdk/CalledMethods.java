package dev.conc.schedule.machine.jdk;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods and constructors of the JDK that class files call, refer to or override. */
final class CalledMethods {
    private final Set<Executable> called = new HashSet<>();
    /** What the classes of the program extend and implement. */
    private final Map<String, List<String>> parents = new HashMap<>();

    CalledMethods(Map<String, byte[]> classes) {
        List<ClassModel> models = classes.values().stream().map(file -> ClassFile.of().parse(file)).toList();
        for (ClassModel model : models) {
            List<String> types = new ArrayList<>(model.interfaces().stream().map(type -> type.asInternalName()).toList());
            model.superclass().ifPresent(type -> types.add(type.asInternalName()));
            parents.put(model.thisClass().asInternalName(), types);
        }
        for (ClassModel model : models) {
            for (MethodModel method : model.methods()) {
                overridden(model, method);
                method.code().ifPresent(code -> code.forEach(element -> {
                    switch (element) {
                        case InvokeInstruction call -> called(call.owner().asInternalName(), call.name().stringValue(), call.typeSymbol());
                        case InvokeDynamicInstruction call -> call.bootstrapArgs().forEach(this::referred);
                        default -> {}
                    }
                }));
            }
        }
    }

    /** Whether a method is called by its class, or one that inherits it; one of an interface also where a class that has it is called. */
    boolean contain(Executable wanted) {
        return called.stream()
                .anyMatch(each -> each.equals(wanted) || (wanted.getDeclaringClass().isInterface() && implementing(each, wanted)));
    }

    private static boolean implementing(Executable method, Executable wanted) {
        return wanted.getDeclaringClass().isAssignableFrom(method.getDeclaringClass()) && method.getName().equals(wanted.getName())
                && Arrays.equals(method.getParameterTypes(), wanted.getParameterTypes());
    }

    private void referred(ConstantDesc constant) {
        if (constant instanceof DirectMethodHandleDesc handle && handle.lookupDescriptor().startsWith("(")) {
            String owner = handle.owner().descriptorString();
            MethodTypeDesc type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
            called(owner.substring(1, owner.length() - 1), handle.methodName(), type);
        }
    }

    private void overridden(ClassModel model, MethodModel method) {
        if (!method.methodName().equalsString("<init>")) {
            called(model.thisClass().asInternalName(), method.methodName().stringValue(), method.methodTypeSymbol());
        }
    }

    private void called(String owner, String name, MethodTypeDesc type) {
        for (String parent : parents.getOrDefault(owner, List.of())) {
            called(parent, name, type);
        }
        if (!owner.startsWith("java/")) {
            return;
        }
        try {
            Class<?> found = Class.forName(owner.replace('/', '.'), false, null);
            if (found == VarHandle.class) {
                handle(name);
                return;
            }
            Class<?>[] parameters = type.resolveConstantDesc(MethodHandles.lookup()).parameterArray();
            if (name.equals("<init>")) {
                for (Constructor<?> each : found.getDeclaredConstructors()) {
                    if (Arrays.equals(each.getParameterTypes(), parameters)) {
                        called.add(each);
                    }
                }
            } else {
                find(found, name, parameters);
            }
        } catch (ReflectiveOperationException ofTheProgram) {
            // A parameter of a type of the program's: no method of the JDK.
        }
    }

    /** The parameters of its methods are those of the call. */
    private void handle(String name) {
        Arrays.stream(VarHandle.class.getDeclaredMethods()).filter(each -> each.getName().equals(name)).forEach(called::add);
    }

    private void find(Class<?> owner, String name, Class<?>[] parameters) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            for (Method each : type.getDeclaredMethods()) {
                if (each.getName().equals(name) && !each.isSynthetic() && Arrays.equals(each.getParameterTypes(), parameters)) {
                    called.add(each);
                    return;
                }
            }
        }
        for (Class<?> type : owner.getInterfaces()) {
            find(type, name, parameters);
        }
    }
}
