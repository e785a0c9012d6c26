package dev.conc.lesson;

import dev.conc.program.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the curriculum, as the front matter of a lesson names it.
 *
 * @param name such as {@code P1}
 * @param lesson the id of the lesson
 * @param programs what shows the row
 */
public record CurriculumRow(String name, String lesson, List<CheckedProgram> programs) {
    /**
     * A program and the tests that check it.
     *
     * @param tests none for a program that is not of the course: the build does not know it
     */
    public record CheckedProgram(Program program, List<CourseTest> tests) {
        /** The names of the tests. */
        public List<String> testNames() {
            return tests.stream().map(each -> each.nameFor(program.id())).toList();
        }
    }

    /**
     * The rows of all lessons, in the order of the lessons.
     *
     * @param course the folder of the lessons that the build checks
     * @throws dev.conc.problem.Problem if the expectation of a program cannot be read
     */
    public static List<CurriculumRow> of(Catalogue catalogue, Path course) {
        List<CurriculumRow> rows = new ArrayList<>();
        for (Catalogue.Entry entry : catalogue.entries()) {
            boolean checked = course.equals(entry.folder().getParent());
            List<Program> programs = Catalogue.programs(entry);
            entry.about().rows().forEach((name, shown) -> rows.add(new CurriculumRow(name, entry.about().id(), programs.stream()
                    .filter(each -> shown.contains(each.name()))
                    .sorted((a, b) -> shown.indexOf(a.name()) - shown.indexOf(b.name()))
                    .map(each -> new CheckedProgram(each, checked ? CourseTest.of(each) : List.of()))
                    .toList())));
        }
        return List.copyOf(rows);
    }
}
