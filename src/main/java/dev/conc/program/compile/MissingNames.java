package dev.conc.program.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The classes and packages that the compiler did not find. What may be a variable or a method is none of them. */
final class MissingNames {
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(class|variable) (\\S+)");
    private static final Pattern PACKAGE = Pattern.compile("location:\\s+package (\\S+)");
    private static final Pattern NO_PACKAGE = Pattern.compile("package (\\S+) does not exist");
    private static final Pattern NO_CLASS_FILE = Pattern.compile("class file for (\\S+) not found");
    private static final Pattern QUALIFIER = Pattern.compile("\\s*(?:\\.|::)");
    private static final Pattern MEMBER_OF_PACKAGE = Pattern.compile("\\s*\\.\\s*(?:\\*|\\p{Lu}|\\p{Lo})");
    private static final Pattern IMPORT = Pattern.compile("(?s).*(?:^|[;\\n/])\\s*import\\s[^;]*");
    private static final Pattern JDK = Pattern.compile("(?:java|javax|jdk)(?:\\..*)?");

    private MissingNames() {}

    /**
     * A name that was not found.
     *
     * @param name the class, with its package where the program says it; or the package
     * @param isPackage whether it is a package
     * @param sibling the file that needs it, where that is not the program's own
     */
    record Missing(String name, boolean isPackage, Optional<Path> sibling) {}

    /** What was not found, in the order of the complaints, each name once. */
    static List<Missing> of(List<Diagnostic<? extends JavaFileObject>> complaints) {
        List<Missing> found = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : complaints) {
            name(each).filter(name -> found.stream().noneMatch(other -> other.name().equals(name.name()))).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Missing> name(Diagnostic<? extends JavaFileObject> complaint) {
        String message = complaint.getMessage(Locale.ENGLISH);
        Optional<Path> sibling = SiblingFiles.file(complaint.getSource());
        String code = String.valueOf(complaint.getCode());
        Matcher classFile = NO_CLASS_FILE.matcher(message);
        if (classFile.find()) {
            return Optional.of(new Missing(classFile.group(1), false, sibling));
        }
        if (code.equals("compiler.err.doesnt.exist")) {
            return packageOrClass(complaint, message, sibling);
        }
        return code.startsWith("compiler.err.cant.resolve") ? symbol(complaint, message, sibling) : Optional.empty();
    }

    /** For {@code Map.Entry} and {@code system.out} the compiler takes the first name for a package, too. */
    private static Optional<Missing> packageOrClass(Diagnostic<? extends JavaFileObject> complaint, String message,
            Optional<Path> sibling) {
        Matcher matcher = NO_PACKAGE.matcher(message);
        if (!matcher.find() || JDK.matcher(matcher.group(1)).matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        boolean isClass = !name.contains(".") && Character.isUpperCase(name.codePointAt(0));
        String source = text(complaint);
        int at = Math.clamp(complaint.getPosition(), 0, source.length());
        boolean certain = isClass || MEMBER_OF_PACKAGE.matcher(source).region(at, source.length()).lookingAt()
                || IMPORT.matcher(source.substring(0, at)).matches();
        return certain ? Optional.of(new Missing(name, !isClass, sibling)) : Optional.empty();
    }

    private static Optional<Missing> symbol(Diagnostic<? extends JavaFileObject> complaint, String message, Optional<Path> sibling) {
        Matcher matcher = SYMBOL.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(2);
        String source = text(complaint);
        int at = Math.clamp(complaint.getPosition(), 0, source.length());
        if (matcher.group(1).equals("variable")) {
            return mayBeClass(name, source, at) ? Optional.of(new Missing(name, false, sibling)) : Optional.empty();
        }
        Matcher inside = PACKAGE.matcher(message);
        if (inside.find()) {
            String packageName = inside.group(1);
            return JDK.matcher(packageName).matches() ? Optional.empty()
                    : Optional.of(new Missing(packageName + "." + name, false, sibling));
        }
        // The position of Outer.Inner is its dot, and Inner would be in the file of Outer.
        boolean member = at < source.length() && source.charAt(at) == '.' && !IMPORT.matcher(source.substring(0, at)).matches();
        return member ? Optional.empty() : Optional.of(new Missing(name, false, sibling));
    }

    /** In {@code Helper.call()} the compiler says variable, since it might be one. */
    private static boolean mayBeClass(String name, String source, int at) {
        return Character.isUpperCase(name.codePointAt(0)) && (name.length() == 1 || !name.equals(name.toUpperCase(Locale.ROOT)))
                && source.startsWith(name, at) && QUALIFIER.matcher(source).region(at + name.length(), source.length()).lookingAt();
    }

    private static String text(Diagnostic<? extends JavaFileObject> complaint) {
        try {
            return complaint.getSource() == null ? "" : complaint.getSource().getCharContent(true).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
