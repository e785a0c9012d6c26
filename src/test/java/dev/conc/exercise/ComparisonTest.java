package dev.conc.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    private Path folder;

    private List<String> compared(String original, String mine) throws IOException {
        Program program = new Program("locks/Bank", Files.writeString(folder.resolve("Bank.java"), original));
        Path own = Files.createDirectories(folder.resolve("own")).resolve("Bank.java");
        return Comparison.of(program, program.version(Files.writeString(own, mine))).rows().stream().map(ComparisonTest::row).toList();
    }

    private static String row(Comparison.Row row) {
        return switch (row.kind()) {
            case BOTH -> "  ";
            case ORIGINAL -> "- ";
            case MINE -> "+ ";
            case LEFT_OUT -> "…";
        } + (row.line() == 0 ? "" : row.line() + " " + row.text());
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "l" + i + "\n").collect(Collectors.joining());
    }

    @Test
    void the_same_has_no_rows() throws IOException {
        assertThat(compared(lines(5), lines(5))).isEmpty();
    }

    @Test
    void a_line_that_differs_stands_among_three_on_each_side() throws IOException {
        assertThat(compared(lines(20), lines(20).replace("l10\n", "ten\n"))).containsExactly(
                "…", "  7 l7", "  8 l8", "  9 l9", "- 10 l10", "+ 10 ten", "  11 l11", "  12 l12", "  13 l13", "…");
    }

    @Test
    void lines_have_the_numbers_that_they_have_in_their_own_file() throws IOException {
        assertThat(compared(lines(4), "new\nl1\nl2\nl4\n")).containsExactly("+ 1 new", "  2 l1", "  3 l2", "- 3 l3", "  4 l4");
    }

    @Test
    void changes_that_are_near_each_other_share_the_lines_between_them() throws IOException {
        assertThat(compared(lines(9), lines(9).replace("l2\n", "").replace("l7\n", ""))).containsExactly(
                "  1 l1", "- 2 l2", "  2 l3", "  3 l4", "  4 l5", "  5 l6", "- 7 l7", "  6 l8", "  7 l9");
    }

    @Test
    void all_of_an_empty_version_is_missing() throws IOException {
        assertThat(compared(lines(2), "")).containsExactly("- 1 l1", "- 2 l2");
    }
}
