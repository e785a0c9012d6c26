package dev.conc.schedule.machine.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each method that threads meet by is in a program that is compared with the JDK, or there is a reason why not. */
class JdkCoverageTest {
    private static final List<
            String> PACKAGES = List.of("java/util/concurrent", "java/util/concurrent/atomic", "java/util/concurrent/locks");
    private static final List<Class<?>> OTHERS = List.of(Thread.class, Thread.Builder.class, Thread.Builder.OfPlatform.class,
            Thread.Builder.OfVirtual.class, Object.class, ThreadLocal.class, InheritableThreadLocal.class, ScopedValue.class,
            ScopedValue.Carrier.class, java.lang.invoke.VarHandle.class, java.util.Timer.class, java.util.TimerTask.class);

    @Test
    void every_method_is_compared_or_exempt() throws IOException {
        CalledMethods called = new CalledMethods(ComparedProgram.compiled(Delays.NONE));
        Map<String, String> exempt = exemptions();
        TreeSet<String> missing = new TreeSet<>(), idle = new TreeSet<>(exempt.keySet());
        for (Class<?> type : types()) {
            for (Executable each : methods(type)) {
                String name = name(each);
                boolean found = called.contain(each);
                String exemption = exempt.keySet().stream().filter(pattern -> matches(pattern, name)).findFirst().orElse(null);
                if (!found && exemption == null) {
                    missing.add(name);
                } else if (!found) {
                    idle.remove(exemption);
                }
            }
        }
        assertThat(String.join("\n", missing)).as("methods that no program calls").isEmpty();
        assertThat(idle).as("exemptions that exempt nothing").isEmpty();
        assertThat(exempt).allSatisfy((pattern, reason) -> assertThat(reason).as(pattern).isNotBlank());
    }

    private static List<Class<?>> types() throws IOException {
        List<Class<?>> types = new ArrayList<>(OTHERS);
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
        for (String folder : PACKAGES) {
            try (Stream<Path> files = Files.list(base.resolve(folder))) {
                files.map(file -> folder.replace('/', '.') + "." + file.getFileName()).filter(name -> name.endsWith(".class"))
                        .map(name -> type(name.substring(0, name.length() - 6))).filter(JdkCoverageTest::isPublic).forEach(types::add);
            }
        }
        return types;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!Modifier.isPublic(each.getModifiers())) {
                return false;
            }
        }
        return !Throwable.class.isAssignableFrom(type) && !type.isEnum() && !type.isAnonymousClass();
    }

    private static List<Executable> methods(Class<?> type) {
        List<Executable> methods = new ArrayList<>();
        for (Executable[] all : new Executable[][]{type.getDeclaredMethods(), type.getDeclaredConstructors()}) {
            for (Executable each : all) {
                if (!each.isSynthetic() && (Modifier.isPublic(each.getModifiers()) || Modifier.isProtected(each.getModifiers()))) {
                    methods.add(each);
                }
            }
        }
        return methods;
    }

    private static String name(Executable method) {
        String type = method.getDeclaringClass().getName();
        String name = method instanceof java.lang.reflect.Constructor ? "new" : method.getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + name
                + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A star stands for any text. */
    private static boolean matches(String pattern, String name) {
        return name.matches(Arrays.stream(pattern.split("\\*", -1)).map(java.util.regex.Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** By pattern, with reasons: a line that begins with {@code #} is the reason of those after it. */
    private static Map<String, String> exemptions() {
        Map<String, String> exemptions = new LinkedHashMap<>();
        String reason = "";
        for (String line : ComparedProgram.text("exempt.txt").lines().toList()) {
            if (line.startsWith("#")) {
                reason = line.substring(1).strip();
            } else if (!line.isBlank()) {
                exemptions.put(line.strip(), reason);
            }
        }
        return exemptions;
    }
}
