package dev.conc.schedule.allow;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The references of one class file after the other, and where in the source they are. */
final class References {
    private static final String ENGINE = "dev/conc/schedule/";

    private final AllowList list;
    private final Function<String, @Nullable ClassModel> program;
    private String file = "";
    private int line;
    private BitSet seen = new BitSet();

    References(AllowList list, Function<String, @Nullable ClassModel> program) {
        this.list = list;
        this.program = program;
    }

    AllowList list() {
        return list;
    }

    /** A new class file with so many entries in its constant pool. */
    void begin(String source, int entries) {
        file = source;
        line = 0;
        seen = new BitSet(entries);
    }

    void at(int number) {
        line = number;
    }

    Refusal refusal(String what, Reason reason) {
        return new Refusal(file, line, what, reason);
    }

    boolean ofTheProgram(String name) {
        return program.apply(name) != null;
    }

    /** A class of the program: its name must not be one that another class has. */
    void declared(String name) {
        if (name.startsWith("java/") || name.startsWith(ENGINE)) {
            throw refusal("package " + name.substring(0, name.lastIndexOf('/')).replace('/', '.'),
                    name.startsWith(ENGINE) ? Reason.ENGINE : Reason.REFLECTION);
        }
    }

    void type(ClassEntry entry) {
        if (!seen.get(entry.index())) {
            type(entry.asInternalName());
            seen.set(entry.index());
        }
    }

    void type(String name) {
        Reason reason = name.startsWith("[") ? null : ofTheProgram(name) ? null : list.type(name);
        if (name.startsWith("[")) {
            types(name);
        } else if (reason != null) {
            throw refusal(Descriptors.sourceName(name), reason);
        }
    }

    /** All types in a descriptor. */
    void types(String descriptor) {
        for (String name : Descriptors.classes(descriptor)) {
            type(name);
        }
    }

    void member(MemberRefEntry entry) {
        if (!seen.get(entry.index())) {
            member(entry.owner().asInternalName(), entry.name().stringValue(), entry.type().stringValue());
            seen.set(entry.index());
        }
    }

    void member(String owner, String name, String descriptor) {
        if (name.startsWith(Inspection.RESERVED)) {
            throw refusal(Descriptors.sourceName(owner, name), Reason.RESERVED_NAME);
        }
        ClassModel model = owner.startsWith("[") ? null : program.apply(owner);
        if (model == null) {
            check(owner, name, descriptor);
            return;
        }
        types(descriptor);
        if (!name.equals("<init>")) {
            inherited(model, name, descriptor, new HashSet<>());
        }
    }

    private void check(String owner, String name, String descriptor) {
        Reason reason = list.member(owner, name, withoutTheProgram(descriptor));
        if (reason != null) {
            throw refusal(Descriptors.sourceName(owner, name), reason);
        }
    }

    /** The program may have a package that begins as the engine's do. */
    private String withoutTheProgram(String descriptor) {
        String rest = descriptor;
        for (String name : Descriptors.classes(descriptor)) {
            rest = ofTheProgram(name) ? rest.replace("L" + name + ";", "Ljava/lang/Object;") : rest;
        }
        return rest;
    }

    /** A member of a class of the program is the JDK's where the class inherits it. Returns whether the program declares it. */
    private boolean inherited(ClassModel model, String name, String descriptor, Set<String> visited) {
        if (!visited.add(model.thisClass().asInternalName()) || declares(model, name, descriptor)) {
            return true;
        }
        boolean declared = model.superclass().map(parent -> above(parent, name, descriptor, visited)).orElse(false);
        for (ClassEntry each : model.interfaces()) {
            declared |= above(each, name, descriptor, visited);
        }
        return declared;
    }

    private boolean above(ClassEntry parent, String name, String descriptor, Set<String> visited) {
        ClassModel model = program.apply(parent.asInternalName());
        if (model != null) {
            return inherited(model, name, descriptor, visited);
        }
        check(parent.asInternalName(), name, descriptor);
        return false;
    }

    private static boolean declares(ClassModel model, String name, String descriptor) {
        return model.methods().stream().anyMatch(each -> each.methodName().equalsString(name) && each.methodType().equalsString(descriptor))
                || model.fields().stream()
                        .anyMatch(each -> each.fieldName().equalsString(name) && each.fieldType().equalsString(descriptor));
    }
}
