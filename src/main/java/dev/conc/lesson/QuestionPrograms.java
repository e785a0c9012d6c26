package dev.conc.lesson;

import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.program.Program;
import dev.conc.program.expect.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the program that each question of a section is about: the one that its answer names, or else, for a prediction, the next one below
 * it on the page, for others the
 * nearest one above; else the page's first one, or the one that the page before shows. Checks that what an answer changes is there.
 */
final class QuestionPrograms {
    private final Function<String, Optional<Program>> named;
    private final Complaints complaints;

    /** @param named finds the program of a name in the folder of the lesson */
    QuestionPrograms(Function<String, Optional<Program>> named, Complaints complaints) {
        this.named = named;
        this.complaints = complaints;
    }

    /**
     * The parts with the programs of the questions.
     *
     * @param before what a page without programs shows
     */
    List<Section.Part> of(List<Section.Part> parts, Optional<Program> before) {
        List<Section.Part> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            found.add(parts.get(i) instanceof Question question ? about(question, usual(question.kind(), parts, i).or(() -> before))
                    : parts.get(i));
        }
        return found;
    }

    private static Optional<Program> usual(Question.Kind kind, List<Section.Part> parts, int at) {
        Optional<Program> above = programs(parts.subList(0, at)).reduce((_, later) -> later);
        Optional<Program> below = programs(parts.subList(at, parts.size())).findFirst();
        return kind == Question.Kind.PREDICT ? below.or(() -> above) : above.or(() -> below);
    }

    private static Stream<Program> programs(List<Section.Part> parts) {
        return parts.stream().filter(ProgramLink.class::isInstance).map(each -> ((ProgramLink) each).program());
    }

    private Question about(Question question, Optional<Program> usual) {
        Optional<Check> check = question.answer().flatMap(Answer::check);
        Optional<String> name = check.flatMap(Check::program)
                .or(() -> question.answer().flatMap(Answer::options).flatMap(each -> each.program()));
        Optional<Program> program = name.isPresent() ? named.apply(name.get()) : usual;
        if (program.isEmpty() && name.isPresent()) {
            complaints.add(question.line(), Sentence.of("lesson.answerProgram", name.get()));
        } else if (program.isEmpty() && check.isPresent()) {
            complaints.add(question.line(), Sentence.of("lesson.nothingToCheck"));
        }
        program.ifPresent(each -> check.ifPresent(asked -> compare(asked, each, question.line())));
        return question.with(program, question.answer());
    }

    private void compare(Check check, Program program, int line) {
        String source;
        try {
            source = program.source();
        } catch (Problem e) {
            complaints.add(line, e::words);
            return;
        }
        for (Check.Change change : check.changes()) {
            int places = change.places(source);
            if (places != 1) {
                complaints.add(change.line(),
                        Sentence.of(places == 0 ? "lesson.fromNowhere" : "lesson.fromOften", program.fileName(), places));
            }
        }
        if (check.overlaps(source)) {
            complaints.add(check.changes().getFirst().line(), Sentence.of("lesson.overlap"));
        }
    }
}
