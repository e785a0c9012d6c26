package dev.conc.schedule.steps;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classes of the JDK by their internal names. */
public final class JdkTypes {
    private JdkTypes() {}

    /** The class of this name, {@link Object} for an array; null if the JDK has none. */
    public static @Nullable Class<?> find(String internalName) {
        try {
            return internalName.startsWith("[") ? Object.class
                    : Class.forName(internalName.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException notOfTheJdk) {
            return null;
        }
    }

    /** Whether a class is one of these or extends or implements one of them. */
    public static boolean is(String internalName, Set<String> parents) {
        return is(find(internalName), parents);
    }

    private static boolean is(@Nullable Class<?> type, Set<String> parents) {
        if (type == null) {
            return false;
        }
        if (parents.contains(type.getName().replace('.', '/')) || is(type.getSuperclass(), parents)) {
            return true;
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (is(parent, parents)) {
                return true;
            }
        }
        return false;
    }
}
