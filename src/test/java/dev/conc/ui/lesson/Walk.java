package dev.conc.ui.lesson;

import dev.conc.Conc;
import dev.conc.exercise.Workspace;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.Question;
import dev.conc.lesson.Section;
import dev.conc.problem.ExitCode;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.expect.Check;
import dev.conc.program.run.Runner;
import dev.conc.progress.LessonProgress;
import dev.conc.progress.Progress;
import dev.conc.progress.ProgressFile;
import dev.conc.progress.ProgressLog;
import dev.conc.progress.QuestionState;
import dev.conc.progress.Standing;
import dev.conc.progress.StateFolder;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.edit.Editor;
import dev.conc.ui.screen.EmulatedTerminal;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A new learner in a lesson: presses keys, looks at the screen, and has a script for an editor, which writes what the answers tell to write. */
final class Walk implements AutoCloseable {
    /** Of a text that may be cut or wrapped, what is looked for. */
    private static final int SEEN = 24;

    private static final String END = "\u001b[F";

    private final Catalogue catalogue;
    private final Lesson lesson;
    private final Messages messages;
    private final Path next;
    private final Workspace workspace;
    private final ProgressLog log;
    private final EmulatedTerminal terminal;
    private final CompletableFuture<ExitCode> end = new CompletableFuture<>();

    private Walk(Catalogue catalogue, Lesson lesson, Language language, EmulatedTerminal terminal, Path folder) {
        this.catalogue = catalogue;
        this.lesson = lesson;
        this.messages = new Messages(language, Theme.COLOUR);
        this.terminal = terminal;
        this.next = folder.resolve("next");
        this.workspace = new Workspace(folder.resolve("work"));
        this.log = new ProgressLog(Optional.of(new ProgressFile(new StateFolder(folder.resolve("state")))), Progress.NONE,
                InstantSource.system());
    }

    /**
     * Opens a lesson.
     *
     * @param folder for what the learner writes and for the progress
     */
    static Walk begin(Catalogue catalogue, Catalogue.Entry entry, Language language, int columns, int rows, Path folder) throws Exception {
        Walk walk = new Walk(catalogue, catalogue.read(entry, language), language, new EmulatedTerminal(columns, rows), folder);
        walk.open(entry, language, folder);
        return walk;
    }

