package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.conc.schedule.Site;
import dev.conc.schedule.rewritten.FieldPlace;
import dev.conc.schedule.rewritten.MachineClass;
import dev.conc.schedule.rewritten.Replacements;
import dev.conc.schedule.rewritten.Replacements.Replacement;
import dev.conc.schedule.rewritten.SiteTable;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the calls of the machine into the code of one method. */
final class AccessPoints implements CodeTransform {
    private static final ClassDesc MEMORY = MachineClass.MEMORY.descriptor();
    private static final ClassDesc MONITORS = MachineClass.MONITORS.descriptor();
    private static final ClassDesc CLASSES = MachineClass.STATIC_STATE.descriptor();
    private static final ClassDesc SPINS = MachineClass.SPINS.descriptor();
    private static final ClassDesc DEPTH = MachineClass.DEPTH.descriptor();
    private static final ClassDesc IDENTITIES = MachineClass.IDENTITIES.descriptor();
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
    private static final MethodTypeDesc OBJECT = MethodTypeDesc.of(CD_void, CD_Object);
    private static final MethodTypeDesc OBJECT_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int);
    private static final MethodTypeDesc ELEMENT_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int);
    private static final MethodTypeDesc SITE = MethodTypeDesc.of(CD_void, CD_int);

    private final ClassModel model;
    private final MethodModel method;
    private final ProgramClasses classes;
    private final Replacements replacements;
    private final SiteTable sites;
    private final Initialisations initialisations;
    private final boolean synchronizedMethod;
    private final String file;
    private final SpinLoops loops;
    /** The sites that stand for closed loops, by their heads. */
    private final Map<Integer, Integer> loopSites = new HashMap<>();
    private final boolean constructor;
    private final boolean initialiser;
    private final Constructions constructions;
    private final Invocations invocations;
    private final DynamicCalls dynamicCalls;
    private final @Nullable LocalVariables locals;
    private int position;
    private int line;
    /** Whether the instruction before ends a list of elements: an array that nobody else has yet. */
    private boolean listed;
    private final boolean recursive;
    private @Nullable Label start;
    private @Nullable Label deeper;

    AccessPoints(ClassModel model, MethodModel method, CodeModel code, ProgramClasses classes, KnownCalls known, Replacements replacements,
            SiteTable sites,
            Initialisations initialisations, boolean synchronizedMethod, boolean recursive, Bridges bridges,
            @Nullable LocalVariables locals) {
        this.locals = locals;
        this.recursive = recursive;
        this.line = bridges.line(method.methodName().stringValue());
        this.model = model;
        this.method = method;
        this.classes = classes;
        this.replacements = replacements;
        this.sites = sites;
        this.initialisations = initialisations;
        this.synchronizedMethod = synchronizedMethod;
        this.file = ProgramClasses.sourceFile(model);
        this.dynamicCalls = new DynamicCalls(classes, replacements, sites, file, bridges);
        this.constructor = method.methodName().equalsString("<init>");
        this.initialiser = method.methodName().equalsString("<clinit>");
        this.loops = new SpinLoops(method, code, known);
        this.invocations = new Invocations(model, classes, replacements, sites);
        this.constructions = new Constructions(code.elementList(), call -> invocations.replacement(call) != null);
    }

    @Override
    public void atStart(CodeBuilder code) {
        invocations.begin(code, method);
        if (recursive) {
            code.invokestatic(DEPTH, "enter", NOTHING);
            deeper = code.newBoundLabel();
        }
        if (!initialiser && method.flags().has(AccessFlag.STATIC) && initialisations.stepped(model.thisClass().asInternalName())) {
            // A lambda or a method reference gets here without using the class by its name.
            initialize(code, model.thisClass().asInternalName());
        }
        if (synchronizedMethod) {
            int before = line;
            // The line of the declaration is not in the class file: its first statement is the nearest that is.
            line = line > 0 ? line : firstLine();
            monitor(code, "enter");
            line = before;
            start = code.newBoundLabel();
        }
    }

    @Override
    public void atEnd(CodeBuilder code) {
        if (synchronizedMethod) {
            Label end = code.newBoundLabel();
            Label handler = code.newBoundLabel();
            monitor(code, "exit");
            code.athrow();
            code.exceptionCatchAll(Objects.requireNonNull(start), end, handler);
        }
        if (recursive) {
            Label end = code.newBoundLabel();
            Label handler = code.newBoundLabel();
            code.invokestatic(DEPTH, "leave", NOTHING).athrow();
            code.exceptionCatchAll(Objects.requireNonNull(deeper), end, handler);
        }
    }

    private int firstLine() {
        return method.code().stream().flatMap(code -> code.elementList().stream()).filter(LineNumber.class::isInstance)
                .mapToInt(each -> ((LineNumber) each).line()).findFirst().orElse(0);
    }

    private void monitor(CodeBuilder code, String what) {
        if (method.flags().has(AccessFlag.STATIC)) {
            code.loadConstant(model.thisClass().asSymbol());
        } else {
            code.aload(0);
        }
        code.loadConstant(site(method.flags().has(AccessFlag.STATIC) ? simpleName(model.thisClass().asInternalName()) + ".class" : "this"))
                .invokestatic(MONITORS, what, OBJECT_SITE);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        int at = position++;
        if (locals != null && element instanceof LabelTarget target) {
            locals.pass(target.label());
        }
        switch (element) {
            case LineNumber number -> {
                line = number.line();
                code.with(element);
                handOverLocals(code);
            }
            case FieldInstruction access -> field(code, access);
            case ArrayLoadInstruction load ->
                    code.dup2().loadConstant(site("[]")).invokestatic(MEMORY, "readElement", ELEMENT_SITE).with(load);
            case ArrayStoreInstruction store -> {
                TypeKind kind = store.typeKind().asLoadable();
                int value = code.allocateLocal(kind);
                code.storeLocal(kind, value).dup2().loadConstant(site("[]")).invokestatic(MEMORY, "writeElement", ELEMENT_SITE)
                        .loadLocal(kind, value).with(store);
            }
            case MonitorInstruction monitor -> code.loadConstant(site("monitor")).invokestatic(MONITORS,
                    monitor.opcode() == Opcode.MONITORENTER ? "enter" : "exit", OBJECT_SITE);
            case ReturnInstruction end -> {
                if (synchronizedMethod) {
                    monitor(code, "exit");
                }
                if (recursive) {
                    code.invokestatic(DEPTH, "leave", NOTHING);
                }
                code.with(end);
            }
            case NewObjectInstruction made -> {
                if (!constructions.dropped(at)) {
                    initialize(code, made.className().asInternalName());
                    code.with(element);
                }
            }
            case StackInstruction ignored when constructions.dropped(at) -> {}
            case LabelTarget head when loops.begins(at) -> code.with(head).loadConstant(loop(at)).invokestatic(SPINS, "begin", SITE);
            case BranchInstruction back when loops.closedHead(at) >= 0 -> {
                markEndless(code, at);
                code.loadConstant(loop(loops.closedHead(at))).invokestatic(SPINS, "back", SITE).with(back);
                if (back.opcode() != Opcode.GOTO && back.opcode() != Opcode.GOTO_W) {
                    code.invokestatic(SPINS, "left", NOTHING);
                }
            }
            case BranchInstruction back when loops.open(at) -> {
                markEndless(code, at);
                code.loadConstant(site("loop")).invokestatic(SPINS, "again", SITE).with(back);
            }
            case BranchInstruction back when loops.endless(at) -> {
                markEndless(code, at);
                code.with(back);
            }
            case BranchInstruction back when loops.round(at) -> code.invokestatic(SPINS, "round", NOTHING).with(back);
            case NewPrimitiveArrayInstruction made -> made(code.with(made));
            case NewReferenceArrayInstruction made -> made(code.with(made));
            case NewMultiArrayInstruction made -> made(code.with(made));
            case InvokeInstruction call -> {
                invoke(code, call, at);
                identify(code, call, at);
                if (classes.model(call.owner().asInternalName()) != null) {
                    handOverLocals(code);
                }
            }
            case InvokeDynamicInstruction call -> dynamic(code, call);
            default -> code.with(element);
        }
        if (element instanceof Instruction) {
            listed = element instanceof ArrayStoreInstruction || element instanceof NewReferenceArrayInstruction
                    || element instanceof NewPrimitiveArrayInstruction;
        }
    }

    private void handOverLocals(CodeBuilder code) {
        if (locals != null) {
            locals.handOver(code);
        }
    }

    /** Gives a new object its identity hash code: one of the program's as soon as the JDK's constructor is done, others where they are made. */
    private void identify(CodeBuilder code, InvokeInstruction call, int at) {
        if (!call.name().equalsString("<init>") || classes.model(call.owner().asInternalName()) != null) {
            return;
        }
        if (constructions.constructs(at)) {
            if (constructions.copied(at) && !constructions.dropped(at)) {
                made(code);
            }
        } else {
            code.aload(0).invokestatic(IDENTITIES, "made", OBJECT);
        }
    }

    private static void made(CodeBuilder code) {
        code.dup().invokestatic(IDENTITIES, "made", OBJECT);
    }

    private void field(CodeBuilder code, FieldInstruction access) {
        String owner = access.owner().asInternalName();
        boolean isStatic = access.opcode() == Opcode.GETSTATIC || access.opcode() == Opcode.PUTSTATIC;
        FieldModel field = classes.field(owner, access.name().stringValue());
        if (field == null) {
            Replacement replacement = isStatic ? replacements.find(owner, access.name().stringValue(), "()" + access.type().stringValue())
                    : null;
            if (replacement != null) {
                code.loadConstant(site(access.name().stringValue())).invokestatic(MEMORY, "at", SITE);
                code.invokestatic(replacement.owner(), replacement.name(), replacement.type());
            } else {
                code.with(access);
            }
            return;
        }
        if (isStatic) {
            initialize(code, owner);
        }
        boolean early = !isStatic && classes.escapes(field);
        boolean hidden = constructor && !invocations.shown() && !early && access.opcode() == Opcode.PUTFIELD;
        boolean fixed = ProgramClasses.has(field, AccessFlag.FINAL);
        if ((fixed && !early) || ProgramClasses.constant(field) || ProgramClasses.has(field, AccessFlag.SYNTHETIC) || hidden) {
            code.with(access);
            return;
        }
        String declaring = field.parent().map(parent -> parent.thisClass().asInternalName()).orElse(owner).replace('/', '.');
        int site = sites.add(new Site(file, line, access.name().stringValue()),
                new FieldPlace(declaring, access.name().stringValue(), isStatic, fixed || ProgramClasses.has(field, AccessFlag.VOLATILE)));
        switch (access.opcode()) {
            case GETSTATIC -> code.loadConstant(site).invokestatic(MEMORY, "readStatic", SITE);
            case PUTSTATIC -> code.loadConstant(site).invokestatic(MEMORY, "writeStatic", SITE);
            case GETFIELD -> code.dup().loadConstant(site).invokestatic(MEMORY, "readField", OBJECT_SITE);
            default -> {
                TypeKind kind = TypeKind.from(access.typeSymbol()).asLoadable();
                int value = code.allocateLocal(kind);
                code.storeLocal(kind, value).dup().loadConstant(site).invokestatic(MEMORY, "writeField", OBJECT_SITE).loadLocal(kind,
                        value);
            }
        }
        code.with(access);
    }

    private void invoke(CodeBuilder code, InvokeInstruction call, int at) {
        if (constructor) {
            invocations.show(call);
        }
        if (call.opcode() == Opcode.INVOKESTATIC) {
            initialize(code, call.owner().asInternalName());
        }
        int site = site(call.name().stringValue());
        invocations.write(code, call, constructions.dropped(at), constructions.constructs(at), listed, site, loops.within(at));
    }

    private void dynamic(CodeBuilder code, InvokeDynamicInstruction call) {
        if (constructor && call.typeSymbol().parameterList().stream().anyMatch(parameter -> !parameter.isPrimitive())) {
            invocations.show();
        }
        dynamicCalls.write(code, call, line);
    }

    private void initialize(CodeBuilder code, String owner) {
        Integer number = initialisations.number(owner);
        boolean own = owner.equals(model.thisClass().asInternalName());
        boolean stepped = initialisations.stepped(owner);
        if (number != null && (!own || (stepped && !initialiser))) {
            if (stepped) {
                code.loadConstant(site(simpleName(owner))).invokestatic(MEMORY, "at", SITE);
            }
            code.loadConstant(number.intValue()).invokestatic(CLASSES, "initialize", SITE);
        }
    }

    private void markEndless(CodeBuilder code, int back) {
        if (loops.endless(back)) {
            code.invokestatic(SPINS, "endless", NOTHING);
        }
    }

    private int loop(int head) {
        return loopSites.computeIfAbsent(head, _ -> site("loop"));
    }

    private int site(String what) {
        return sites.add(new Site(file, line, what));
    }

    static String simpleName(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1);
    }
}
