package dev.conc.schedule.rewritten;

import dev.conc.schedule.steps.JdkTypes;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of the JDK that are replaced, read from the classes that carry {@link Replaces}. */
public final class Replacements {
    /**
     * What is called instead of a method.
     *
     * @param type for instance methods with the receiver first
     */
    public record Replacement(ClassDesc owner, String name, MethodTypeDesc type) {}

    /** Where the names of classes begin that are replaced by {@link ReplacesNamed}. */
    private static final String PREVIEW = "java.util.concurrent.StructuredTaskScope";

    private final Map<String, List<Class<?>>> hooksOf = new HashMap<>();
    /** Only of classes that have been asked for: a program calls few, and to read the methods of all hooks takes longer than most explorations. */
    private final Map<String, Map<String, Replacement>> byOwner = new HashMap<>();

    /**
     * Those of some classes.
     *
     * @param hooks classes that carry {@link Replaces} or {@link ReplacesNamed}
     */
    public Replacements(List<Class<?>> hooks) {
        for (Class<?> hook : hooks) {
            Replaces replaces = hook.getAnnotation(Replaces.class);
            String owner = replaces == null ? hook.getAnnotation(ReplacesNamed.class).value() : replaces.value().getName();
            hooksOf.computeIfAbsent(owner.replace('.', '/'), _ -> new ArrayList<>()).add(hook);
        }
    }

    /** The replacements of an owner's methods by their names and descriptors. */
    private Map<String, Replacement> of(String owner) {
        return byOwner.computeIfAbsent(owner, _ -> {
            Map<String, Replacement> methods = new HashMap<>();
            for (Class<?> hook : hooksOf.getOrDefault(owner, List.of())) {
                for (Method method : hook.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())) {
                        add(methods, hook, method);
                    }
                }
            }
            return methods;
        });
    }

    private static void add(Map<String, Replacement> methods, Class<?> hook, Method method) {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(
                java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes()).descriptorString());
        String name = method.getName();
        MethodTypeDesc replaced;
        if (method.isAnnotationPresent(ReplacesConstructor.class)) {
            name = "<init>";
            replaced = type.changeReturnType(java.lang.constant.ConstantDescs.CD_void);
        } else if (method.isAnnotationPresent(ReplacesStatic.class)) {
            replaced = type;
        } else {
            replaced = type.dropParameterTypes(0, 1);
        }
        methods.put(name + replaced.descriptorString(), new Replacement(hook.describeConstable().orElseThrow(), method.getName(), type));
    }

    /** The replacement of a method of a class of the JDK, looked for in the class, its superclasses and its interfaces; null for none. */
    public @Nullable Replacement find(String owner, String name, String descriptor) {
        if (name.equals("<init>")) {
            return of(owner).get(name + descriptor);
        }
        Deque<Class<?>> open = new ArrayDeque<>();
        Class<?> start = JdkTypes.find(owner);
        if (start == null) {
            return null;
        }
        open.add(start);
        if (start.isInterface()) {
            open.add(Object.class);
        }
        while (!open.isEmpty()) {
            Class<?> type = open.removeFirst();
            Replacement found = in(type, name, descriptor);
            if (found != null) {
                return found;
            }
            if (type.getSuperclass() != null) {
                open.addFirst(type.getSuperclass());
            }
            open.addAll(List.of(type.getInterfaces()));
        }
        return null;
    }

    private @Nullable Replacement in(Class<?> type, String name, String descriptor) {
        Map<String, Replacement> methods = of(internalName(type));
        return methods.containsKey(name + descriptor) || !type.getName().startsWith(PREVIEW) ? methods.get(name + descriptor)
                : methods.get(name + withoutPreviews(descriptor));
    }

    private static String withoutPreviews(String descriptor) {
        return descriptor.replaceAll("L" + PREVIEW.replace('.', '/') + "[^;]*;", "Ljava/lang/Object;");
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
