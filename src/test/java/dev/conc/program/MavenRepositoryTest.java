package dev.conc.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each resolution runs in a JVM whose user has another home: there the only repository is a folder, so that neither the network
 * nor the repository of whoever runs the tests is touched.
 */
class MavenRepositoryTest {
    @TempDir Path folder;

    /** What is run in the other JVM. */
    static final class Resolve {
        private Resolve() {}

        public static void main(String[] coordinates) {
            try {
                MavenRepository.resolve(Path.of("A.java"), List.of(coordinates), each -> System.out.println("progress: " + each))
                        .forEach(each -> System.out.println("jar: " + each));
            } catch (Problem e) {
                System.out.println(e.exitCode() + ": " + e.getMessage());
            }
        }
    }

    @BeforeEach
    void a_home_with_settings_that_name_a_repository_of_the_test() throws IOException {
        Files.createDirectories(folder.resolve("home/.m2"));
        settings("""
                <settings>
                  <mirrors>
                    <mirror><id>of-the-test</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                </settings>
                """.formatted(folder.resolve("repository").toUri()));
        add("one", "");
        add("two", "<dependencies><dependency><groupId>org.example</groupId><artifactId>one</artifactId>"
                + "<version>1</version></dependency></dependencies>");
    }

    private void settings(String xml) throws IOException {
        Files.writeString(folder.resolve("home/.m2/settings.xml"), xml);
    }

    private void add(String artifact, String dependencies) throws IOException {
        Path place = Files.createDirectories(folder.resolve("repository/org/example/" + artifact + "/1"));
        Files.writeString(place.resolve(artifact + "-1.pom"), "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>"
                + "<artifactId>" + artifact + "</artifactId><version>1</version>" + dependencies + "</project>");
        new JarOutputStream(Files.newOutputStream(place.resolve(artifact + "-1.jar"))).close();
    }

    private List<String> resolve(String... coordinates) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Runner.java().toString(), "-Duser.home=" + folder.resolve("home"), "-Dmaven.home=" + folder.resolve("no-maven"),
                "-cp", System.getProperty("java.class.path"), Resolve.class.getName()));
        command.addAll(List.of(coordinates));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "MAVEN_HOME"));
        Process process = builder.start();
        List<String> lines = process.inputReader().readAllLines();
        process.waitFor();
        return lines;
    }

    private String kept(String artifact) {
        return "jar: " + folder.resolve("home/.m2/repository/org/example/" + artifact + "/1/" + artifact + "-1.jar");
    }

    @Test
    void a_library_comes_with_what_it_needs_into_the_user_s_own_repository() throws Exception {
        assertThat(resolve("org.example:two:1")).contains(kept("two"), kept("one"));
    }

    @Test
    void what_is_fetched_is_told_once() throws Exception {
        assertThat(resolve("org.example:one:1")).containsExactly("progress: fetching one-1.jar", kept("one"));
        assertThat(resolve("org.example:one:1")).containsExactly(kept("one"));
    }

    @Test
    void an_unknown_library_is_a_problem_of_the_environment_that_names_it() throws Exception {
        assertThat(resolve("org.example:three:1")).last().asString()
                .startsWith("ENVIRONMENT: A.java: its libraries (org.example:three:1) cannot be had: ")
                .contains("check the names, and the network");
    }

    @Test
    void settings_that_are_no_xml_are_a_problem_of_the_environment() throws Exception {
        settings("<settings><mirrors>");

        assertThat(resolve("org.example:one:1")).isNotEmpty().first().asString()
                .startsWith("ENVIRONMENT: A.java: ")
                .contains("settings.xml");
    }
}
