package dev.conc.program.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a source says without a compiler: its package, its words and the classes that it may declare. */
final class SourceHeader {
    private static final Pattern PACKAGE = Pattern.compile(
            "\\A\\uFEFF?(?:\\s|//[^\\n]*|(?s:/\\*.*?\\*/))*+package\\s+([\\p{javaJavaIdentifierPart}.\\s]+);");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u+(\\p{XDigit}{4})");

    private SourceHeader() {}

    /** The name of the package; empty for the unnamed one. */
    static String packageOf(String source) {
        Matcher matcher = PACKAGE.matcher(source);
        return matcher.find() ? matcher.group(1).replaceAll("\\s", "") : "";
    }

    /** Whether a class of that name may be declared here: a compact source file, which is named as its file, declares none. */
    static boolean declares(String source, String simpleName) {
        return Pattern.compile("\\b(?:class|interface|enum|record)\\s+" + Pattern.quote(simpleName) + "(?!\\p{javaJavaIdentifierPart})")
                .matcher(plain(source)).find();
    }

    /** The source with its Unicode escapes resolved. */
    static String plain(String source) {
        return source.contains("\\u")
                ? ESCAPE.matcher(source)
                        .replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : source;
    }
}
