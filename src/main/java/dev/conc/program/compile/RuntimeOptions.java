package dev.conc.program.compile;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The options of the JVM that a program asks for, said in JBang's way by lines {@code //RUNTIME_OPTIONS OPTION …}. */
public final class RuntimeOptions {
    private static final Pattern LINE = Pattern.compile("^//RUNTIME_OPTIONS[ \\t]+(\\S.*)$", Pattern.MULTILINE);

    private RuntimeOptions() {}

    /** The options that {@code source} names, in their order. */
    public static List<String> of(String source) {
        return LINE.matcher(source)
                .results()
                .flatMap(line -> Arrays.stream(line.group(1).strip().split("\\s+")))
                .toList();
    }
}
