package dev.conc.schedule.allow;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program under control may use of the JDK, as {@code allowed.txt} has it. Names are internal ones: {@code java/util/Map$Entry}. What is neither the JDK's nor the engine's is not its
 * business: that is the program's and its libraries'. Safe for use by several threads.
 */
public final class AllowList {
    private static final String ENGINE = "dev/conc/";
    private static final Set<
            String> OF_OBJECT = Set.of("getClass", "hashCode", "equals", "toString", "wait", "notify", "notifyAll", "clone", "finalize");

    private final Map<String, ClassRule> classes;
    private final Map<String, Reason> packages;
    private final Map<String, Reason> members = new HashMap<>();
    private final Set<String> allowed = new HashSet<>();
    private final Map<String, List<Class<?>>> restricted = new HashMap<>();
    private @Nullable Set<String> ofTheJdk;

    private static final class Only {
        static final AllowList LIST = new AllowList(AllowListReader.read());
    }

    private AllowList(AllowListReader read) {
        classes = read.classes;
        packages = read.packages;
    }

    /** The list, read when it is first asked for. */
    public static AllowList get() {
        return Only.LIST;
    }

    /** Why a class, interface or type of arrays may not be used; null if it may. */
    public @Nullable Reason type(String internalName) {
        String name = internalName;
        if (name.startsWith("[")) {
            String element = name.substring(name.lastIndexOf('[') + 1);
            if (!element.startsWith("L")) {
                return null;
            }
            name = element.substring(1, element.length() - 1);
        }
        if (name.startsWith(ENGINE)) {
            return Reason.ENGINE;
        }
        ClassRule rule = rule(name);
        if (rule != null) {
            return rule.refused();
        }
        return isOfTheJdk(name) ? unlisted(name) : null;
    }

    /** The rule of the class itself, or of the nearest class around it. */
    private @Nullable ClassRule rule(String name) {
        ClassRule rule = classes.get(name);
        for (int end = name.lastIndexOf('$'); rule == null && end > 0; end = name.lastIndexOf('$', end - 1)) {
            ClassRule outer = classes.get(name.substring(0, end));
            rule = outer == null ? null : outer.refused() == null ? ClassRule.WHOLE : outer;
        }
        return rule;
    }

    private boolean isOfTheJdk(String name) {
        return name.startsWith("java/") || packagesOfTheJdk().contains(name.substring(0, Math.max(0, name.lastIndexOf('/'))));
    }

    private synchronized Set<String> packagesOfTheJdk() {
        Set<String> known = ofTheJdk;
        if (known == null) {
            known = new HashSet<>();
            for (Module module : ModuleLayer.boot().modules()) {
                for (String each : module.getPackages()) {
                    known.add(each.replace('.', '/'));
                }
            }
            ofTheJdk = known;
        }
        return known;
    }

    private Reason unlisted(String name) {
        for (int end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
            Reason reason = packages.get(name.substring(0, end));
            if (reason != null) {
                return reason;
            }
        }
        return Reason.UNLISTED;
    }

    /**
     * Why a field, method or constructor may not be used; null if it may.
     *
     * @param owner the class by which it is named, which may have inherited it
     * @param name {@code <init>} for a constructor
     * @param descriptor of a method or a field
     */
    public synchronized @Nullable Reason member(String owner, String name, String descriptor) {
        String key = owner + "." + name + descriptor;
        if (allowed.contains(key)) {
            return null;
        }
        Reason known = members.get(key);
        if (known != null) {
            return known;
        }
        Reason reason = find(owner.startsWith("[") ? "java/lang/Object" : owner, name, descriptor);
        if (reason == null) {
            allowed.add(key);
        } else {
            members.put(key, reason);
        }
        return reason;
    }

    private @Nullable Reason find(String owner, String name, String descriptor) {
        Reason refused = type(owner);
        if (refused != null) {
            return refused;
        }
        ClassRule rule = rule(owner);
        if (rule != null) {
            Reason excluded = rule.excluded(name, descriptor);
            if (excluded != null) {
                return excluded;
            }
            if (rule.names(name, descriptor)) {
                return null;
            }
            if (rule.namesAll() && !OF_OBJECT.contains(name)) {
                return rule.otherwise();
            }
        }
        Reason inherited = name.equals("<init>") || !isOfTheJdk(owner) ? null : inherited(owner, name, descriptor);
        return inherited != null ? inherited : types(descriptor);
    }

    /** Why a member is refused by what the list says of a class that the class extends, or of an interface that it implements. */
    private @Nullable Reason inherited(String owner, String name, String descriptor) {
        for (Class<?> type : restricted(owner)) {
            ClassRule rule = Objects.requireNonNull(classes.get(type.getName().replace('.', '/')));
            Reason excluded = rule.excluded(name, descriptor);
            if (excluded != null) {
                return excluded;
            }
            if (rule.namesAll() && !rule.names(name, descriptor) && !OF_OBJECT.contains(name) && declares(type, name)) {
                return rule.otherwise();
            }
        }
        return null;
    }

    /** The class and those above it of which some members are refused. */
    private List<Class<?>> restricted(String owner) {
        List<Class<?>> known = restricted.get(owner);
        if (known == null) {
            known = new ArrayList<>();
            restricted(Descriptors.jdkClass(owner), known);
            restricted.put(owner, known);
        }
        return known;
    }

    private void restricted(@Nullable Class<?> type, List<Class<?>> found) {
        if (type == null || type == Object.class) {
            return;
        }
        ClassRule rule = classes.get(type.getName().replace('.', '/'));
        if (rule != null && rule.restricts()) {
            found.add(type);
        }
        restricted(type.getSuperclass(), found);
        for (Class<?> each : type.getInterfaces()) {
            restricted(each, found);
        }
    }

    private static boolean declares(Class<?> type, String name) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Why a type in a descriptor may not be used; null if all may. */
    public @Nullable Reason types(String descriptor) {
        for (String name : Descriptors.classes(descriptor)) {
            Reason reason = type(name);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    /** Why a member that is known by its name alone may not be used, if no member of that name may; null if one may or there is none. */
    public @Nullable Reason named(String owner, String name) {
        Reason refused = type(owner);
        if (refused != null) {
            return refused;
        }
        ClassRule rule = rule(owner);
        Class<?> type = rule == null || !rule.restricts() ? null : Descriptors.jdkClass(owner);
        return type == null || OF_OBJECT.contains(name) || !declares(type, name) ? null : rule == null ? null : rule.excluded(name);
    }
}
