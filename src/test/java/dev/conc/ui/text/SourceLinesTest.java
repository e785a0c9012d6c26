package dev.conc.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLinesTest {
    @TempDir
    private Path folder;

    private SourceLines lines() throws IOException {
        Path main = Files.writeString(folder.resolve("Main.java"), "void main() {\n    new Helper(p.Twin.X, q.Twin.X, p.Main.X);\n}\n");
        return SourceLines.of(Program.ofFile(main));
    }

    private void inPackages(String name) throws IOException {
        for (String each : new String[]{"p", "q"}) {
            Files.writeString(Files.createDirectories(folder.resolve(each)).resolve(name + ".java"),
                    "package " + each + ";\nclass " + name + " { }\n");
        }
    }

    @Test
    void a_neighbouring_file_has_its_own_lines() throws IOException {
        Files.writeString(folder.resolve("Helper.java"), "class Helper {\n    int x;\n}\n");

        assertThat(lines().text("Helper.java", 2)).isEqualTo("int x;");
        assertThat(lines().place("Helper.java", 2)).isEqualTo("Helper.java:2");
        assertThat(lines().text("Main.java", 1)).isEqualTo("void main() {");
    }

    @Test
    void a_file_that_is_not_known_has_no_text() throws IOException {
        assertThat(lines().has("Helper.java")).isFalse();
        assertThat(lines().text("Helper.java", 1)).isEmpty();
    }

    @Test
    void of_two_files_of_one_name_there_is_no_text() throws IOException {
        inPackages("Twin");

        assertThat(lines().text("Twin.java", 1)).isEmpty();
    }

    @Test
    void the_name_of_the_launched_file_is_always_that_file() throws IOException {
        inPackages("Main");

        assertThat(lines().text("Main.java", 1)).isEqualTo("void main() {");
    }
}
