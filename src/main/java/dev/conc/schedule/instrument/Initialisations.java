package dev.conc.schedule.instrument;

import dev.conc.schedule.steps.InitialiserCall;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of the program are initialised anew for every execution, and for which of them that may take turns with other threads: two threads may wait for each other where
 * initialisers need each other's classes, and one may wait for a thread that it has started (Java Virtual Machine Specification, section 5.5).
 */
final class Initialisations {
    private static final String INITIALISER = "<clinit>";

    private final ProgramClasses classes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Set<String> stepped = new HashSet<>();
    private final Set<String> visible = new HashSet<>();

    Initialisations(ProgramClasses classes) {
        this.classes = classes;
        classes.names().stream().sorted().filter(this::initialised).forEach(name -> numbers.put(name, numbers.size()));
        for (String name : numbers.keySet()) {
            needs.put(name, needs(name));
        }
        Set<String> entered = entered();
        for (String name : numbers.keySet()) {
            Set<String> reached = reached(name);
            if (entered.contains(name) && reached.stream()
                    .anyMatch(other -> !other.equals(name) && entered.contains(other) && reached(other).contains(name))) {
                stepped.add(name);
            }
        }
        // What is initialised on the way to such a class may stop there.
        Set<String> first = Set.copyOf(stepped);
        numbers.keySet().stream().filter(name -> reached(name).stream().anyMatch(first::contains)).forEach(stepped::add);
        Set<String> seen = Set.copyOf(visible);
        numbers.keySet().stream().filter(name -> reached(name).stream().anyMatch(seen::contains)).forEach(visible::add);
    }

    /** The number of a class, null if it has nothing to initialise. */
    @Nullable
    Integer number(String name) {
        return numbers.get(name);
    }

    /** The binary names of the classes with a number, in its order. */
    List<String> names() {
        return numbers.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(entry -> entry.getKey().replace('/', '.')).toList();
    }

    /** Whether others may have a turn while the class is initialised. */
    boolean stepped(String name) {
        return stepped.contains(name) || visible.contains(name);
    }

    /** The binary names of all classes whose initialisers touch what other threads may see meanwhile, or depend on the thread. */
    Set<String> visible() {
        return visible.stream().map(name -> name.replace('/', '.')).collect(Collectors.toSet());
    }

    /** The binary names of all classes whose initialisers may wait for other threads. */
    Set<String> stepped() {
        return stepped.stream().map(name -> name.replace('/', '.')).collect(Collectors.toSet());
    }

    /** Whether the class or one that it extends has an initialiser. */
    private boolean initialised(String name) {
        return Stream.iterate(name, Objects::nonNull, this::superclass).anyMatch(classes::initialises);
    }

    private @Nullable String superclass(String name) {
        var model = classes.model(name);
        String parent = model == null || model.flags().has(AccessFlag.INTERFACE) ? null
                : model.superclass().map(each -> each.asInternalName()).orElse(null);
        return parent == null || classes.model(parent) == null ? null : parent;
    }

    /** The classes that are initialised when this one is. */
    private Set<String> needs(String name) {
        Set<String> found = new HashSet<>();
        String parent = superclass(name);
        if (parent != null) {
            found.add(parent);
        }
        Set<MethodModel> seen = new HashSet<>();
        Deque<MethodModel> open = new ArrayDeque<>(methods(name, INITIALISER, "()V"));
        while (!open.isEmpty()) {
            MethodModel method = open.removeFirst();
            if (seen.add(method)) {
                for (CodeElement element : method.code().map(CodeModel::elementList).orElse(List.of())) {
                    String used = used(element);
                    if (used != null) {
                        found.add(used);
                    }
                    if (isVisible(name, element)) {
                        visible.add(name);
                    }
                    if (element instanceof InvokeInstruction call) {
                        if (InitialiserCall.startsOrWaits(call.owner().asInternalName(), call.name().stringValue())) {
                            stepped.add(name);
                        }
                        open.addAll(called(call));
                    }
                }
            }
        }
        found.retainAll(numbers.keySet());
        return found;
    }

    /** Whether an instruction of an initialiser touches what is not of its class, or asks which thread it is. */
    private boolean isVisible(String name, CodeElement element) {
        return switch (element) {
            case FieldInstruction access when access.opcode() == Opcode.PUTSTATIC ->
                    !access.owner().asInternalName().equals(name) && classes.model(access.owner().asInternalName()) != null;
            case FieldInstruction access when access.opcode() == Opcode.GETSTATIC -> InitialiserCall.SHARED.has(
                    access.owner().asInternalName(), access.name().stringValue())
                    || (!access.owner().asInternalName().equals(name) && mayChange(access));
            case InvokeInstruction call -> InitialiserCall.SHARED.has(call.owner().asInternalName(), call.name().stringValue());
            default -> false;
        };
    }

    /** Whether a static field of the program, or what it refers to, may be another one later. */
    private boolean mayChange(FieldInstruction access) {
        ClassModel owner = classes.model(access.owner().asInternalName());
        if (owner == null) {
            return false;
        }
        boolean isFinal = owner.fields().stream()
                .anyMatch(field -> field.fieldName().equalsString(access.name().stringValue()) && field.flags().has(AccessFlag.FINAL));
        String type = access.type().stringValue();
        return !isFinal || !(type.length() == 1 || isConstant(type));
    }

    private boolean isConstant(String type) {
        String name = type.startsWith("L") ? type.substring(1, type.length() - 1) : type;
        ClassModel model = classes.model(name);
        return InitialiserCall.CONSTANT.hasOwner(name) || (model != null && model.flags().has(AccessFlag.ENUM));
    }

    /** The class of the program that an instruction initialises; null if it is none. */
    private static @Nullable String used(CodeElement element) {
        return switch (element) {
            case NewObjectInstruction made -> made.className().asInternalName();
            case FieldInstruction access when access.opcode() == Opcode.GETSTATIC || access.opcode() == Opcode.PUTSTATIC ->
                    access.owner().asInternalName();
            case InvokeInstruction call when call.opcode() == Opcode.INVOKESTATIC -> call.owner().asInternalName();
            default -> null;
        };
    }

    /** The methods of the program that a call may reach. Of a method that may be overridden, those of all classes. */
    private List<MethodModel> called(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        String type = call.type().stringValue();
        if (classes.model(owner) == null) {
            return List.of();
        }
        return name.equals("<init>") ? methods(owner, name, type)
                : classes.names().stream().flatMap(each -> methods(each, name, type).stream()).toList();
    }

    private List<MethodModel> methods(String owner, String name, String type) {
        return Objects.requireNonNull(classes.model(owner)).methods().stream()
                .filter(method -> method.methodName().equalsString(name) && method.methodType().equalsString(type)).toList();
    }

    /** The classes that may be used first by code that is no initialiser. */
    private Set<String> entered() {
        Set<String> found = new HashSet<>();
        for (String name : classes.names()) {
            Objects.requireNonNull(classes.model(name)).methods().stream().filter(method -> !method.methodName().equalsString(INITIALISER))
                    .flatMap(method -> method.code().map(CodeModel::elementStream).orElse(Stream.empty())).map(Initialisations::used)
                    .filter(Objects::nonNull)
                    .forEach(used -> Stream.iterate(used, Objects::nonNull, this::superclass).forEach(found::add));
        }
        return found;
    }

    /** The classes that are initialised, directly or through others, when this one is. */
    private Set<String> reached(String name) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(needs.getOrDefault(name, Set.of()));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (found.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }
}
