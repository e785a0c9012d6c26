package dev.conc.program.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has happened to what was compiled before, the program is as it was written. */
class DamagedCacheTest {
    @TempDir
    Path folder;

    private Program program;
    private Path entry;
    private List<Path> files;

    private interface Damage {
        void to(Path file) throws IOException;
    }

    @BeforeEach
    void compile() throws Exception {
        program = Program.ofFile(Files.writeString(folder.resolve("Two.java"),
                "class Other {}\npublic class Two { public static void main(String[] args) { new Other(); } }\n"));
        Path made = Objects.requireNonNull(compiled().getParent());
        entry = made;
        try (Stream<Path> all = Files.walk(made)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSize(3);
    }

    private Path compiled() throws CompilationFailed {
        CompiledProgram made = new Compiler(new ClassCache(folder.resolve("cache")), new Libraries(Conc.LIBRARIES, _ -> {}))
                .compile(program);
        assertThat(made.mainClass()).isEqualTo("Two");
        return made.classPath().getFirst();
    }

    /** Each file in its turn. */
    private void survives(Damage damage) throws Exception {
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            damage.to(file);
            assertThat(compiled()).as("after damage to %s", file).isEqualTo(entry.resolve("classes"));
            assertThat(file).as("made again").isRegularFile().hasBinaryContent(content);
        }
    }

    @Test
    void an_empty_file_is_noticed() throws Exception {
        survives(file -> Files.write(file, new byte[0]));
    }

    @Test
    void a_file_that_was_cut_is_noticed() throws Exception {
        survives(file -> Files.write(file, Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1).substring(0, 3)
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
    }

    @Test
    void garbage_of_the_same_length_is_noticed() throws Exception {
        survives(file -> Files.write(file, new byte[(int) Files.size(file)]));
    }

    @Test
    void a_missing_file_is_noticed() throws Exception {
        survives(Files::delete);
    }

    @Test
    void a_folder_in_place_of_a_file_is_noticed() throws Exception {
        survives(file -> {
            Files.delete(file);
            Files.createDirectory(file);
        });
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_in_place_of_a_file_is_noticed_and_not_followed() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
        survives(file -> {
            Files.delete(file);
            Files.createSymbolicLink(file, elsewhere);
        });

        assertThat(elsewhere).hasContent("kept");
    }

    @Test
    void another_file_in_place_of_the_whole_entry_is_noticed() throws Exception {
        ClassCache.delete(entry);
        Files.writeString(entry, "no folder");

        assertThat(compiled()).isEqualTo(entry.resolve("classes"));
        assertThat(files).allSatisfy(file -> assertThat(file).isRegularFile());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_in_place_of_the_whole_entry_is_replaced_and_what_it_leads_to_stays() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path kept = Files.writeString(elsewhere.resolve("kept"), "kept");
        ClassCache.delete(entry);
        Files.createSymbolicLink(entry, elsewhere);

        assertThat(compiled()).isEqualTo(entry.resolve("classes"));
        assertThat(kept).hasContent("kept");
        assertThat(elsewhere).isDirectoryNotContaining("glob:**classes");
    }

    @Test
    void a_cache_that_cannot_be_a_folder_is_done_without() throws Exception {
        ClassCache.delete(folder.resolve("cache"));
        Files.writeString(folder.resolve("cache"), "no folder");

        assertThat(compiled()).isDirectory();
    }
}
