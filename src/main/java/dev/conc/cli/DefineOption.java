package dev.conc.cli;

import dev.conc.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The system properties that a program is given. */
final class DefineOption {
    @Option(names = {"-D", "--define"}, paramLabel = "KEY=VALUE", description = "Set a system property in the program.")
    private List<String> given = new ArrayList<>();

    /**
     * The properties by their keys; one without {@code =} is empty, and of two with one key the later holds.
     *
     * @throws Problem if a key is empty, which no system property has
     */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        for (String each : given) {
            int end = each.indexOf('=');
            String key = end < 0 ? each : each.substring(0, end);
            if (key.isBlank()) {
                throw Problem.usage("misuse.pair", "--define", each);
            }
            properties.put(key, end < 0 ? "" : each.substring(end + 1));
        }
        return Map.copyOf(properties);
    }
}
