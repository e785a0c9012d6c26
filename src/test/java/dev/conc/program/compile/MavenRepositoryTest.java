package dev.conc.program.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class MavenRepositoryTest {
    @TempDir
    Path folder;

    private Resolution resolution;

    @BeforeEach
    void a_home_with_settings_that_name_a_repository_of_the_test() throws IOException {
        resolution = new Resolution(folder.resolve("home"), System.getProperty("java.class.path"));
        resolution.mirror(folder.resolve("repository").toUri().toString());
        add("one", "");
        add("two", "<dependencies><dependency><groupId>org.example</groupId><artifactId>one</artifactId>"
                + "<version>1</version></dependency></dependencies>");
    }

    private void add(String artifact, String dependencies) throws IOException {
        Path place = Files.createDirectories(folder.resolve("repository/org/example/" + artifact + "/1"));
        Files.writeString(place.resolve(artifact + "-1.pom"), "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>"
                + "<artifactId>" + artifact + "</artifactId><version>1</version>" + dependencies + "</project>");
        new JarOutputStream(Files.newOutputStream(place.resolve(artifact + "-1.jar"))).close();
    }

    @Test
    void a_library_comes_with_what_it_needs_into_the_user_s_own_repository() throws Exception {
        assertThat(resolution.of("org.example:two:1")).contains(resolution.kept("two"), resolution.kept("one"));
    }

    @Test
    void what_is_fetched_is_told_once() throws Exception {
        assertThat(resolution.of("org.example:one:1")).containsExactly("progress: fetching one-1.jar", resolution.kept("one"));
        assertThat(resolution.of("org.example:one:1")).containsExactly(resolution.kept("one"));
    }

    @Test
    void an_unknown_library_is_a_problem_of_the_environment_that_names_it() throws Exception {
        assertThat(resolution.of("org.example:three:1")).last().asString()
                .startsWith("ENVIRONMENT: A.java: its libraries (org.example:three:1) cannot be had: ")
                .contains("check the name and the version");
    }

    @Test
    void settings_that_are_no_xml_are_a_problem_of_the_environment() throws Exception {
        resolution.settings("<settings><mirrors>");

        assertThat(resolution.of("org.example:one:1")).isNotEmpty().first().asString()
                .startsWith("ENVIRONMENT: A.java: ")
                .contains("settings.xml");
    }
}
