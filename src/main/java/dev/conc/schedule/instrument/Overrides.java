package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_boolean;

import dev.conc.schedule.rewritten.MachineClass;
import dev.conc.schedule.steps.JdkTypes;
import dev.conc.schedule.steps.SpecialCall;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Classes of the program that extend a modelled class of the JDK and override its methods. A call by the JDK's type is the program's method where the object is of such a class, a call by
 * {@code super} is what stands for the JDK's method, and where that calls the object's methods it gets the JDK's.
 */
final class Overrides {
    private static final ClassDesc SUPER_CALLS = MachineClass.SUPER_CALLS.descriptor();

    private final ProgramClasses classes;

    Overrides(ProgramClasses classes) {
        this.classes = classes;
    }

    /** The classes of the program that override a method of a class of the JDK. */
    List<ClassDesc> of(String jdkClass, String name, String descriptor) {
        return classes.names().stream().sorted().map(classes::model).filter(model -> model != null && declares(model, name, descriptor))
                .filter(model -> {
                    String extended = extended(model);
                    return extended != null && JdkTypes.is(extended, Set.of(jdkClass));
                }).map(model -> model.thisClass().asSymbol()).toList();
    }

    private static boolean declares(ClassModel model, String name, String descriptor) {
        return model.methods().stream()
                .anyMatch(
                        method -> isOwn(method) && method.methodName().equalsString(name) && method.methodType().equalsString(descriptor));
    }

    private static boolean isOwn(MethodModel method) {
        return method.code().isPresent() && !method.flags().has(AccessFlag.STATIC) && !method.flags().has(AccessFlag.PRIVATE);
    }

    /** The class of the JDK that a class of the program extends, null if that is none that is modelled as an object. */
    private @Nullable String extended(ClassModel model) {
        String parent = model.superclass().map(each -> each.asInternalName()).orElse("java/lang/Object");
        ClassModel known = classes.model(parent);
        return known != null ? extended(known) : SpecialCall.EXTENDED.hasOwner(parent) ? parent : null;
    }

    /** Writes, at the beginning of a method that overrides one of the JDK's, that it goes on to that where that is meant. */
    void begin(CodeBuilder code, ClassModel model, MethodModel method) {
        String extended = isOwn(method) ? extended(model) : null;
        String name = method.methodName().stringValue();
        if (extended == null || SpecialCall.EXTENDED_CALLED.hasMember(name)
                || !isThere(JdkTypes.find(extended), name, method.methodType().stringValue())) {
            return;
        }
        Label own = code.newLabel();
        code.invokestatic(SUPER_CALLS, "isMeant", MethodTypeDesc.of(CD_boolean)).ifeq(own).aload(0);
        int slot = 1;
        for (ClassDesc parameter : method.methodTypeSymbol().parameterList()) {
            TypeKind kind = TypeKind.from(parameter).asLoadable();
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        code.invokespecial(model.superclass().orElseThrow().asSymbol(), name, method.methodTypeSymbol())
                .return_(TypeKind.from(method.methodTypeSymbol().returnType())).labelBinding(own);
    }

    /** Whether a class has a method that can be called by {@code super}. */
    private static boolean isThere(@Nullable Class<?> type, String name, String descriptor) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && MethodType.methodType(method.getReturnType(), method.getParameterTypes()).descriptorString()
                                .equals(descriptor)) {
                    return !Modifier.isAbstract(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers());
                }
            }
        }
        return false;
    }

    /** Writes a call of a method of the JDK: the program's for objects of some of its classes, else what stands for it. */
    static void dispatch(CodeBuilder code, InvokeInstruction call, List<ClassDesc> own, Consumer<CodeBuilder> standing) {
        List<ClassDesc> parameters = call.typeSymbol().parameterList();
        int[] locals = new int[parameters.size()];
        for (int i = locals.length - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(parameters.get(i)).asLoadable();
            locals[i] = code.allocateLocal(kind);
            code.storeLocal(kind, locals[i]);
        }
        int receiver = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(receiver);
        Label program = code.newLabel();
        Label end = code.newLabel();
        for (ClassDesc each : own) {
            code.aload(receiver).instanceOf(each).ifne(program);
        }
        load(code, parameters, receiver, locals);
        standing.accept(code);
        code.goto_(end).labelBinding(program);
        load(code, parameters, receiver, locals);
        code.with(call).labelBinding(end);
    }

    private static void load(CodeBuilder code, List<ClassDesc> parameters, int receiver, int[] locals) {
        code.aload(receiver);
        for (int i = 0; i < locals.length; i++) {
            code.loadLocal(TypeKind.from(parameters.get(i)).asLoadable(), locals[i]);
        }
    }
}
