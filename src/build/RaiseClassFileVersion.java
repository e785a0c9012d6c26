import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rewrites the old classes of a jar in place, as the build's step before the ahead-of-time cache: the JVM puts no class into that cache whose file is of a
 * version before 50 (Java 6), and picocli's are of version 49. What the classes do stays the same; they get the stack maps
 * that newer versions ask for (JVMS 25, section 4.7.4).
 */
class RaiseClassFileVersion {
    /** Java 17. Every method is written anew, since what is copied unchanged gets no stack map. */
    private static final ClassTransform RAISE = ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
            .andThen(ClassTransform.dropping(ClassFileVersion.class::isInstance))
            .andThen(ClassTransform.endHandler(builder -> builder.withVersion(ClassFile.JAVA_17_VERSION, 0)));

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar)); Stream<Path> all = Files.walk(files.getPath("/"))) {
                List<Path> classes = all.filter(each -> each.toString().endsWith(".class")).toList();
                ClassHierarchyResolver hierarchy = ClassHierarchyResolver.ofResourceParsing(
                                description -> {
                                    String name = description.descriptorString();
                                    Path file = files.getPath("/", name.substring(1, name.length() - 1) + ".class");
                                    try {
                                        return Files.exists(file) ? Files.newInputStream(file) : null;
                                    } catch (IOException e) {
                                        throw new java.io.UncheckedIOException(e);
                                    }
                                })
                        .orElse(ClassHierarchyResolver.defaultResolver());
                ClassFile classFile = ClassFile.of(
                        ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(hierarchy));
                for (Path each : classes) {
                    ClassModel model = classFile.parse(Files.readAllBytes(each));
                    if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
                        Files.write(each, classFile.transformClass(model, RAISE));
                    }
                }
            }
        }
    }
}
