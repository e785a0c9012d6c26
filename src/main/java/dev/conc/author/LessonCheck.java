package dev.conc.author;

import dev.conc.author.CheckStep.Act;
import dev.conc.author.LessonTasks.Task;
import dev.conc.lesson.FrontMatter;
import dev.conc.lesson.LessonDraft;
import dev.conc.program.Program;
import dev.conc.program.compile.Compiler;
import dev.conc.program.run.Runner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Checks lessons: their form first, for all of them, then what their programs do. What has been tried is not tried again as long as nothing changes on which it depends. For one
 * thread at a time.
 */
public final class LessonCheck {
    private final Settings settings;
    private final List<FrontMatter> elsewhere;
    private final ProgramTrials programs;
    private final AnswerTrials answers;
    private final Map<List<Object>, List<Finding>> tried = new HashMap<>();

    /**
     * How it is checked.
     *
     * @param tries whether programs are compiled, run and explored
     * @param translated whether there has to be a text in Chinese
     * @param width the columns that a line takes on a screen
     * @param turn the file that is locked while a program runs
     */
    public record Settings(boolean tries, boolean translated, ToIntFunction<String> width, Path turn) {}

    /** @param elsewhere lessons of other folders, which may be required */
    public LessonCheck(Settings settings, List<FrontMatter> elsewhere, Compiler compiler, Runner runner) {
        this.settings = settings;
        this.elsewhere = List.copyOf(elsewhere);
        this.programs = new ProgramTrials(compiler, runner);
        this.answers = new AnswerTrials(compiler, runner);
    }

    /** The rules for the form of lessons, without trying anything. */
    public static List<Finding> form(LessonsFolder folder, List<FrontMatter> elsewhere, boolean translated, ToIntFunction<String> width) {
        List<LessonDraft> pack = folder.siblings().stream().map(LessonDraft::read).toList();
        return form(pack, checked(folder, pack), elsewhere, translated, width);
    }

    private static List<LessonDraft> checked(LessonsFolder folder, List<LessonDraft> pack) {
        return pack.stream().filter(each -> folder.lessons().contains(each.folder())).toList();
    }

    private static List<Finding> form(List<LessonDraft> pack, List<LessonDraft> checked, List<FrontMatter> elsewhere, boolean translated,
            ToIntFunction<String> width) {
        List<Finding> findings = new ArrayList<>();
        PackRules together = new PackRules(pack, elsewhere);
        checked.forEach(each -> {
            findings.addAll(TextRules.findings(each, translated));
            findings.addAll(ProgramRules.findings(each, width));
            findings.addAll(together.findings(each));
        });
        return findings.stream().distinct().sorted(Finding.BY_PLACE).toList();
    }

    /**
     * Checks the lessons of a folder.
     *
     * @return what was found; incomplete where the thread was interrupted meanwhile
     */
    public CheckResult check(LessonsFolder folder, CheckListener listener) {
        List<LessonDraft> pack = new ArrayList<>();
        for (Path each : folder.siblings()) {
            listener.begins(new CheckStep(Act.READ, String.valueOf(each.getFileName()), pack.size() + 1, folder.siblings().size()));
            pack.add(LessonDraft.read(each));
        }
        List<LessonDraft> drafts = checked(folder, pack);
        Set<Finding> found = new LinkedHashSet<>(form(pack, drafts, elsewhere, settings.translated(), settings.width()));
        if (Thread.currentThread().isInterrupted()) {
            // A file is not read by a thread that is interrupted, and may be right.
            found.clear();
        }
        listener.found(List.copyOf(found));
        boolean complete = !Thread.currentThread().isInterrupted() && (!settings.tries() || triedAll(drafts, found, listener));
        int programCount = drafts.stream().mapToInt(each -> LessonFiles.programs(each.folder()).size()).sum();
        long questions = drafts.stream().flatMap(each -> each.english().stream()).mapToLong(each -> each.questions().size()).sum();
        return new CheckResult(drafts.size(), programCount, (int) questions, complete, found.stream().sorted(Finding.BY_PLACE).toList());
    }

    private boolean triedAll(List<LessonDraft> drafts, Set<Finding> found, CheckListener listener) {
        List<Task> tasks = drafts.stream().flatMap(each -> LessonTasks.of(each, programs, answers).stream()).toList();
        Set<Program> broken = new HashSet<>();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            if (broken.contains(task.program())) {
                continue;
            }
            listener.begins(new CheckStep(task.act(), task.program().id(), i + 1, tasks.size()));
            List<Finding> findings;
            try {
                findings = performed(task);
            } catch (InterruptedException e) {
                return false;
            }
            if (task.act() != Act.ANSWER && findings.stream().anyMatch(each -> each.fault() instanceof Fault.NotCompiled)) {
                broken.add(task.program());
            }
            listener.found(findings.stream().filter(found::add).toList());
        }
        return true;
    }

    private List<Finding> performed(Task task) throws InterruptedException {
        List<Finding> known = tried.get(task.content());
        if (known != null) {
            return known;
        }
        List<Finding> findings;
        if (task.act() == Act.RUN || task.act() == Act.ANSWER) {
            try (RunTurn _ = RunTurn.await(settings.turn())) {
                findings = task.work().perform();
            }
        } else {
            findings = task.work().perform();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (findings.stream().noneMatch(each -> each.fault().isOfMachine())) {
            tried.put(task.content(), findings);
        }
        return findings;
    }
}
