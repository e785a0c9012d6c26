package dev.conc;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The numbers in docs/exploring.md are those of the programs beside it. */
class ExploringDocumentIT {
    /** The tables of strategies, in their order, with the program of each. */
    private static final List<String> PROGRAMS = List.of("Tickets", "LockedTickets");

    /** A row of a table of strategies, each cell under its heading. */
    private record Row(String program, Map<String, String> cells) {
        String cell(String heading) {
            return cells.getOrDefault(heading, "");
        }

        String strategy() {
            return cell("--strategy");
        }
    }

    @TestFactory
    Stream<DynamicTest> every_strategy_runs_as_many_executions_as_the_document_says() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).extracting(Row::strategy).containsExactly("dpor", "all", "bounded", "random", "dpor", "all", "bounded", "random");
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.program() + " " + row.strategy(), () -> check(row)));
    }

    private static void check(Row row) {
        Conc.Result result = conc().run("explore", Conc.PROJECT.resolve("docs/exploring/" + row.program() + ".java").toString(),
                "--strategy", row.strategy(), "--json");
        JsonNode found = JsonDocument.only(result.out());

        assertThat(result.exitCode()).as(result.err()).isEqualTo(row.cell("complete").equals("yes") ? 0 : 4);
        assertThat(found.get("executions").asLong()).isEqualTo(Long.parseLong(row.cell("executions")));
        assertThat(found.get("complete").asBoolean()).isEqualTo(row.cell("complete").equals("yes"));
        assertThat(found.get("redundant").asLong()).isZero();
        StreamSupport.stream(found.get("outcomes").spliterator(), false).forEach(outcome -> assertThat(row.cells())
                .containsEntry(outcome.get("output").asString().strip(), outcome.get("executions").asString()));
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> heading = List.of();
        int tables = 0;
        for (String line : Files.readAllLines(Conc.PROJECT.resolve("docs/exploring.md"))) {
            List<String> cells = Arrays.stream(line.replaceAll("^\\||\\|$", "").split("\\|", -1)).map(each -> each.replace("`", "").strip())
                    .toList();
            if (!line.startsWith("|")) {
                heading = List.of();
            } else if (cells.getFirst().equals("--strategy")) {
                heading = cells;
                tables++;
            } else if (!heading.isEmpty() && !cells.getFirst().startsWith("---")) {
                Map<String, String> named = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    named.put(heading.get(i), cells.get(i));
                }
                rows.add(new Row(PROGRAMS.get(tables - 1), named));
            }
        }
        return rows;
    }
}
