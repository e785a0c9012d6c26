package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.conc.schedule.rewritten.MachineClass;
import dev.conc.schedule.rewritten.Processors;
import dev.conc.schedule.rewritten.Replacements;
import dev.conc.schedule.rewritten.Replacements.Replacement;
import dev.conc.schedule.rewritten.SiteTable;
import dev.conc.schedule.steps.SpecialCall;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the calls of one method: those of the JDK that are replaced, those that are steps, and all others as they are. */
final class Invocations {
    /** What stands for the class of the JDK where the program extends it. */
    static final ClassDesc OUR_SCHEDULED_POOL = MachineClass.SCHEDULED_POOL.descriptor();
    private static final ClassDesc STAGES = MachineClass.STAGES.descriptor();
    private static final ClassDesc EXECUTOR = ClassDesc.of("java.util.concurrent.Executor");
    private static final ClassDesc MEMORY = MachineClass.MEMORY.descriptor();
    private static final ClassDesc NAMES = MachineClass.THREAD_NAMES.descriptor();
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    private static final ClassDesc BEGINNING = MachineClass.TASK_BEGINNING.descriptor();
    private static final MethodTypeDesc OBJECT = MethodTypeDesc.of(CD_void, CD_Object);
    private static final MethodTypeDesc SITE = MethodTypeDesc.of(CD_void, CD_int);

    private final ClassModel model;
    private final ProgramClasses classes;
    private final Replacements replacements;
    private final SiteTable sites;
    private final Overrides overrides;
    private boolean shown;

    Invocations(ClassModel model, ProgramClasses classes, Replacements replacements, SiteTable sites) {
        this.model = model;
        this.classes = classes;
        this.replacements = replacements;
        this.sites = sites;
        this.overrides = new Overrides(classes);
    }

