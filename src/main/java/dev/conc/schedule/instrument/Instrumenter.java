package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_void;

import dev.conc.schedule.allow.Inspection;
import dev.conc.schedule.allow.Refusal;
import dev.conc.schedule.rewritten.InstrumentedProgram;
import dev.conc.schedule.rewritten.Replacements;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.SiteTable;
import dev.conc.schedule.steps.SpecialCall;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Superclass;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewrites the classes of a program: every access to a field or an array element that another thread could reach, every monitor and every method of the JDK that blocks,
 * starts threads, tells the time or draws random numbers goes through the machine; static initialisers become methods that can run again for every execution.
 *
 * <p>Not watched: final fields, and fields of an object while its constructor has not yet shown it to anyone.
 */
public final class Instrumenter {
    private final ProgramClasses classes;
    private final KnownCalls known;
    private final Replacements replacements;
    private final SiteTable sites;
    private final Recursion recursion;
    private final Initialisations initialisations;
    private final ClassFile classFile;
    private final Map<String, byte[]> originals = new HashMap<>();
    private final boolean locals;

    /**
     * @param program the program's class files by binary name
     * @param hooks the classes that carry {@link Replaces}
     */
    public Instrumenter(Map<String, byte[]> program, List<Class<?>> hooks) {
        this(program, hooks, false);
    }

    /**
     * @param program the program's class files by binary name
     * @param hooks the classes that carry {@link Replaces}
     * @param locals whether the program hands over its local variables at each line, which makes it larger and slower
     */
    public Instrumenter(Map<String, byte[]> program, List<Class<?>> hooks, boolean locals) {
        this.locals = locals;
        this.classes = new ProgramClasses(program);
        program.forEach((name, bytes) -> originals.put(name.replace('.', '/') + ".class", bytes));
        this.sites = new SiteTable(classes.shared()::contains);
        this.known = new KnownCalls(classes);
        this.recursion = new Recursion(classes);
        this.replacements = new Replacements(hooks);
        this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(classes.hierarchy()));
        this.initialisations = new Initialisations(classes);
    }

    /**
     * The rewritten classes.
     *
     * @throws Refusal if the program uses something that it may not use under control
     */
    public InstrumentedProgram rewrite() {
        Inspection inspection = new Inspection(classes::model);
        classes.names().stream().sorted().forEach(name -> inspection.inspect(java.util.Objects.requireNonNull(classes.model(name))));
        Map<String, byte[]> rewritten = new HashMap<>();
        classes.names().stream().sorted()
                .forEach(name -> rewritten.put(name.replace('/', '.'), rewrite(java.util.Objects.requireNonNull(classes.model(name)))));
        return new InstrumentedProgram(rewritten, sites, initialisations.names(), initialisations.stepped(), initialisations.visible(),
                originals);
    }

    private byte[] rewrite(ClassModel model) {
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        Bridges bridges = new Bridges(model, isInterface);
        byte[] rewritten = classFile.build(model.thisClass().asSymbol(), builder -> {
            for (var element : model) {
                switch (element) {
                    case FieldModel field when !isInterface && resettable(field) ->
                            builder.withField(field.fieldName(), field.fieldType(), changed -> {
                                if (field.flags().has(AccessFlag.FINAL)) {
                                    sites.fix(model.thisClass().asInternalName().replace('/', '.'), field.fieldName().stringValue());
                                }
                                changed.withFlags(field.flags().flagsMask() & ~ClassFile.ACC_FINAL);
                                field.attributes().forEach(attribute -> {
                                    if (attribute instanceof java.lang.classfile.FieldElement kept) {
                                        changed.with(kept);
                                    }
                                });
                            });
                    case MethodModel method -> rewriteMethod(builder, model, method, isInterface, bridges);
                    case Superclass parent when SpecialCall.SCHEDULED_POOL_MADE.hasOwner(parent.superclassEntry().asInternalName()) ->
                            builder.withSuperclass(Invocations.OUR_SCHEDULED_POOL);
                    // A class that uses previews says so in its version; the virtual machine would not load it without being started for that.
                    case ClassFileVersion version -> builder.withVersion(version.majorVersion(), 0);
                    default -> builder.with(element);
                }
            }
            if (!isInterface) {
                addReset(builder, model);
            }
        });
        return bridges.isEmpty() ? rewritten : addBridges(rewritten, model, bridges, isInterface);
    }

    /** Adds the bridges as they would be in the source, then rewrites them as all other code. */
    private byte[] addBridges(byte[] rewritten, ClassModel model, Bridges bridges, boolean isInterface) {
        ClassModel plain = classFile.parse(classFile.build(model.thisClass().asSymbol(), builder -> {
            model.findAttribute(Attributes.sourceFile()).ifPresent(builder::with);
            bridges.write(builder);
        }));
        return classFile.transformClass(classFile.parse(rewritten), java.lang.classfile.ClassTransform
                .endHandler(builder -> plain.methods().forEach(method -> rewriteMethod(builder, model, method, isInterface, bridges))));
    }

    private void rewriteMethod(ClassBuilder builder, ClassModel model, MethodModel method, boolean isInterface, Bridges bridges) {
        boolean initialiser = method.methodName().equalsString("<clinit>") && !isInterface;
        boolean synchronizedMethod = method.flags().has(AccessFlag.SYNCHRONIZED);
        int flags = method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED;
        String name = initialiser ? InstrumentedProgram.INITIALISER : method.methodName().stringValue();
        builder.withMethod(name, method.methodTypeSymbol(),
                initialiser ? ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC : flags, changed -> {
                    for (MethodElement element : method) {
                        switch (element) {
                            case CodeModel code -> changed.transformCode(code,
                                    new AccessPoints(model, method, code, classes, known, replacements, sites, initialisations,
                                            synchronizedMethod, recursion.has(method), bridges,
                                            locals ? new LocalVariables(code, sites) : null));
                            case AccessFlags ignored -> {}
                            default -> changed.with(element);
                        }
                    }
                });
    }

    private static boolean resettable(FieldModel field) {
        return field.flags().has(AccessFlag.STATIC) && field.findAttribute(Attributes.constantValue()).isEmpty();
    }

    private static void addReset(ClassBuilder builder, ClassModel model) {
        builder.withMethodBody(InstrumentedProgram.RESET, MethodTypeDesc.of(CD_void),
                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, code -> {
                    for (FieldModel field : model.fields()) {
                        if (!resettable(field)) {
                            continue;
                        }
                        switch (TypeKind.from(field.fieldTypeSymbol()).asLoadable()) {
                            case LONG -> code.lconst_0();
                            case FLOAT -> code.fconst_0();
                            case DOUBLE -> code.dconst_0();
                            case REFERENCE -> code.aconst_null();
                            default -> code.iconst_0();
                        }
                        code.putstatic(model.thisClass().asSymbol(), field.fieldName().stringValue(), field.fieldTypeSymbol());
                    }
                    code.return_();
                });
    }
}
