package dev.conc.schedule.allow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Descriptors and internal names of class files. */
final class Descriptors {
    private Descriptors() {}

    /** The internal names of the classes in a descriptor; of arrays, those of their elements. */
    static List<String> classes(String descriptor) {
        int start = descriptor.indexOf('L');
        if (start < 0) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        while (start >= 0) {
            int end = descriptor.indexOf(';', start);
            names.add(descriptor.substring(start + 1, end));
            start = descriptor.indexOf('L', end);
        }
        return names;
    }

    /** The parameters of a method as the list writes them: {@code (String,int[])}; empty for a field. */
    static String parameters(String descriptor) {
        if (!descriptor.startsWith("(")) {
            return "";
        }
        StringBuilder text = new StringBuilder("(");
        int dimensions = 0;
        for (int i = 1; descriptor.charAt(i) != ')'; i++) {
            char kind = descriptor.charAt(i);
            if (kind == '[') {
                dimensions++;
                continue;
            }
            text.append(text.length() > 1 ? "," : "");
            if (kind == 'L') {
                int end = descriptor.indexOf(';', i);
                text.append(sourceName(descriptor.substring(i + 1, end)));
                i = end;
            } else {
                text.append(primitive(kind));
            }
            text.append("[]".repeat(dimensions));
            dimensions = 0;
        }
        return text.append(')').toString();
    }

    private static String primitive(char kind) {
        return switch (kind) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            default -> "double";
        };
    }

    /** A class as the source has it, without its package: {@code Map.Entry}. */
    static String sourceName(String internalName) {
        String element = internalName.startsWith("[") ? internalName.substring(internalName.lastIndexOf('[') + 1) : internalName;
        String name = element.endsWith(";") ? element.substring(1, element.length() - 1) : element;
        return name.substring(name.lastIndexOf('/') + 1).replace('$', '.');
    }

    /** A member as the source has it: {@code Runtime.exec}, {@code new FileReader}. */
    static String sourceName(String owner, String name) {
        return name.equals("<init>") ? "new " + sourceName(owner) : sourceName(owner) + "." + name;
    }

    /** The class of the JDK of that name, not initialised; null if there is none. */
    static @Nullable Class<?> jdkClass(String internalName) {
        try {
            return Class.forName(internalName.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException notOfTheJdk) {
            return null;
        }
    }
}