    /**
     * Writes a call.
     *
     * @param withoutNew whether the {@code new} of a replaced constructor has been dropped
     * @param made whether it is the constructor of a new object
     * @param listed whether the last argument is a list of elements that has just been made
     * @param site where it is
     * @param inLoop whether a loop is around it of which the machine sees all that it keeps
     */
    void write(CodeBuilder code, InvokeInstruction call, boolean withoutNew, boolean made, boolean listed, int site, boolean inLoop) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (SpecialCall.TASK_SCOPE.hasOwner(owner)) {
            sites.useTaskScopes();
        } else {
            sites.called(name);
            sites.called(name + call.type().stringValue());
        }
        Replacement replacement = name.equals("<init>") && !withoutNew ? null : replacement(call);
        if (replacement != null && (call.opcode() != Opcode.INVOKESPECIAL || withoutNew || isBySuper(call))) {
            if (inLoop) {
                sites.inClosedLoop(site);
            }
            replaced(code, call, replacement, site);
            return;
        }
        if (!special(code, call, owner, name, site)) {
            ofTheJdk(code, call, listed, site);
            if (SpecialCall.THREAD_MADE.has(owner, name)) {
                nameThread(code, call, made);
            }
        }
    }

    private void replaced(CodeBuilder code, InvokeInstruction call, Replacement replacement, int site) {
        Consumer<CodeBuilder> standing = to -> {
            to.loadConstant(site).invokestatic(MEMORY, "at", SITE);
            to.invokestatic(replacement.owner(), replacement.name(), replacement.type());
            castBack(to, replacement, call);
        };
        List<ClassDesc> own = call.opcode() == Opcode.INVOKESTATIC || call.opcode() == Opcode.INVOKESPECIAL ? List.of()
                : overrides.of(Objects.requireNonNull(outside(call)), call.name().stringValue(), call.type().stringValue());
        if (own.isEmpty()) {
            standing.accept(code);
        } else {
            Overrides.dispatch(code, call, own, standing);
        }
    }

    /** Whether it is a call by {@code super} of a method that is not an interface's. */
    private boolean isBySuper(InvokeInstruction call) {
        String owner = outside(call);
        return owner != null && !call.isInterface() && !SpecialCall.SCHEDULED_POOL_MADE.hasOwner(owner);
    }

    private static boolean special(CodeBuilder code, InvokeInstruction call, String owner, String name, int site) {
        if (SpecialCall.HANDLE.has(owner, name)) {
            code.loadConstant(site).invokestatic(MEMORY, "at", SITE).with(call);
            return true;
        }
        if (SpecialCall.TASK_RUN.has(owner, name)) {
            code.dup().loadConstant(site).invokestatic(MEMORY, "at", SITE).invokestatic(BEGINNING, "of", OBJECT);
            code.with(call);
            return true;
        }
        if (SpecialCall.SCHEDULED_POOL_MADE.has(owner, name)) {
            code.invokespecial(OUR_SCHEDULED_POOL, "<init>", call.typeSymbol());
            return true;
        }
        if (SpecialCall.FORK_JOIN_POOL_MADE.has(owner, name) && call.typeSymbol().parameterCount() == 0) {
            code.loadConstant(Processors.COUNT).invokespecial(call.owner().asSymbol(), "<init>", MethodTypeDesc.of(CD_void, CD_int));
            return true;
        }
        if (SpecialCall.PUBLISHER_MADE.has(owner, name) && call.typeSymbol().parameterCount() == 0) {
            code.invokestatic(STAGES, "executor", MethodTypeDesc.of(EXECUTOR)).loadConstant(Flow.defaultBufferSize())
                    .invokespecial(call.owner().asSymbol(), "<init>", MethodTypeDesc.of(CD_void, EXECUTOR, CD_int));
            return true;
        }
        return false;
    }

    private void ofTheJdk(CodeBuilder code, InvokeInstruction call, boolean listed, int site) {
        String outside = outside(call);
        if (outside != null && (CloneWriter.write(code, call, outside, site) || ArrayCallWriter.write(code, call, outside, site, listed))) {
            return;
        }
        if (outside == null || !LibraryCallWriter.write(code, call, outside, site, classes.shared())) {
            code.with(call);
        }
    }

    private static void castBack(CodeBuilder code, Replacement replacement, InvokeInstruction call) {
        ClassDesc result = call.typeSymbol().returnType();
        if (!call.name().equalsString("<init>") && result.isClassOrInterface() && !replacement.type().returnType().equals(result)) {
            code.checkcast(result);
        }
    }

    private static void nameThread(CodeBuilder code, InvokeInstruction call, boolean made) {
        boolean named = call.type().stringValue().contains("Ljava/lang/String;");
        (made ? code.dup() : code.aload(0)).invokestatic(NAMES, named ? "inherit" : "nameNext", MethodTypeDesc.of(CD_void, THREAD));
    }

    /** Writes what goes before all else in a method that overrides one of the JDK's. */
    void begin(CodeBuilder code, MethodModel method) {
        overrides.begin(code, model, method);
    }

    /** The class of the JDK in which a call ends up, null if it stays in the program. */
    private @Nullable String outside(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        if (classes.model(owner) == null) {
            return owner;
        }
        return call.name().equalsString("<init>") ? null : classes.outside(owner, call.name().stringValue(), call.type().stringValue());
    }

    /** What is called in place of a method or a constructor of the JDK; null if it is called itself. */
    @Nullable
    Replacement replacement(InvokeInstruction call) {
        String outside = outside(call);
        return outside == null ? null : replacements.find(outside, call.name().stringValue(), call.type().stringValue());
    }

    /** Whether the object that a constructor makes could have been shown to someone else by what has been written so far. */
    boolean shown() {
        return shown;
    }

    /** Says that it has. */
    void show() {
        shown = true;
    }

    /** Looks whether a call in the constructor does. */
    void show(InvokeInstruction call) {
        shown |= shows(call.typeSymbol(), call.owner().asInternalName(), call.name().stringValue());
    }

    private boolean shows(MethodTypeDesc type, String owner, String name) {
        if (name.equals("<init>") && owner.equals(model.superclass().map(parent -> parent.asInternalName()).orElse(""))
                && classes.model(owner) == null && type.parameterCount() == 0) {
            return false;
        }
        if (classes.model(owner) != null) {
            return true;
        }
        return type.parameterList().stream().anyMatch(parameter -> !parameter.isPrimitive() && !parameter.equals(CD_String));
    }
}