    private void open(Catalogue.Entry entry, Language language, Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("ed"), "#!/bin/sh\ncp '" + next + "' \"$1\"\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + script);
        }
        FullScreen full = FullScreen.over(terminal.terminal());
        LessonScreen screen = new LessonScreen(full, Theme.COLOUR, catalogue, entry, lesson, 0, language,
                new Compiler(new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, _ -> {})),
                new Runner(Conc.PROJECT.resolve("target/conc-agent.jar")),
                new EditSettings(workspace, Optional.of(Editor.named(List.of(script.toString())))), log);
        Thread.ofPlatform().daemon().name("screen").start(() -> {
            try {
                ExitCode code;
                try (full) {
                    code = screen.show();
                }
                end.complete(code);
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
    }

    int pages() {
        return lesson.sections().size();
    }

    /** Waits for a page, from 0. */
    void arrives(int page) {
        await(header(lesson.title(), page + 1, pages()));
    }

    private static String header(String title, int page, int pages) {
        return title + " " + page + "/" + pages + " ";
    }

    private void await(String text) {
        await(text, shown -> shown.contains(text));
    }

    private void await(String what, Predicate<String> condition) {
        terminal.await(what, shown -> {
            if (end.isDone()) {
                throw new AssertionError("the screen was left while this was awaited: " + what + ", " + end);
            }
            return condition.test(shown);
        });
    }

    /** Reads the answer of each question of the page. */
    void answers(int page) {
        Section section = lesson.sections().get(page);
        for (int i = 0; i < section.questions().size(); i++) {
            String id = section.questionId(i);
            terminal.press("a");
            await("the answer of " + id, _ -> kept().questions().containsKey(id));
            await(messages.text("question.answer"));
        }
    }

    /** Changes the programs of the page as its answers say, and lets each change be checked. */
    void checks(int page) throws IOException {
        Section section = lesson.sections().get(page);
        List<Integer> open = new ArrayList<>(IntStream.range(0, section.questions().size())
                .filter(i -> Questions.check(section, i).isPresent()).boxed().toList());
        while (!open.isEmpty()) {
            // With an unchanged program the key says what to do, and shows the program that it is about.
            terminal.press("c");
            Asked asked = asked(section, open);
            if (!asked.check().changes().isEmpty()) {
                change(asked);
                terminal.press("c");
            }
            String id = section.questionId(asked.number());
            await("the check of " + id + " finds it done", shown -> {
                refuse(shown, "check.notYet", asked.program());
                refuse(shown, "check.failed", asked.program());
                return kept().questions().get(id) == QuestionState.DONE;
            });
            open.remove(Integer.valueOf(asked.number()));
        }
    }

    /** A question that is to be checked. */
    private record Asked(int number, Check check, Program program) {}

    /** The one that the key is for: the first whose program the screen names; before anything of this program was written, that is said. */
    private Asked asked(Section section, List<Integer> open) {
        List<Asked> candidates = open.stream().map(i -> new Asked(i, Questions.check(section, i).orElseThrow(),
                program(section.questions().get(i)))).toList();
        List<Asked> found = new ArrayList<>();
        await("what is checked", shown -> {
            for (Asked each : candidates) {
                boolean named = each.check().changes().isEmpty()
                        ? kept().questions().get(section.questionId(each.number())) == QuestionState.DONE
                        : says(shown, "notice.noVersion", each.program()) || says(shown, "check.notYet", each.program())
                                || says(shown, "check.failed", each.program());
                if (named) {
                    found.add(each);
                    return true;
                }
            }
            return false;
        });
        return found.getFirst();
    }

    private static Program program(Question question) {
        return question.program().orElseThrow();
    }

    private void change(Asked asked) throws IOException {
        Program program = asked.program();
        Files.writeString(next, asked.check().applied(program.source()));
        terminal.press("e");
        await("the changed " + program.name(), shown -> says(shown, "version.offerWithCheck", program));
    }

    private boolean says(String shown, String key, Program program) {
        String words = messages.text(key, program.name());
        return shown.contains(words.substring(0, Math.min(words.length(), Math.max(SEEN, program.name().length() + 6))));
    }

    private void refuse(String shown, String key, Program program) {
        if (says(shown, key, program)) {
            throw new AssertionError(program.name() + " is not what its answer says:\n" + shown);
        }
    }

    /** The questions that could be checked and are not done. */
    List<String> unchecked() {
        return lesson.sections().stream().flatMap(section -> IntStream.range(0, section.questions().size())
                .filter(i -> Questions.check(section, i).isPresent()).mapToObj(section::questionId))
                .filter(id -> kept().questions().get(id) != QuestionState.DONE).toList();
    }

    /** At the end of the page, the space bar shows the next one, or tells that the lesson ends. */
    void readsOn(int page) {
        terminal.press(END + " ");
        await(page + 1 < pages() ? header(lesson.title(), page + 2, pages()) : end());
    }

    private String end() {
        String last = messages.text("notice.lastPage");
        String none = messages.text("notice.lastLesson");
        int same = 0;
        while (last.charAt(same) == none.charAt(same)) {
            same++;
        }
        return last.substring(0, same);
    }

    void leapsToTheLastPage() {
        for (int page = 0; page + 1 < pages(); page++) {
            arrives(page);
            terminal.press("n");
        }
        arrives(pages() - 1);
    }

    /** The last page names a lesson, and the key opens it. */
    void opens(Catalogue.Entry following) {
        terminal.press(END);
        String words = messages.text("lesson.next", following.title());
        await(words.substring(0, words.indexOf(following.title()) + following.title().length()));
        terminal.press("n");
        await("the next lesson", shown -> shown.lines().findFirst().orElse("").contains(following.title() + " 1/"));
    }

    private LessonProgress kept() {
        return log.known().of(lesson.id());
    }

    Standing standing() {
        return Standing.of(lesson, kept());
    }

    @Override
    public void close() {
        if (!end.isDone()) {
            terminal.endInput();
        }
        try {
            end.orTimeout(60, TimeUnit.SECONDS).join();
        } finally {
            log.close();
        }
    }
}
