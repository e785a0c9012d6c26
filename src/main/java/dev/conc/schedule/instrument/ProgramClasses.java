package dev.conc.schedule.instrument;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of the program by internal name, and what can be told from them before they run. */
final class ProgramClasses {
    private final Map<String, ClassModel> models = new HashMap<>();
    private final Set<String> escaping = new HashSet<>();
    private final SharedTypes shared;

    /** @param classes class files by binary name */
    ProgramClasses(Map<String, byte[]> classes) {
        classes.forEach((name, bytes) -> models.put(name.replace('.', '/'), ClassFile.of().parse(bytes)));
        models.forEach((name, model) -> {
            if (EarlyReferences.escape(model)) {
                escaping.add(name);
            }
        });
        shared = new SharedTypes(models.values());
    }

    /** What the program shares of the classes of the JDK whose objects mostly stay within one thread. */
    SharedTypes shared() {
        return shared;
    }

    Set<String> names() {
        return models.keySet();
    }

    @Nullable
    ClassModel model(String name) {
        return models.get(name);
    }

    /** The field's declaring class among the program's, null if it is inherited from a class of the JDK. */
    @Nullable
    FieldModel field(String owner, String name) {
        for (ClassModel model = models.get(owner); model != null; model = superclass(model)) {
            for (FieldModel field : model.fields()) {
                if (field.fieldName().equalsString(name)) {
                    return field;
                }
            }
            for (var type : model.interfaces()) {
                FieldModel inherited = field(type.asInternalName(), name);
                if (inherited != null) {
                    return inherited;
                }
            }
        }
        return null;
    }

    /** Where a call of a method of a program's class ends up outside the program: the first superclass or interface that is not the program's; null if the program declares the method. */
    @Nullable
    String outside(String owner, String name, String descriptor) {
        ClassModel model = models.get(owner);
        if (model == null) {
            return owner;
        }
        for (MethodModel method : model.methods()) {
            if (method.methodName().equalsString(name) && method.methodType().equalsString(descriptor)) {
                return null;
            }
        }
        for (var type : model.interfaces()) {
            if (models.containsKey(type.asInternalName()) && outside(type.asInternalName(), name, descriptor) == null) {
                return null;
            }
        }
        return model.superclass().map(parent -> outside(parent.asInternalName(), name, descriptor)).orElse("java/lang/Object");
    }

    private @Nullable ClassModel superclass(ClassModel model) {
        return model.superclass().map(parent -> models.get(parent.asInternalName())).orElse(null);
    }

    /** Whether objects of the class can be seen before their constructor has ended. */
    boolean escapes(FieldModel field) {
        return field.parent().map(parent -> escaping.contains(parent.thisClass().asInternalName())).orElse(false);
    }

    static boolean constant(FieldModel field) {
        return field.findAttribute(Attributes.constantValue()).map(ConstantValueAttribute::constant).isPresent();
    }

    static boolean has(FieldModel field, AccessFlag flag) {
        return field.flags().has(flag);
    }

    /** Whether the class has a static initialiser that must run anew for every execution. */
    boolean initialises(String name) {
        ClassModel model = models.get(name);
        return model != null && !model.flags().has(AccessFlag.INTERFACE)
                && model.methods().stream().anyMatch(method -> method.methodName().equalsString("<clinit>"));
    }

    static String sourceFile(ClassModel model) {
        return model.findAttribute(Attributes.sourceFile()).map(SourceFileAttribute::sourceFile).map(Object::toString)
                .orElse("unknown source");
    }

    ClassHierarchyResolver hierarchy() {
        return new ClassHierarchyResolver() {
            @Override
            public @Nullable ClassHierarchyInfo getClassInfo(ClassDesc type) {
                String descriptor = type.descriptorString();
                ClassModel model = models.get(descriptor.substring(1, descriptor.length() - 1));
                if (model == null) {
                    return null;
                }
                return model.flags().has(AccessFlag.INTERFACE) ? ClassHierarchyInfo.ofInterface()
                        : ClassHierarchyInfo.ofClass(
                                model.superclass().map(parent -> parent.asSymbol()).orElse(java.lang.constant.ConstantDescs.CD_Object));
            }
        }.orElse(ClassHierarchyResolver.defaultResolver());
    }
}
