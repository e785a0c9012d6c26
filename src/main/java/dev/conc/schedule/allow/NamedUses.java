package dev.conc.schedule.allow;

import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classes and members that the code names by texts: {@code Class.forName("…")}, {@code Runtime.class.getMethod("exec")}. Where the text is no constant, the program's hooks see it. */
final class NamedUses {
    /** How far back the arguments of a call are looked for. */
    private static final int MOST = 48;
    private static final Set<String> CLASSES = Set.of("forName", "loadClass", "findClass");
    private static final Set<String> MEMBERS = Set.of("getMethod", "getDeclaredMethod", "getField", "getDeclaredField", "findVirtual",
            "findStatic", "findSpecial", "findGetter", "findSetter", "findStaticGetter",
            "findStaticSetter", "findVarHandle", "findStaticVarHandle", "bind");
    private static final Set<String> OWNERS = Set.of("java/lang/Class", "java/lang/ClassLoader", "java/lang/invoke/MethodHandles$Lookup");

    private final References references;

    NamedUses(References references) {
        this.references = references;
    }

    void inspect(List<CodeElement> elements, int at, InvokeInstruction call) {
        String name = call.name().stringValue();
        if (!CLASSES.contains(name) && !MEMBERS.contains(name)) {
            return;
        }
        String owner = call.owner().asInternalName();
        if (!OWNERS.contains(owner)) {
            return;
        }
        String type = null;
        for (int i = at - 1; i >= Math.max(0, at - MOST); i--) {
            String text = text(elements.get(i));
            if (text == null) {
                continue;
            }
            if (CLASSES.contains(name)) {
                named(text);
                return;
            }
            type = before(elements, i);
            if (type != null) {
                member(type, text);
                return;
            }
        }
    }

    private void named(String text) {
        String name = text.replace('.', '/');
        if (!references.ofTheProgram(name)) {
            Reason reason = references.list().type(name);
            if (reason != null) {
                throw references.refusal(text, reason);
            }
        }
    }

    private void member(String type, String text) {
        if (!references.ofTheProgram(type)) {
            Reason reason = references.list().named(type, text);
            if (reason != null) {
                throw references.refusal(Descriptors.sourceName(type, text), reason);
            }
        }
    }

    private static @Nullable String text(CodeElement element) {
        return element instanceof ConstantInstruction constant && constant.constantValue() instanceof String text ? text : null;
    }

    /** The class whose constant is right before. */
    private static @Nullable String before(List<CodeElement> elements, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            if (elements.get(i) instanceof ConstantInstruction.LoadConstantInstruction constant
                    && constant.constantEntry() instanceof ClassEntry type) {
                return type.asInternalName();
            }
        }
        return null;
    }
}
