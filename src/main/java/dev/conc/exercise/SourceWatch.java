package dev.conc.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices that files were changed, made or deleted since it looked last: by their times and sizes, and where these can be the same by what
 * is in them. For one thread at a time.
 */
public final class SourceWatch {
    /** A file that was changed so lately may be changed again without another time. */
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(3);

    /** A program is never larger; of what is, time and size have to do. */
    private static final long LARGEST = 1 << 20;

    /** What is known of a file; time and key are null where there is none. */
    private record Seen(@Nullable FileTime time, @Nullable Object key, long size, int content, boolean settled) {
        static final Seen NOTHING = new Seen(null, null, -1, 0, true);

        boolean sameAttributes(BasicFileAttributes now) {
            return now.lastModifiedTime().equals(time) && now.size() == size && java.util.Objects.equals(now.fileKey(), key);
        }

        boolean sameContent(Seen other) {
            return size == other.size && content == other.content;
        }
    }

    private final Map<Path, Seen> files = new LinkedHashMap<>();

    /** Looks at the files for the first time; those that it knows already it goes on with. */
    public void watch(Set<Path> wanted) {
        files.keySet().retainAll(wanted);
        wanted.forEach(each -> files.computeIfAbsent(each, file -> look(file, Seen.NOTHING)));
    }

    /**
     * The files whose content is another than when they were looked at last. A file that is empty only while it is written is not told,
     * unless it stays so.
     */
    public Set<Path> changed() {
        Set<Path> changed = new LinkedHashSet<>();
        for (Map.Entry<Path, Seen> each : files.entrySet()) {
            Seen before = each.getValue();
            Seen now = look(each.getKey(), before);
            if (now.size() == 0 && before.size() > 0) {
                // Many editors empty a file before they write it, so an empty file has to be seen twice; what else was known of it stays.
                each.setValue(new Seen(null, null, 0, before.content() == 0 ? 1 : before.content(), false));
            } else {
                if (!now.sameContent(before)) {
                    changed.add(each.getKey());
                }
                each.setValue(now);
            }
        }
        return changed;
    }

    private static Seen look(Path file, Seen before) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (before.settled() && before.sameAttributes(now)) {
                return before;
            }
            boolean settled = now.lastModifiedTime().toInstant().isBefore(Instant.now().minus(COARSEST_CLOCK));
            return new Seen(now.lastModifiedTime(), now.fileKey(), now.size(), content(file, now), settled);
        } catch (IOException e) {
            return Seen.NOTHING;
        }
    }

    /** What stands for the content; never 0 but for an empty one. */
    private static int content(Path file, BasicFileAttributes now) throws IOException {
        if (now.size() == 0) {
            return 0;
        }
        if (!now.isRegularFile() || now.size() > LARGEST) {
            return now.lastModifiedTime().hashCode();
        }
        return Arrays.hashCode(Files.readAllBytes(file));
    }
}
