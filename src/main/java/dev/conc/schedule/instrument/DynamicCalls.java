package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.conc.schedule.Site;
import dev.conc.schedule.rewritten.MachineClass;
import dev.conc.schedule.rewritten.Replacements;
import dev.conc.schedule.rewritten.Replacements.Replacement;
import dev.conc.schedule.rewritten.SiteTable;
import dev.conc.schedule.steps.CollectionCall;
import dev.conc.schedule.steps.SpecialCall;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Rewrites dynamic calls: what method references call, and the operands of {@code +} that become text. */
final class DynamicCalls {
    private static final ClassDesc MEMORY = MachineClass.MEMORY.descriptor();
    private static final ClassDesc TEXTS = MachineClass.TEXTS.descriptor();

    private final ProgramClasses classes;
    private final Replacements replacements;
    private final SiteTable sites;
    private final String file;
    private final Bridges bridges;
    private final Overrides overrides;

    DynamicCalls(ProgramClasses classes, Replacements replacements, SiteTable sites, String file, Bridges bridges) {
        this.classes = classes;
        this.replacements = replacements;
        this.sites = sites;
        this.file = file;
        this.bridges = bridges;
        this.overrides = new Overrides(classes);
    }

    /** Writes a call. */
    void write(CodeBuilder code, InvokeDynamicInstruction call, int line) {
        DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
        if (bootstrap.owner().descriptorString().equals("Ljava/lang/invoke/StringConcatFactory;")) {
            concatenate(code, call, line);
            return;
        }
        if (!bootstrap.owner().descriptorString().equals("Ljava/lang/invoke/LambdaMetafactory;")) {
            code.with(call);
            return;
        }
        ConstantDesc[] arguments = call.bootstrapArgs().toArray(ConstantDesc[]::new);
        boolean changed = false;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof DirectMethodHandleDesc target) {
                MethodHandleDesc replaced = replaceReference(target, call.typeSymbol().parameterList(), line);
                changed |= !replaced.equals(target);
                arguments[i] = replaced;
            }
        }
        if (changed) {
            code.invokedynamic(DynamicCallSiteDesc.of(bootstrap, call.name().stringValue(), call.typeSymbol(), arguments));
        } else {
            code.with(call);
        }
    }

    /** Operands become text one by one before they are joined. */
    private void concatenate(CodeBuilder code, InvokeDynamicInstruction call, int line) {
        List<ClassDesc> operands = call.typeSymbol().parameterList();
        int[] locals = new int[operands.size()];
        ClassDesc[] types = new ClassDesc[operands.size()];
        for (int i = locals.length - 1; i >= 0; i--) {
            locals[i] = code.allocateLocal(TypeKind.from(operands.get(i)).asLoadable());
            code.storeLocal(TypeKind.from(operands.get(i)).asLoadable(), locals[i]);
        }
        for (int i = 0; i < locals.length; i++) {
            code.loadLocal(TypeKind.from(operands.get(i)).asLoadable(), locals[i]);
            boolean text = operands.get(i).isPrimitive() || operands.get(i).equals(CD_String);
            types[i] = text ? operands.get(i) : CD_String;
            if (!text) {
                code.loadConstant(sites.add(new Site(file, line, "text"))).invokestatic(MEMORY, "at", MethodTypeDesc.of(CD_void, CD_int))
                        .invokestatic(TEXTS, "of", MethodTypeDesc.of(CD_String, CD_Object));
            }
        }
        code.invokedynamic(DynamicCallSiteDesc.of(call.bootstrapMethod(), call.name().stringValue(), MethodTypeDesc.of(CD_String, types),
                call.bootstrapArgs().toArray(ConstantDesc[]::new)));
    }

    /** @param captured the types of what the reference binds */
    private MethodHandleDesc replaceReference(DirectMethodHandleDesc target, List<ClassDesc> captured, int line) {
        String descriptor = target.owner().descriptorString();
        if (!descriptor.startsWith("L")) {
            return target;
        }
        String owner = descriptor.substring(1, descriptor.length() - 1);
        sites.called(target.methodName());
        sites.called(target.methodName() + target.lookupDescriptor());
        boolean made = target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        String outside = classes.model(owner) == null ? owner
                : made ? null : classes.outside(owner, target.methodName(), target.lookupDescriptor());
        if (outside == null) {
            return target;
        }
        Replacement replacement = replacements.find(outside, made ? "<init>" : target.methodName(), target.lookupDescriptor());
        boolean isStatic = target.kind() == DirectMethodHandleDesc.Kind.STATIC
                || target.kind() == DirectMethodHandleDesc.Kind.INTERFACE_STATIC;
        // What it binds it takes as a parameter of exactly that type, which may be a class of the program.
        MethodTypeDesc type = made || isStatic || captured.isEmpty() ? target.invocationType()
                : target.invocationType().changeParameterType(0, captured.getFirst());
        if (replacement != null) {
            boolean bound = !made && !isStatic && !captured.isEmpty();
            boolean bridged = SpecialCall.TASK_SCOPE.hasOwner(outside) || !owner.equals(outside) || !type.equals(target.invocationType())
                    || (bound && !replacement.type().parameterType(0).equals(captured.getFirst()))
                    || (!made && !isStatic && !overrides.of(outside, target.methodName(), target.lookupDescriptor()).isEmpty());
            return bridged ? bridges.add(target, type, line)
                    : MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, replacement.owner(), replacement.name(),
                            replacement.type());
        }
        if (made && SpecialCall.THREAD_MADE.hasOwner(outside)) {
            return bridges.add(target, type, line);
        }
        boolean adopted = SpecialCall.POOL_MADE.hasOwner(outside) || SpecialCall.TASK_MADE.hasOwner(outside);
        if (made ? !adopted : LibraryCalls.family(outside, classes.shared()) == null && !CollectionCall.READS_ARGUMENTS.hasOwner(outside)) {
            return target;
        }
        return bridges.add(target, type, line);
    }
}
