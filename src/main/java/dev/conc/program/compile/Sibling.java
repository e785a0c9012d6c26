package dev.conc.program.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A source file beside a program that a class may come from.
 *
 * @param packageName the package that its folder stands for; empty for the unnamed one
 * @param name the class that is looked for in it
 * @param file where it is
 * @param text what it says; empty if it cannot be read
 * @param trouble why it cannot be read
 */
public record Sibling(String packageName, String name, Path file, String text, Optional<IOException> trouble) {
    /** The class with its package. */
    String className() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** The name of the file, such as {@code Helper.java}. */
    public String fileName() {
        return name + Siblings.ENDING;
    }
}
