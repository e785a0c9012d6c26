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
import java.util.List;

/** Writes calls of methods of the JDK that read or set the elements of arrays, see {@link ArrayCall}. */
final class ArrayCallWriter {
    private static final ClassDesc ARRAYS = MachineClass.SHARED_ARRAYS.descriptor();
    private static final MethodTypeDesc READ = MethodTypeDesc.of(CD_Object, CD_Object, CD_int);
    private static final MethodTypeDesc READ_RANGE = MethodTypeDesc.of(CD_Object, CD_Object, CD_int, CD_int, CD_int);
    private static final MethodTypeDesc LENGTH = MethodTypeDesc.of(CD_int, CD_Object);
    private static final MethodTypeDesc FILL = MethodTypeDesc.of(CD_Object, CD_Object, CD_int, CD_int);
    private static final MethodTypeDesc SORT = MethodTypeDesc.of(CD_Object, CD_Object, CD_int, CD_int, CD_int);
    private static final MethodTypeDesc DONE = MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_int, CD_int, CD_int);

    private final CodeBuilder code;
    private final InvokeInstruction call;
    private final String owner;
    private final String name;
    private final List<ClassDesc> parameters;
    private final int[] locals;
    private final int site;

    private ArrayCallWriter(CodeBuilder code, InvokeInstruction call, String owner, int site) {
        this.owner = owner;
        this.name = call.name().stringValue();
        this.code = code;
        this.call = call;
        this.parameters = call.typeSymbol().parameterList();
        this.locals = new int[parameters.size()];
        this.site = site;
    }

    /**
     * Writes the call if it sets elements; where elements are read, puts copies in place of the arrays that are on the stack for the call.
     *
     * @param owner the class of the JDK in which the call ends up
     * @param listed whether the last argument is a list of elements that has just been made
     * @return whether the call has been written
     */
    static boolean write(CodeBuilder code, InvokeInstruction call, String owner, int site, boolean listed) {
        String name = call.name().stringValue();
        boolean reads = ArrayCall.reads(owner, name);
        boolean sorts = ArrayCall.SORTS.has(owner, name);
        if (!(reads || sorts || ArrayCall.FILLS.has(owner, name))
                || call.typeSymbol().parameterList().stream().noneMatch(ClassDesc::isArray)) {
            return false;
        }
        ArrayCallWriter writer = new ArrayCallWriter(code, call, owner, site);
        if (reads) {
            writer.read(listed);
            return false;
        }
        writer.change(sorts);
        return true;
    }

    private void read(boolean listed) {
        spill();
        for (int i = 0; i < locals.length; i++) {
            ClassDesc type = parameters.get(i);
            code.loadLocal(TypeKind.from(type).asLoadable(), locals[i]);
            if (type.isArray() && !(listed && i == locals.length - 1)) {
                boolean part = range(i);
                code.loadConstant(site).invokestatic(ARRAYS, part ? "readRange" : "read", part ? READ_RANGE : READ).checkcast(type);
            }
        }
    }

    /** Loads where the part of an array begins and ends that the next arguments name. Gives whether they do. */
    private boolean range(int array) {
        boolean one = isInt(array + 1);
        boolean two = one && isInt(array + 2);
        if (two && ArrayCall.FROM_TO.has(owner, name)) {
            code.iload(locals[array + 1]).iload(locals[array + 2]);
            return true;
        }
        if (two && !isInt(array + 3) && ArrayCall.FROM_COUNT.has(owner, name)) {
            code.iload(locals[array + 1]).iload(locals[array + 1]).iload(locals[array + 2]).iadd();
            return true;
        }
        if (one && ArrayCall.COUNT.has(owner, name)) {
            code.iconst_0().iload(locals[array + 1]);
            return true;
        }
        return false;
    }

    private boolean isInt(int position) {
        return position < parameters.size() && parameters.get(position).equals(CD_int);
    }

    private void change(boolean sorts) {
        spill();
        boolean range = locals.length >= 3 && parameters.get(1).equals(CD_int) && parameters.get(2).equals(CD_int);
        int copy = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(locals[0]);
        range(range);
        if (sorts) {
            code.loadConstant(site).invokestatic(ARRAYS, "toSort", SORT);
        } else {
            code.invokestatic(ARRAYS, "toFill", FILL);
        }
        code.astore(copy).aload(copy).checkcast(parameters.getFirst());
        for (int i = 1; i < locals.length; i++) {
            code.loadLocal(TypeKind.from(parameters.get(i)).asLoadable(), locals[i]);
        }
        code.with(call).aload(locals[0]).aload(copy);
        range(range);
        code.loadConstant(site).invokestatic(ARRAYS, "done", DONE);
    }

    private void range(boolean given) {
        if (given) {
            code.iload(locals[1]).iload(locals[2]);
        } else {
            code.loadConstant(0).aload(locals[0]).invokestatic(ARRAYS, "length", LENGTH);
        }
    }

    private void spill() {
        for (int i = parameters.size() - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(parameters.get(i)).asLoadable();
            locals[i] = code.allocateLocal(kind);
            code.storeLocal(kind, locals[i]);
        }
    }
}
