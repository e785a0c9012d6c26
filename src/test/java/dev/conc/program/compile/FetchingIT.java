package dev.conc.program.compile;

import static dev.conc.program.RepositoryServer.path;
import static dev.conc.program.RepositoryServer.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.program.RepositoryServer;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries come over HTTP into an empty local repository, with the classes that conc is packaged with and no others. */
class FetchingIT {
    @TempDir
    private Path home;

    private RepositoryServer server;
    private Resolution resolution;

    @BeforeEach
    void a_server_with_two_libraries() throws Exception {
        server = RepositoryServer.start().with("one").with("two", "one");
        Path target = Conc.PROJECT.resolve("target");
        resolution = new Resolution(home, String.join(File.pathSeparator,
                target.resolve("conc.jar").toString(), target.resolve("lib") + File.separator + "*",
                target.resolve("test-classes").toString()));
        resolution.mirror(server.url());
    }

    @AfterEach
    void the_server_ends() {
        server.close();
    }

    @Test
    void a_library_and_what_it_needs_come_into_the_empty_repository() throws Exception {
        assertThat(resolution.of("org.example:two:1")).contains("progress: fetching two-1.jar", resolution.kept("two"),
                resolution.kept("one"));
    }

    @Test
    void what_is_there_is_not_fetched_again() throws Exception {
        resolution.of("org.example:two:1");
        server.close();

        assertThat(resolution.of("org.example:two:1")).containsExactly(resolution.kept("two"), resolution.kept("one"));
    }

    @Test
    void a_server_may_send_on_to_another_place() throws Exception {
        server.with("moved");
        for (String ending : List.of("pom", "jar")) {
            server.answering(path("moved", ending), exchange -> {
                exchange.getResponseHeaders().add("Location", server.url() + "else" + path("moved", ending));
                send(exchange, 302, new byte[0]);
            });
            server.answering(path("moved", ending) + ".sha1", exchange -> send(exchange, 404, new byte[0]));
        }
        server.put("/else" + path("moved", "pom"), pom("moved"));
        server.put("/else" + path("moved", "jar"), new byte[]{'P', 'K', 5, 6});

        assertThat(resolution.of("org.example:moved:1")).contains(resolution.kept("moved"));
    }

    @Test
    void a_proxy_of_the_settings_is_asked_for_a_host_that_only_it_knows() throws Exception {
        resolution.settings("""
                <settings>
                  <proxies><proxy><id>p</id><active>true</active><protocol>http</protocol><host>127.0.0.1</host><port>%d</port></proxy></proxies>
                  <mirrors><mirror><id>of-the-test</id><mirrorOf>*</mirrorOf><url>http://nowhere.invalid/</url></mirror></mirrors>
                </settings>
                """.formatted(server.port()));

        assertThat(resolution.of("org.example:two:1")).contains(resolution.kept("two"), resolution.kept("one"));
    }

    @Test
    void a_server_that_wants_a_password_gets_that_of_the_settings() throws Exception {
        String wanted = "Basic " + Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.US_ASCII));
        server.with("private");
        for (String ending : List.of("pom", "jar")) {
            byte[] content = ending.equals("pom") ? pom("private") : new byte[]{'P', 'K', 5, 6};
            server.put(path("private", ending), content);
            server.answering(path("private", ending), exchange -> {
                boolean known = wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"private\"");
                send(exchange, known ? 200 : 401, known ? content : new byte[0]);
            });
        }
        assertThat(resolution.of("org.example:private:1")).last().asString().contains("org.example:private:pom:1", "401", "servers in");

        resolution.settings("""
                <settings>
                  <servers><server><id>of-the-test</id><username>me</username><password>secret</password></server></servers>
                  <mirrors><mirror><id>of-the-test</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
                </settings>
                """.formatted(server.url()));
        assertThat(resolution.of("org.example:private:1")).contains(resolution.kept("private"));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 407, 429, 500, 503})
    void a_server_that_refuses_is_named_with_what_it_said(int status) throws Exception {
        server.answering(path("one", "pom"), exchange -> {
            exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"proxy\"");
            send(exchange, status, new byte[0]);
        });

        assertThat(problemOf("org.example:one:1")).contains("org.example:one:pom:1", server.url().replaceAll("/$", ""),
                Integer.toString(status));
    }

    @Test
    void a_library_that_is_nowhere_is_a_matter_of_its_name() throws Exception {
        assertThat(problemOf("org.example:none:1")).contains("org.example:none:jar:1", "check the name and the version");
    }

    @Test
    void a_server_that_sends_in_a_circle_is_left() throws Exception {
        server.answering(path("one", "pom"), exchange -> {
            exchange.getResponseHeaders().add("Location", server.url() + path("one", "pom").substring(1));
            send(exchange, 302, new byte[0]);
        });

        assertThat(problemOf("org.example:one:1")).contains("org.example:one:pom:1");
    }

    @Test
    void a_jar_that_comes_cut_is_not_kept() throws Exception {
        server.answering(path("one", "jar"), exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(problemOf("org.example:one:1")).contains("org.example:one:jar:1");
        assertThat(home.resolve(".m2/repository/org/example/one/1/one-1.jar")).doesNotExist();
    }

    @Test
    void a_jar_that_is_not_what_its_checksum_says_is_not_kept() throws Exception {
        server.answering(path("one", "jar.sha1"), exchange -> send(exchange, 200, "0".repeat(40).getBytes(StandardCharsets.US_ASCII)));

        assertThat(problemOf("org.example:one:1")).contains("org.example:one:jar:1", "hecksum");
        assertThat(problemOf("org.example:one:1")).contains("hecksum");
        assertThat(home.resolve(".m2/repository/org/example/one/1/one-1.jar")).doesNotExist();
    }

    @Test
    void a_repository_without_checksums_is_good_enough() throws Exception {
        server.answering(path("one", "jar.sha1"), exchange -> send(exchange, 404, new byte[0]));

        assertThat(resolution.of("org.example:one:1")).contains(resolution.kept("one"));
    }

    @Test
    void a_pom_that_cannot_be_read_is_told() throws Exception {
        server.put(path("one", "pom"), "<project><nonsense".getBytes(StandardCharsets.US_ASCII));

        assertThat(resolution.of("org.example:one:1"))
                .contains(resolution.kept("one"))
                .anySatisfy(line -> assertThat(line).startsWith("progress: the POM of org.example:one:jar:1 cannot be read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/", "https://127.0.0.1:%d/", "http://nowhere.invalid/", "ftp://127.0.0.1:%d/", "nonsense"})
    void a_repository_that_cannot_be_reached_is_named_with_the_library(String url) throws Exception {
        String there = url.formatted(url.startsWith("https") ? server.port() : portOfNobody());
        resolution.mirror(there);

        assertThat(problemOf("org.example:one:1")).contains("org.example:one:", there.replaceAll("/$", ""), ".m2/settings.xml");
    }

    private static int portOfNobody() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        }
    }

    /** Exactly one problem is told, in one line, and no Java of ours shows through. */
    private String problemOf(String coordinates) throws Exception {
        List<String> lines = resolution.of(coordinates).stream().filter(line -> !line.startsWith("progress: ")).toList();
        assertThat(lines).singleElement().asString()
                .startsWith("ENVIRONMENT: A.java: its libraries (" + coordinates + ") cannot be had: ")
                .doesNotContain("Exception", "java.", "(absent)");
        return lines.getFirst();
    }

    private static byte[] pom(String artifact) {
        return ("<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>" + artifact
                + "</artifactId><version>1</version></project>")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
