package dev.conc.schedule.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What libraries' classes extend. */
final class LibraryClasses {
    private final ClassLoader loader;
    private final Map<String, Optional<ClassModel>> models = new HashMap<>();

    LibraryClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /** The class of the JDK from which a library's class inherits a member; null if the class is none of a library's, or a library declares the member. */
    @Nullable
    String ofTheJdkAbove(String owner, String name, String descriptor) {
        String above = owner;
        while (!above.startsWith("java/") && !above.startsWith("[")) {
            ClassModel model = model(above);
            if (model == null || model.methods().stream()
                    .anyMatch(each -> each.methodName().equalsString(name) && each.methodType().equalsString(descriptor))) {
                return null;
            }
            String parent = model.superclass().map(each -> each.asInternalName()).orElse("java/lang/Object");
            above = parent;
        }
        return above.equals(owner) || name.equals("<init>") ? null : above;
    }

    private synchronized @Nullable ClassModel model(String name) {
        return models.computeIfAbsent(name, this::read).orElse(null);
    }

    private Optional<ClassModel> read(String name) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            return in == null ? Optional.empty() : Optional.of(ClassFile.of().parse(in.readAllBytes()));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
