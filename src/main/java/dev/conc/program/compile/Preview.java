package dev.conc.program.compile;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a program uses previews of the JDK, said in JBang's way by a line {@code //PREVIEW}. */
public final class Preview {
    private static final Pattern LINE = Pattern.compile("^//PREVIEW\\s*$", Pattern.MULTILINE);

    private Preview() {}

    private static boolean asked(String source) {
        return LINE.matcher(source).find();
    }

    static List<String> forCompiler(String source) {
        return asked(source) ? List.of("--enable-preview", "--release", Integer.toString(Runtime.version().feature())) : List.of();
    }

    public static List<String> forLauncher(String source) {
        return asked(source) ? List.of("--enable-preview") : List.of();
    }
}
