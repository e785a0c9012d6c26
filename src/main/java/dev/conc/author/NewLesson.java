package dev.conc.author;

import dev.conc.language.Language;
import dev.conc.lesson.FrontMatter;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.text.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The beginning of a lesson: a page, a program with its expectation, and questions with answers, in all languages, as the format asks.
 *
 * @param id the name of its folder
 * @param order its place among other lessons
 */
public record NewLesson(String id, int order) {
    private static final int LONGEST = 60;

    /**
     * One with a name that was given.
     *
     * @param known the lessons that are there already; it comes after them
     * @throws Problem if no lesson can be called so, or one is
     */
    public static NewLesson named(String id, List<FrontMatter> known) {
        if (!FrontMatter.isId(id) || id.length() > LONGEST) {
            throw Problem.usage("author.name", Visible.line(Visible.shortened(id, LONGEST)), suggestion(id));
        }
        known.stream().filter(each -> each.id().equals(id) || each.aliases().contains(id)).findFirst().ifPresent(each -> {
            throw Problem.usage("author.known", id, each.id());
        });
        return new NewLesson(id, known.stream().mapToInt(FrontMatter::order).max().orElse(0) + 1);
    }

    private static Told suggestion(String id) {
        String near = id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        return near.length() <= LONGEST && FrontMatter.isId(near) ? Sentence.of("author.nameLike", near) : _ -> "";
    }

    /** The name of its program. Behind a word it is no class that the program may want of the JDK. */
    public String program() {
        return Arrays.stream(id.split("-")).map(each -> each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1))
                .collect(Collectors.joining())
                + "Example";
    }

    private String title() {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * Writes its files into a folder of its own.
     *
     * @param pack in which that folder is made; it is made too where it is missing
     * @return the folder of the lesson
     * @throws Problem if there is something of its name already, or it cannot be written; then nothing of it is left
     */
    public Path write(Path pack) {
        if (Files.exists(pack) && !Files.isDirectory(pack)) {
            throw Problem.usage("author.noFolder", Visible.line(pack));
        }
        Path folder = pack.resolve(id);
        List<Path> made = new ArrayList<>();
        try {
            if (!Files.isDirectory(pack)) {
                Files.createDirectories(pack);
            }
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            Files.createDirectory(folder);
            made.add(folder);
            for (Map.Entry<String, String> each : files().entrySet()) {
                Path file = folder.resolve(each.getKey());
                made.add(file);
                Files.writeString(file, each.getValue(), StandardOpenOption.CREATE_NEW);
            }
            return folder;
        } catch (FileAlreadyExistsException e) {
            throw Problem.usage("author.exists", Visible.line(folder));
        } catch (IOException e) {
            made.reversed().forEach(NewLesson::delete);
            throw Problem.environment(FileTrouble.of(Act.WRITE, e, folder));
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Language each : Language.values()) {
            files.put(each.fileName(), filled(each.fileName()));
        }
        files.put(program() + LessonFiles.PROGRAM, filled("Program.java.txt"));
        files.put(program() + LessonFiles.EXPECTATION, filled("Program.expect.yaml"));
        return files;
    }

    private String filled(String pattern) throws IOException {
        try (InputStream stream = Objects.requireNonNull(NewLesson.class.getResourceAsStream(pattern), pattern)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@ID@", id).replace("@ORDER@", Integer.toString(order)).replace("@TITLE@", title())
                    .replace("@PROGRAM@", program());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The trouble that is told is why it was to be deleted.
        }
    }
}
