package dev.conc.schedule.instrument;

import dev.conc.schedule.allow.AllowList;
import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.rewritten.Replacements;
import dev.conc.schedule.rewritten.Replacements.Replacement;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.steps.LibraryCall;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the classes of a program's libraries within what the program itself may do. They are not rewritten to be controlled; where they call what is not allowed, the exploration ends when they
 * come there, so that a library that could open a file may still be used for what only computes. What they do by reflection goes through the same hooks as the program's.
 */
public final class LibraryGuard {
    private static final String ENGINE = "dev.conc.schedule.";

    private final Replacements replacements;
    private final LibraryClasses classes;
    private final ClassFile classFile;

    /**
     * @param hooks the classes that carry {@link Replaces}
     * @param loader what finds the libraries' classes
     */
    public LibraryGuard(List<Class<?>> hooks, ClassLoader loader) {
        this.replacements = new Replacements(hooks);
        this.classes = new LibraryClasses(loader);
        this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())
                        .orElse(_ -> ClassHierarchyInfo.ofInterface())));
    }

    /**
     * A class as it may be loaded.
     *
     * @param name its binary name
     * @throws ClassFormatError if it is no class file that can be checked
     */
    public byte[] guarded(String name, byte[] bytes) {
        if (name.startsWith(ENGINE)) {
            throw new ClassFormatError(name + " has a name of the engine's");
        }
        try {
            ClassModel model = classFile.parse(bytes);
            return harmless(model) ? bytes : classFile.transformClass(model, transform(name.replace('/', '.')));
        } catch (IllegalArgumentException broken) {
            throw (ClassFormatError) new ClassFormatError(name + " cannot be checked: " + broken.getMessage()).initCause(broken);
        }
    }

    private boolean harmless(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member && (refused(member) != null || replacement(member) != null)) {
                return false;
            }
        }
        return model.methods().stream().noneMatch(method -> method.flags().has(AccessFlag.NATIVE));
    }

    private ClassTransform transform(String name) {
        return (builder, element) -> {
            if (!(element instanceof MethodModel method)) {
                builder.with(element);
                return;
            }
            boolean isNative = method.flags().has(AccessFlag.NATIVE);
            int flags = isNative ? method.flags().flagsMask() & ~ClassFile.ACC_NATIVE : method.flags().flagsMask();
            builder.withMethod(method.methodName(), method.methodType(), flags, changed -> {
                for (MethodElement each : method) {
                    switch (each) {
                        case java.lang.classfile.AccessFlags _ -> {}
                        case CodeModel code -> changed.transformCode(code, new LibraryCode(this, name));
                        default -> changed.with(each);
                    }
                }
                if (isNative) {
                    changed.withCode(code -> {
                        LibraryCode.refuse(code, name + "." + method.methodName().stringValue(), Reason.NATIVE_CODE);
                        nothing(code, TypeKind.from(method.methodTypeSymbol().returnType()));
                    });
                }
            });
        };
    }

    private static void nothing(java.lang.classfile.CodeBuilder code, TypeKind kind) {
        switch (kind.asLoadable()) {
            case LONG -> code.lconst_0();
            case FLOAT -> code.fconst_0();
            case DOUBLE -> code.dconst_0();
            case REFERENCE -> code.aconst_null();
            case VOID -> {}
            default -> code.iconst_0();
        }
        code.return_(kind);
    }

    /** Why a member may not be used; null if it may. */
    @Nullable
    Reason refused(MemberRefEntry member) {
        return refused(member.owner().asInternalName(), member.name().stringValue(), member.type().stringValue());
    }

    /** The same for a member by its names. */
    @Nullable
    Reason refused(String owner, String name, String descriptor) {
        if (owner.startsWith("java/lang/invoke/LambdaMetafactory") || owner.startsWith("java/lang/invoke/StringConcatFactory")) {
            return null;
        }
        if (owner.startsWith("java/lang/runtime/") || owner.equals("java/lang/invoke/ConstantBootstraps")) {
            return null;
        }
        Reason reason = AllowList.get().member(owner, name, descriptor);
        String ancestor = reason == null ? classes.ofTheJdkAbove(owner, name, descriptor) : null;
        return ancestor == null ? reason : AllowList.get().member(ancestor, name, descriptor);
    }

    /** What a library calls instead of a method that reflects; null if it calls the method. */
    @Nullable
    Replacement replacement(MemberRefEntry member) {
        return replacement(member.owner().asInternalName(), member.name().stringValue(), member.type().stringValue());
    }

    /** The same for a member by its names. */
    @Nullable
    Replacement replacement(String owner, String name, String descriptor) {
        return LibraryCall.replaced(owner, name)
                ? replacements.find(owner, name, descriptor.startsWith("(") ? descriptor : "()" + descriptor)
                : null;
    }
}
