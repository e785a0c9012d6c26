package dev.conc.program.compile;

import dev.conc.program.Program;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.lang.model.SourceVersion;
import javax.tools.SimpleJavaFileObject;

/** The source as it was read for the cache, so that the two never differ. */
final class SourceText extends SimpleJavaFileObject {
    private final String source;

    SourceText(Program program, String source) {
        super(URI.create("memory:///" + encoded(program.fileName())), Kind.SOURCE);
        this.source = source;
    }

    static String encoded(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A public class need not be named as the file, as for {@code java File.java}. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && SourceVersion.isIdentifier(simpleName);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
    }
}
