package dev.conc.program.compile;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where a program begins. */
final class MainClass {
    private MainClass() {}

    /**
     * The class with a main method: the one that is named as the file if it has one, otherwise the first in the source.
     *
     * @param declared the top-level classes in the order of the source
     */
    static Optional<String> find(Path classes, String fileName, List<String> declared) throws IOException {
        // A compact source file declares no class that the parser names: it is named as the file.
        List<String> candidates = Stream.concat(
                Stream.concat(
                        declared.stream().filter(each -> simple(each).equals(fileName)), Stream.of(fileName)),
                declared.stream())
                .distinct()
                .toList();
        for (String candidate : candidates) {
            Path file = classes.resolve(candidate.replace('.', '/') + ".class");
            if (Files.exists(file) && hasMain(Files.readAllBytes(file))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean hasMain(byte[] classFile) {
        return ClassFile.of().parse(classFile).methods().stream()
                .anyMatch(method -> method.methodName().equalsString("main")
                        && (method.methodType().equalsString("()V")
                                || method.methodType().equalsString("([Ljava/lang/String;)V")));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
