package dev.conc.program.compile;

import dev.conc.problem.Problem;
import dev.conc.program.run.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Resolves libraries in a JVM of its own whose user has another home, so that neither the network nor the local repository of whoever runs
 * the tests is touched.
 *
 * @param home the home, which may hold {@code .m2/settings.xml}
 * @param classPath the class path of that JVM
 */
record Resolution(Path home, String classPath) {
    /** What runs in the other JVM. */
    public static void main(String[] coordinates) {
        try {
            MavenRepository
                    .resolve(Path.of("A.java"), List.of(coordinates),
                            each -> System.out.println("progress: " + each.words(java.util.Locale.ENGLISH)))
                    .forEach(each -> System.out.println("jar: " + each));
        } catch (Problem e) {
            System.out.println(e.exitCode() + ": " + e.getMessage());
        }
    }

    /** Writes the settings of the home's user. */
    void settings(String xml) throws IOException {
        Files.createDirectories(home.resolve(".m2"));
        Files.writeString(home.resolve(".m2/settings.xml"), xml);
    }

    /** Writes settings that name a mirror of all repositories. */
    void mirror(String url) throws IOException {
        settings("<settings><mirrors><mirror><id>of-the-test</id><mirrorOf>*</mirrorOf><url>" + url
                + "</url></mirror></mirrors></settings>");
    }

    /** What resolving says, a line each: {@code progress: …}, {@code jar: …} or the problem. */
    List<String> of(String... coordinates) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Runner.java().toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.home=" + home,
                "-Dmaven.home=" + home.resolve("no-maven"), "-cp", classPath,
                Resolution.class.getName()));
        command.addAll(List.of(coordinates));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "MAVEN_HOME"));
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines = process.inputReader().readAllLines();
        process.waitFor();
        return lines;
    }

    /** The line of a jar that is kept in the home's local repository. */
    String kept(String artifact) {
        return "jar: " + home.resolve(".m2/repository/org/example/" + artifact + "/1/" + artifact + "-1.jar");
    }
}
