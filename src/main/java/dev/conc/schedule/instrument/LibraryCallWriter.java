package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_Collection;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.conc.schedule.instrument.LibraryCalls.Effect;
import dev.conc.schedule.rewritten.MachineClass;
import dev.conc.schedule.steps.AtomicCall;
import dev.conc.schedule.steps.CollectionCall;
import dev.conc.schedule.steps.MemoryMode;
import dev.conc.schedule.steps.SharedObject;
import dev.conc.schedule.steps.SpecialCall;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Writes one call of a method of the JDK with the step that goes before it: its arguments wait in local variables meanwhile. */
final class LibraryCallWriter {
    private static final ClassDesc COLLECTIONS = MachineClass.SHARED_COLLECTIONS.descriptor();
    private static final ClassDesc ATOMICS = MachineClass.ATOMICS.descriptor();
    private static final ClassDesc WEAK_FAILURES = MachineClass.WEAK_FAILURES.descriptor();
    private static final ClassDesc HANDLES = MachineClass.HANDLES.descriptor();
    private static final ClassDesc CALLBACKS = MachineClass.CALLBACKS.descriptor();
    private static final ClassDesc STAGES = MachineClass.STAGES.descriptor();
    private static final ClassDesc POOLS = MachineClass.POOLS.descriptor();
    private static final ClassDesc EXECUTOR = ClassDesc.of("java.util.concurrent.Executor");
    private static final ClassDesc POOL = ClassDesc.of("java.util.concurrent.ThreadPoolExecutor");
    private static final MethodTypeDesc OBJECT_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int);
    private static final MethodTypeDesc SITE = MethodTypeDesc.of(CD_void, CD_int);
    private static final MethodTypeDesc PLACE_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_int, CD_boolean, CD_int, CD_int);
    private static final MethodTypeDesc ATOMIC_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_boolean, CD_int, CD_int);
    private static final MethodTypeDesc COMPARE_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_Object, CD_boolean, CD_int, CD_int);

    private final CodeBuilder code;
    private final InvokeInstruction call;
    private final String owner;
    private final String name;
    private final List<ClassDesc> parameters;
    private final int[] locals;
    private final int site;

    private final SharedTypes shared;

    private LibraryCallWriter(CodeBuilder code, InvokeInstruction call, String owner, int site, SharedTypes shared) {
        this.code = code;
        this.call = call;
        this.owner = owner;
        this.name = call.name().stringValue();
        this.parameters = call.typeSymbol().parameterList();
        this.locals = new int[parameters.size()];
        this.site = site;
        this.shared = shared;
    }

    /**
     * Writes the call if it is one that needs a step.
     *
     * @param owner the class of the JDK in which the call ends up
     * @param shared what the program shares of the classes whose objects mostly stay within one thread
     */
    static boolean write(CodeBuilder code, InvokeInstruction call, String owner, int site, SharedTypes shared) {
        return new LibraryCallWriter(code, call, owner, site, shared).write();
    }

    private boolean write() {
        boolean receiver = call.opcode() != Opcode.INVOKESTATIC && !name.equals("<init>");
        SharedObject family = receiver || SpecialCall.STATIC_STAGE.has(owner, name)
                ? LibraryCalls.family(owner, shared)
                : null;
        if (family == null && SpecialCall.TASK_ENDED.has(owner, name)) {
            family = SharedObject.INSIDE;
        }
        if (family != null && LibraryCalls.constant(family, name)) {
            return false;
        }
        boolean poolMade = SpecialCall.POOL_MADE.has(owner, name);
        if (SpecialCall.UPDATER_MADE.has(owner, name)) {
            spill(false, false);
            reload();
            code.with(call).dup().aload(locals[0]).aload(locals[locals.length - 1]).invokestatic(HANDLES, "updater",
                    MethodTypeDesc.of(CD_void, CD_Object, CD_Class, CD_String));
            return true;
        }
        boolean arguments = CollectionCall.READS_ARGUMENTS.has(owner, name)
                && parameters.stream().anyMatch(parameter -> LibraryCalls.collection(parameter.descriptorString()));
        boolean taskMade = SpecialCall.TASK_MADE.has(owner, name);
        if (family == null && !arguments && !poolMade && !taskMade) {
            return false;
        }
        spill(family == SharedObject.STAGE || taskMade, poolMade);
        if (arguments) {
            touchArguments(family == SharedObject.COLLECTION && CollectionCall.KEEPS_ARGUMENT.hasMember(name));
        }
        if (family == SharedObject.COLLECTION) {
            wrapFunctions(LibraryCalls.effect(family, owner, name, parameters) == Effect.UPDATE);
        }
        int failing = AtomicCall.WEAK.has(owner, name) ? failing() : -1;
        if (family != null && (receiver || SpecialCall.STAGE_OF_STAGES.hasMember(name) || last(EXECUTOR))) {
            step(family);
        }
        boolean view = (family == SharedObject.COLLECTION && CollectionCall.VIEW.hasMember(name))
                || (arguments && CollectionCall.VIEW_OF_ARGUMENT.has(owner, name));
        if (view) {
            int seen = code.allocateLocal(TypeKind.REFERENCE);
            if (receiver) {
                code.dup().astore(seen);
            } else {
                code.aload(locals[0]).astore(seen);
            }
            reload();
            code.with(call).dup().aload(seen).invokestatic(COLLECTIONS, "opened", MethodTypeDesc.of(CD_void, CD_Object, CD_Object));
        } else if (poolMade) {
            // Only the constructor's own frame knows the new object: it is found again below the arguments once they are spilled.
            code.dup();
            reload();
            code.with(call).invokestatic(POOLS, "adopt", MethodTypeDesc.of(CD_void, POOL));
        } else if (failing >= 0) {
            callUnless(failing);
        } else {
            reload();
            if (family == SharedObject.STAGE && SpecialCall.ON_COMMON_POOL.hasMember(name) && !last(EXECUTOR)) {
                code.invokestatic(STAGES, "executor", MethodTypeDesc.of(EXECUTOR));
                MethodTypeDesc type = call.typeSymbol().insertParameterTypes(parameters.size(), EXECUTOR);
                code.invoke(call.opcode(), call.owner().asSymbol(), name, type, call.isInterface());
            } else {
                code.with(call);
            }
        }
        return true;
    }

    /** Asks whether the call is one that fails by itself; that comes before the step, so that nothing comes between the step and the call. */
    private int failing() {
        int failing = code.allocateLocal(TypeKind.INT);
        code.loadConstant(site).invokestatic(WEAK_FAILURES, "fails", MethodTypeDesc.of(CD_boolean, CD_int)).istore(failing);
        return failing;
    }

    private void callUnless(int failing) {
        Label fails = code.newLabel();
        Label end = code.newLabel();
        code.iload(failing).ifne(fails);
        reload();
        code.with(call).goto_(end).labelBinding(fails).pop().iconst_0().labelBinding(end);
    }

    private boolean last(ClassDesc type) {
        return !parameters.isEmpty() && parameters.getLast().equals(type);
    }

    /** @param wraps whether the JDK keeps functions of the program that are among the arguments, and runs them inside */
    private void spill(boolean wraps, boolean poolMade) {
        for (int i = parameters.size() - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(parameters.get(i)).asLoadable();
            locals[i] = code.allocateLocal(kind);
            String descriptor = parameters.get(i).descriptorString();
            if (wraps && (descriptor.startsWith("Ljava/util/function/") || descriptor.equals("Ljava/lang/Runnable;")
                    || descriptor.equals("Ljava/util/concurrent/Callable;"))) {
                code.invokestatic(STAGES, "wrap" + descriptor.substring(descriptor.lastIndexOf('/') + 1, descriptor.length() - 1),
                        MethodTypeDesc.of(parameters.get(i), parameters.get(i)));
            } else if (wraps && parameters.get(i).equals(EXECUTOR)) {
                code.invokestatic(STAGES, "wrapExecutor", MethodTypeDesc.of(EXECUTOR, EXECUTOR));
            } else if (poolMade && descriptor.equals("Ljava/util/concurrent/BlockingQueue;")) {
                code.invokestatic(POOLS, "untimed", MethodTypeDesc.of(parameters.get(i), parameters.get(i)));
            }
            code.storeLocal(kind, locals[i]);
        }
    }

    /** Wraps functions of the program that the method of a collection may call; the collection is on the stack. */
    private void wrapFunctions(boolean write) {
        for (int i = 0; i < locals.length; i++) {
            String descriptor = parameters.get(i).descriptorString();
            if (SpecialCall.FUNCTION.hasOwner(descriptor.substring(1).replace(";", ""))) {
                String type = descriptor.substring(descriptor.lastIndexOf('/') + 1).replace(";", "");
                code.dup().aload(locals[i]).loadConstant(write ? 1 : 0).loadConstant(site)
                        .invokestatic(CALLBACKS, "wrap" + type,
                                MethodTypeDesc.of(parameters.get(i), CD_Object, parameters.get(i), CD_boolean, CD_int))
                        .astore(locals[i]);
            }
        }
    }

    private void reload() {
        for (int i = 0; i < locals.length; i++) {
            code.loadLocal(TypeKind.from(parameters.get(i)).asLoadable(), locals[i]);
        }
    }

    private void step(SharedObject family) {
        Effect effect = LibraryCalls.effect(family, owner, name, parameters);
        String verb = effect == Effect.READ ? "read" : "update";
        switch (family) {
            case COLLECTION, CONFINED -> code.dup().loadConstant(site).invokestatic(COLLECTIONS, verb, OBJECT_SITE);
            case INSIDE, STAGE -> code.loadConstant(site).invokestatic(STAGES, "call", SITE);
            case ATOMIC, ATOMIC_ARRAY -> atomic(
                    family == SharedObject.ATOMIC_ARRAY && !parameters.isEmpty() && parameters.getFirst().equals(CD_int) ? 1 : 0, effect,
                    verb);
            case FIELD_UPDATER -> {
                code.dup().aload(locals[0]).loadConstant(0);
                mode(false).invokestatic(HANDLES, verb, PLACE_SITE);
            }
            case HANDLE -> handle(verb);
        }
    }

    private void atomic(int indexes, Effect effect, String verb) {
        code.dup();
        if (indexes == 1) {
            code.iload(locals[0]);
        } else {
            code.loadConstant(0);
        }
        if (effect == Effect.COMPARE && parameters.size() > indexes) {
            TypeKind kind = TypeKind.from(parameters.get(indexes)).asLoadable();
            code.loadLocal(kind, locals[indexes]);
            box(parameters.get(indexes));
            mode(false).invokestatic(ATOMICS, "compare", COMPARE_SITE);
        } else {
            mode(false).invokestatic(ATOMICS, verb, ATOMIC_SITE);
        }
    }

    private void box(ClassDesc type) {
        switch (type.descriptorString()) {
            case "I" ->
                    code.invokestatic(ClassDesc.of("java.lang.Integer"), "valueOf", MethodTypeDesc.ofDescriptor("(I)Ljava/lang/Integer;"));
            case "J" -> code.invokestatic(ClassDesc.of("java.lang.Long"), "valueOf", MethodTypeDesc.ofDescriptor("(J)Ljava/lang/Long;"));
            case "Z" ->
                    code.invokestatic(ClassDesc.of("java.lang.Boolean"), "valueOf", MethodTypeDesc.ofDescriptor("(Z)Ljava/lang/Boolean;"));
            default -> {}
        }
    }

    private void handle(String verb) {
        int values = AtomicCall.TWO_VALUES.hasMember(name) ? 2 : AtomicCall.ONE_VALUE.hasMember(name) ? 1 : 0;
        int coordinates = parameters.size() - values;
        code.dup();
        if (coordinates > 0 && !parameters.getFirst().isPrimitive()) {
            code.aload(locals[0]);
        } else {
            code.aconst_null();
        }
        if (coordinates > 1 && parameters.get(1).equals(CD_int)) {
            code.iload(locals[1]);
        } else {
            code.loadConstant(0);
        }
        mode(true).invokestatic(HANDLES, verb, PLACE_SITE);
    }

    /** How the access is done, and where in the source. */
    @SuppressWarnings("EnumOrdinal") // Who reads the number is of the same version, and loaded with this.
    private CodeBuilder mode(boolean handle) {
        return code.loadConstant(MemoryMode.isPlain(handle, name) ? 1 : 0).loadConstant(MemoryMode.ordering(handle, name).ordinal())
                .loadConstant(site);
    }

    /** @param kept whether the step of the receiver comes between what is read here and the call */
    private void touchArguments(boolean kept) {
        for (int i = 0; i < locals.length; i++) {
            if (LibraryCalls.collection(parameters.get(i).descriptorString())) {
                code.aload(locals[i]).loadConstant(site).invokestatic(COLLECTIONS,
                        i == 0 && CollectionCall.CHANGES_FIRST_ARGUMENT.has(owner, name) ? "update" : "read", OBJECT_SITE);
                if (kept && parameters.get(i).equals(CD_Collection)) {
                    code.aload(locals[i]).invokestatic(COLLECTIONS, "elements", MethodTypeDesc.of(CD_Collection, CD_Collection))
                            .astore(locals[i]);
                }
            }
        }
    }
}
