package dev.conc.schedule.allow;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks the class files of a program against the list, before anything of them is loaded: every class and member that they name, wherever they name it. */
public final class Inspection {
    /** What the names of all methods begin with that are added to classes of the program. */
    public static final String RESERVED = "conc$";

    private final References references;
    private final Constants constants;
    private final NamedUses namedUses;

    /** @param program the classes of the program by internal name; null for others */
    public Inspection(Function<String, @Nullable ClassModel> program) {
        this.references = new References(AllowList.get(), program);
        this.constants = new Constants(references);
        this.namedUses = new NamedUses(references);
    }

    /**
     * Checks one class.
     *
     * @throws Refusal at the first use of something that is not allowed
     */
    public void inspect(ClassModel model) {
        String file = model.findAttribute(Attributes.sourceFile()).map(SourceFileAttribute::sourceFile).map(Object::toString)
                .orElse("unknown source");
        references.begin(file, model.constantPool().size());
        references.declared(model.thisClass().asInternalName());
        // The code first: its lines say more than that of the class.
        for (MethodModel method : model.methods()) {
            inspect(model, method);
        }
        references.at(firstLine(model, "<init>"));
        model.superclass().ifPresent(references::type);
        model.interfaces().forEach(references::type);
        AnnotatedTypes.in(model).forEach(references::types);
        for (FieldModel field : model.fields()) {
            references.types(field.fieldType().stringValue());
            AnnotatedTypes.in(field).forEach(references::types);
        }
        references.at(0);
        for (PoolEntry entry : model.constantPool()) {
            inspect(entry);
        }
    }

    private void inspect(ClassModel model, MethodModel method) {
        String name = method.methodName().stringValue();
        CodeModel code = method.code().orElse(null);
        references.at(firstLine(method));
        if (name.startsWith(RESERVED)) {
            throw references.refusal(Descriptors.sourceName(model.thisClass().asInternalName(), name), Reason.RESERVED_NAME);
        }
        if (method.flags().has(AccessFlag.NATIVE)) {
            throw references.refusal("native " + Descriptors.sourceName(model.thisClass().asInternalName(), name), Reason.NATIVE_CODE);
        }
        if (code != null) {
            List<CodeElement> elements = code.elementList();
            for (int i = 0; i < elements.size(); i++) {
                inspect(elements, i);
            }
            references.at(firstLine(method));
            code.exceptionHandlers().forEach(handler -> handler.catchType().ifPresent(references::type));
        }
        references.types(method.methodType().stringValue());
        AnnotatedTypes.in(method).forEach(references::types);
    }

    private void inspect(List<CodeElement> elements, int at) {
        // No switch over patterns: the JVM makes a class for each when it is first reached, which no ahead-of-time cache keeps.
        CodeElement element = elements.get(at);
        if (element instanceof LineNumber number) {
            references.at(number.line());
        } else if (element instanceof InvokeInstruction call) {
            namedUses.inspect(elements, at, call);
            references.member(call.method());
        } else if (element instanceof FieldInstruction access) {
            references.member(access.field());
        } else if (element instanceof InvokeDynamicInstruction call) {
            constants.inspect(call.invokedynamic());
        } else if (element instanceof NewReferenceArrayInstruction made) {
            references.type(made.componentType());
        } else if (element instanceof NewMultiArrayInstruction made) {
            references.type(made.arrayType());
        } else if (element instanceof TypeCheckInstruction check) {
            references.type(check.type());
        } else if (element instanceof LoadConstantInstruction constant) {
            constants.loaded(constant.constantEntry());
        }
    }

    /** What no instruction has named: the JDK's own machinery may still find it. */
    private void inspect(PoolEntry entry) {
        if (entry instanceof ClassEntry type && !Constants.known(type)) {
            references.type(type);
        } else if (entry instanceof MemberRefEntry member && !Constants.known(member)) {
            references.member(member);
        }
    }

    private static int firstLine(ClassModel model, String name) {
        for (MethodModel method : model.methods()) {
            if (method.methodName().equalsString(name)) {
                return firstLine(method);
            }
        }
        return 0;
    }

    private static int firstLine(MethodModel method) {
        CodeModel code = method.code().orElse(null);
        if (code != null) {
            for (CodeElement element : code.elementList()) {
                if (element instanceof LineNumber number) {
                    return number.line();
                }
            }
        }
        return 0;
    }
}
