package dev.conc.program.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {
    @TempDir
    Path temporary;

    private Path folder;
    private ClassCache cache;

    @BeforeEach
    void cache_in_a_folder_that_is_not_there_yet() {
        folder = temporary.resolve("not/there/yet");
        cache = new ClassCache(folder);
    }

    private Path keep(String text, String content) throws IOException {
        Path made = cache.begin();
        Files.writeString(made.resolve("last"), content);
        cache.keep(made, cache.entry(text), each -> Files.exists(each.resolve("last")));
        return cache.entry(text);
    }

    private static void lastUsed(Path entry, Duration ago) throws IOException {
        Files.setLastModifiedTime(entry, FileTime.from(Instant.now().minus(ago)));
    }

    @Test
    void the_same_text_has_the_same_entry_and_another_text_another() {
        assertThat(cache.entry("a")).isEqualTo(cache.entry("a")).isNotEqualTo(cache.entry("b"));
    }

    @Test
    void what_was_kept_is_there_for_the_next() throws IOException {
        keep("a", "content");

        assertThat(new ClassCache(folder).entry("a").resolve("last")).hasContent("content");
    }

    @Test
    void who_was_faster_stays() throws IOException {
        keep("a", "first");
        keep("a", "second");

        assertThat(cache.entry("a").resolve("last")).hasContent("first");
    }

    @Test
    void an_entry_that_nobody_used_for_a_month_goes() throws IOException {
        Path old = keep("old", "");
        Path young = keep("young", "");
        lastUsed(old, Duration.ofDays(31));
        lastUsed(young, Duration.ofDays(29));

        keep("new", "");

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void an_old_entry_that_was_used_stays() throws IOException {
        Path old = keep("old", "");
        lastUsed(old, Duration.ofDays(31));
        cache.use(old);

        keep("new", "");

        assertThat(old).exists();
    }
}
