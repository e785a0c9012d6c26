package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.rewritten.MachineClass;
import dev.conc.schedule.rewritten.Replacements.Replacement;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import org.jspecify.annotations.Nullable;

/** Guards the code of one method of a library. */
final class LibraryCode implements CodeTransform {
    private static final ClassDesc USES = MachineClass.LIBRARY_USES.descriptor();

    private final LibraryGuard guard;
    private final String library;
    private int line;

    LibraryCode(LibraryGuard guard, String library) {
        this.guard = guard;
        this.library = library;
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                line = number.line();
                code.with(number);
            }
            case InvokeInstruction call -> {
                Replacement replacement = call.opcode() == Opcode.INVOKESPECIAL ? null : guard.replacement(call.method());
                write(code, call, call.method(), replacement);
            }
            case FieldInstruction access ->
                    write(code, access, access.field(), access.opcode() == Opcode.GETSTATIC ? guard.replacement(access.field()) : null);
            case InvokeDynamicInstruction call -> dynamic(code, call);
            case LoadConstantInstruction constant when constant.constantEntry() instanceof MethodHandleEntry
                    || constant.constantEntry() instanceof ConstantDynamicEntry -> {
                refuse(code, place("MethodHandle"), Reason.REFLECTION);
                code.with(constant);
            }
            default -> code.with(element);
        }
    }

    private void write(CodeBuilder code, CodeElement element, MemberRefEntry member, @Nullable Replacement replacement) {
        Reason reason = guard.refused(member);
        if (reason != null) {
            refuse(code, place(AccessPoints.simpleName(member.owner().asInternalName()) + "." + member.name().stringValue()), reason);
        } else if (replacement != null) {
            code.invokestatic(replacement.owner(), replacement.name(), replacement.type());
            return;
        }
        code.with(element);
    }

    /** A lambda or a method reference may stand for what is not allowed or is replaced. */
    private void dynamic(CodeBuilder code, InvokeDynamicInstruction call) {
        ConstantDesc[] arguments = call.bootstrapArgs().toArray(ConstantDesc[]::new);
        boolean changed = false;
        for (int i = 0; i < arguments.length; i++) {
            if (!(arguments[i] instanceof DirectMethodHandleDesc target) || !target.owner().isClassOrInterface()) {
                continue;
            }
            String descriptor = target.owner().descriptorString();
            String owner = descriptor.substring(1, descriptor.length() - 1);
            Reason reason = guard.refused(owner, target.methodName(), target.lookupDescriptor());
            Replacement replacement = guard.replacement(owner, target.methodName(), target.lookupDescriptor());
            if (reason != null) {
                refuse(code, place(AccessPoints.simpleName(owner) + "." + target.methodName()), reason);
            } else if (replacement != null) {
                arguments[i] = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, replacement.owner(), replacement.name(),
                        replacement.type());
                changed = true;
            }
        }
        if (changed) {
            code.invokedynamic(DynamicCallSiteDesc.of(call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(), arguments));
        } else {
            code.with(call);
        }
    }

    private String place(String what) {
        return what + " (" + library + (line > 0 ? ":" + line : "") + ")";
    }

    /** Ends the exploration when the code comes here. */
    static void refuse(CodeBuilder code, String what, Reason reason) {
        code.loadConstant(what).loadConstant(reason.name()).invokestatic(USES, "refuse", MethodTypeDesc.of(CD_void, CD_String, CD_String));
    }
}
