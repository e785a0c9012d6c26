package dev.conc.schedule.instrument;

import dev.conc.schedule.steps.JdkTypes;
import dev.conc.schedule.steps.SharedObject;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Of the classes of the JDK whose objects mostly stay within one thread, such as {@link StringBuilder}, those that a program keeps where another thread could find them: in a field, captured
 * by a lambda, or in something from which they come out by a cast. Calls of all others would be steps that no schedule needs.
 */
public final class SharedTypes {
    private final Set<Class<?>> types = new HashSet<>();

    public SharedTypes(Collection<ClassModel> program) {
        program.stream().filter(SharedTypes::mentionsAny).forEach(this::look);
    }

    /** Most programs have none of these, and their code need not be read. */
    private static boolean mentionsAny(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .anyMatch(entry -> entry instanceof ClassEntry type && SharedObject.CONFINED.hasOwner(type.asInternalName()));
    }

    private void look(ClassModel model) {
        model.fields().forEach(field -> add(field.fieldTypeSymbol()));
        model.methods().forEach(method -> method.code().ifPresent(code -> code.forEach(element -> {
            if (element instanceof InvokeDynamicInstruction call
                    && !call.bootstrapMethod().owner().displayName().equals("StringConcatFactory")) {
                call.typeSymbol().parameterList().forEach(this::add);
            } else if (element instanceof TypeCheckInstruction check) {
                add(check.type().asSymbol());
            }
        })));
    }

    private void add(ClassDesc type) {
        String name = type.descriptorString();
        if (!name.startsWith("Ljava/")) {
            return;
        }
        String internal = name.substring(1, name.length() - 1);
        if (SharedObject.CONFINED.hasOwner(internal)) {
            @Nullable
            Class<?> found = JdkTypes.find(internal);
            if (found == null) {
                return;
            }
            types.add(found);
            if (OutputStream.class.isAssignableFrom(found) || Writer.class.isAssignableFrom(found)) {
                // What is written goes on to other streams, which may be asked for it.
                types.addAll(List.of(OutputStream.class, Writer.class));
            }
        }
    }

    /** Whether an object of this class could be one of the shared ones. */
    public boolean contains(Class<?> type) {
        return types.stream().anyMatch(each -> each.isAssignableFrom(type) || type.isAssignableFrom(each));
    }
}
