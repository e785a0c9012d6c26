package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.conc.schedule.rewritten.MachineClass;
import dev.conc.schedule.steps.ArrayCall;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Writes calls of the {@code clone} of arrays and of {@link Object}, which read all that they copy. */
final class CloneWriter {
    private static final ClassDesc ARRAYS = MachineClass.SHARED_ARRAYS.descriptor();
    private static final ClassDesc CLONES = MachineClass.CLONES.descriptor();

    private CloneWriter() {}

    /**
     * Writes the call if it is one of these.
     *
     * @param owner the class of the JDK in which the call ends up, or the type of the array
     */
    static boolean write(CodeBuilder code, InvokeInstruction call, String owner, int site) {
        if (!ArrayCall.CLONES.hasMember(call.name().stringValue()) || call.typeSymbol().parameterCount() > 0) {
            return false;
        }
        if (owner.startsWith("[")) {
            code.loadConstant(site).invokestatic(ARRAYS, "cloned", MethodTypeDesc.of(CD_Object, CD_Object, CD_int));
            return true;
        }
        if (ArrayCall.CLONES.hasOwner(owner)) {
            int original = code.allocateLocal(TypeKind.REFERENCE);
            code.dup().astore(original).with(call).dup().aload(original).loadConstant(site).invokestatic(CLONES, "settle",
                    MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_int));
            return true;
        }
        return false;
    }
}
