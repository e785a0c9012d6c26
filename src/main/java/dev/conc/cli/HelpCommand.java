package dev.conc.cli;

import dev.conc.glossary.Entry;
import dev.conc.glossary.Glossary;
import dev.conc.language.Language;
import dev.conc.lesson.Names;
import dev.conc.problem.ExitCode;
import dev.conc.ui.plain.PlainGlossary;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the help of a command, or explains a word of the field. */
@Command(
        name = "help",
        description = "Show the help of a command, or explain a word: conc help race.",
        mixinStandardHelpOptions = true)
final class HelpCommand implements Callable<Integer> {
    private final ConcCommand conc;

    @Parameters(
            paramLabel = "COMMAND|WORD",
            arity = "0..*",
            description = "A command; else a word, such as race, deadlock, happens-before or data race, or the beginning of one.")
    private List<String> words = List.of();

    HelpCommand(ConcCommand conc) {
        this.conc = conc;
    }

    @Override
    public Integer call() {
        PrintWriter out = conc.out();
        if (words.isEmpty()) {
            conc.commandLine().usage(out);
        } else {
            explain(Glossary.word(String.join(" ", words)), out);
        }
        out.flush();
        return ExitCode.FINE.value();
    }

    /** What a name stands for: a command, or a word. */
    private sealed interface Meaning {
        record OfCommand(CommandLine command) implements Meaning {}

        record OfWord(Entry entry) implements Meaning {}
    }

    private void explain(String asked, PrintWriter out) {
        Glossary glossary = Glossary.in(isChinese(asked) ? conc.languageOr(Language.ZH) : conc.language());
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        conc.commandLine().getSubcommands().forEach((name, command) -> meanings.put(name, new Meaning.OfCommand(command)));
        glossary.byWord().forEach((word, entry) -> meanings.putIfAbsent(word, new Meaning.OfWord(entry)));
        Set<String> suggested = new TreeSet<>(conc.commandLine().getSubcommands().keySet());
        suggested.addAll(glossary.words());
        switch (Names.find("command and no word", asked, meanings, suggested)) {
            case Meaning.OfCommand(CommandLine command) -> command.usage(out);
            case Meaning.OfWord(Entry entry) ->
                    new PlainGlossary(conc.environment().width(), conc.theme()).print(entry, glossary.translation(entry), out);
        }
    }

    private static boolean isChinese(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }
}
