package dev.conc.ui.lesson;

import dev.conc.language.Language;
import dev.conc.lesson.ProgramComments;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import java.util.Optional;

/** The source that the screen shows, read when its program is chosen and again whenever it is run or saved, since it may have changed. */
final class SourceTexts {
    private record Read(Program program, long run, int saves, String source) {}

    private final Language language;
    private Optional<Read> latest = Optional.empty();

    SourceTexts(Language language) {
        this.language = language;
    }

    /** The source of a program, or why it cannot be read, as a comment. */
    String of(Program program, LessonState state) {
        long run = state.run().map(RunState::number).orElse(0L);
        int saves = state.versions().saves();
        Read read = latest.filter(each -> each.program().equals(program) && each.run() == run && each.saves() == saves)
                .orElseGet(() -> new Read(program, run, saves, read(program)));
        latest = Optional.of(read);
        return read.source();
    }

    private String read(Program program) {
        try {
            return ProgramComments.shown(program, language);
        } catch (Problem e) {
            return "// " + e.words(language.locale());
        }
    }
}
