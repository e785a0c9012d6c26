package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.problem.Sentence;
import dev.conc.program.predict.PredictionOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the questions of a translation what the English text says for all languages: the checks, and what they are about. */
final class TranslatedQuestions {
    private final Path file;
    private final List<Mistake> mistakes;

    /**
     * @param file of the translation, for messages
     * @param mistakes where mistakes are added
     */
    TranslatedQuestions(Path file, List<Mistake> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** The translated sections with the checks of the English ones; as they are where the two do not fit each other. */
    List<Section> of(List<Section> english, List<Section> translated) {
        if (english.size() != translated.size()) {
            return translated;
        }
        List<Section> paired = new ArrayList<>();
        for (int i = 0; i < english.size(); i++) {
            paired.add(section(english.get(i), translated.get(i), i + 1));
        }
        return List.copyOf(paired);
    }

    private Section section(Section english, Section translated, int number) {
        List<Question> asked = english.questions();
        List<Question> here = translated.questions();
        if (!asked.stream().map(Question::kind).toList().equals(here.stream().map(Question::kind).toList())) {
            if (asked.stream().anyMatch(each -> each.answer().isPresent()) || here.stream().anyMatch(each -> each.answer().isPresent())) {
                int line = here.isEmpty() ? 1 : here.getFirst().line();
                mistakes.add(new Mistake(file, line, Sentence.of("lesson.otherQuestions",
                        number, translated.title(), Language.EN.fileName())));
            }
            return translated;
        }
        List<Section.Part> parts = new ArrayList<>();
        int next = 0;
        for (Section.Part part : translated.parts()) {
            parts.add(part instanceof Question question ? paired(asked.get(next++), question) : part);
        }
        return new Section(translated.id(), translated.title(), List.copyOf(parts));
    }

    private Question paired(Question english, Question translated) {
        if (english.answer().isEmpty() || translated.answer().isEmpty()) {
            return translated.with(english.program(), translated.answer());
        }
        Optional<PredictionOptions> options = english.answer().get().options();
        Optional<PredictionOptions> here = translated.answer().get().options();
        if (!options.map(PredictionOptions::candidates).equals(here.map(PredictionOptions::candidates))) {
            mistakes.add(new Mistake(file, translated.line(), Sentence.of("lesson.otherOptions", Language.EN.fileName())));
        }
        return translated.with(english.program(), Optional.of(translated.answer().get().with(english.answer().get().check())));
    }
}
