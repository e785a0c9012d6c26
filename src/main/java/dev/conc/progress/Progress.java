package dev.conc.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is kept of a learner.
 *
 * @param lessons what is kept of each lesson, by its id
 */
public record Progress(Map<String, LessonProgress> lessons) {
    /** Of a learner who has seen nothing yet. */
    public static final Progress NONE = new Progress(Map.of());

    /** What is kept of a lesson. */
    public LessonProgress of(String lesson) {
        return lessons.getOrDefault(lesson, LessonProgress.NONE);
    }

    /** With something else kept of a lesson. */
    public Progress with(String lesson, UnaryOperator<LessonProgress> change) {
        Map<String, LessonProgress> all = new HashMap<>(lessons);
        all.put(lesson, change.apply(of(lesson)));
        return new Progress(Map.copyOf(all));
    }

    /** With nothing kept of a lesson. */
    public Progress without(String lesson) {
        Map<String, LessonProgress> all = new HashMap<>(lessons);
        all.remove(lesson);
        return new Progress(Map.copyOf(all));
    }

    /** What both have seen: nothing of either is lost. */
    public Progress merge(Progress other) {
        Map<String, LessonProgress> all = new HashMap<>(lessons);
        other.lessons.forEach((lesson, progress) -> all.merge(lesson, progress, LessonProgress::merge));
        return new Progress(Map.copyOf(all));
    }
}
