package dev.conc.schedule.machine.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.rewritten.MachineClass;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesNamed;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HooksTest {
    /** A class that replaces one of the JDK's and is not in the list replaces nothing, and nobody would notice. */
    @Test
    void every_class_that_replaces_one_of_the_jdk_is_in_the_list() throws Exception {
        assertThat(Hooks.all()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(replacing());
    }

    private static List<Class<?>> replacing() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(Hooks.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes.resolve(MachineClass.PACKAGE.replace('.', '/')))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace(".class", "").replace('/', '.').replace('\\', '.');
                Class<?> type = Class.forName(name, false, Hooks.class.getClassLoader());
                if (type.isAnnotationPresent(Replaces.class) || type.isAnnotationPresent(ReplacesNamed.class)) {
                    found.add(type);
                }
            }
        }
        return found;
    }
}
