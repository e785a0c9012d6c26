package dev.conc.program.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.process.ProcessIdentity;
import dev.conc.program.run.Runner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFolderTest {
    @TempDir
    private Path parent;

    private Path folderOf(ProcessIdentity process) throws Exception {
        Path folder = Files.createDirectory(parent.resolve("conc-recording-" + process.pid() + "-" + process.began() + "-1"));
        Files.writeString(Files.createDirectory(folder.resolve("inside")).resolve("a.jfr"), "x");
        return folder;
    }

    private static ProcessIdentity self() {
        return ProcessIdentity.of(ProcessHandle.current().pid());
    }

    private static ProcessIdentity ended() throws Exception {
        Process process = new ProcessBuilder(Runner.java().toString(), "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid());
        process.waitFor();
        return identity;
    }

    @Test
    void what_a_killed_process_has_left_is_deleted() throws Exception {
        Path left = folderOf(ended());

        RecordingFolder.deleteStale(parent, Instant.now().plusSeconds(1));

        assertThat(left).doesNotExist();
    }

    @Test
    void what_a_process_had_left_whose_number_another_one_has_now_is_deleted() throws Exception {
        Path left = folderOf(new ProcessIdentity(self().pid(), self().began() + 1));

        RecordingFolder.deleteStale(parent, Instant.now().plusSeconds(1));

        assertThat(left).doesNotExist();
    }

    @Test
    void what_is_in_use_stays() throws Exception {
        Path used = folderOf(self());

        RecordingFolder.deleteStale(parent, Instant.now().plusSeconds(1));

        assertThat(used).isNotEmptyDirectory();
    }

    @Test
    void what_was_written_just_now_stays_whoever_uses_it() throws Exception {
        Path recent = folderOf(ended());

        RecordingFolder.deleteStale(parent, Instant.now().minusSeconds(60));

        assertThat(recent).isNotEmptyDirectory();
    }

    @Test
    void other_folders_and_links_stay() throws Exception {
        Path target = Files.createDirectory(parent.resolve("target"));
        Files.writeString(target.resolve("a"), "x");
        Path link = Files.createSymbolicLink(parent.resolve("conc-recording-999999999-1-x"), target);
        Path other = Files.createDirectory(parent.resolve("conc-recording-mine"));

        RecordingFolder.deleteStale(parent, Instant.now().plusSeconds(1));

        assertThat(link).exists();
        assertThat(other).exists();
        assertThat(target).isNotEmptyDirectory();
    }
}
