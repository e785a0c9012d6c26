package dev.conc.cli;

import dev.conc.glossary.Entry;
import dev.conc.glossary.Glossary;
import dev.conc.glossary.HelpPage;
import dev.conc.language.Language;
import dev.conc.lesson.Names;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Sentence;
import dev.conc.ui.plain.PlainGlossary;
import dev.conc.ui.screen.Messages;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of a command, or explains a word of the field. */
@Command(
        name = "help",
        description = "Show all commands, the help of one, or what a word means: conc help race.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class HelpCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "COMMAND|WORD",
            arity = "0..*",
            description = "A command; else a word, such as race, deadlock, happens-before or data race, or the beginning of one; python: Java for those who know Python.")
    private List<String> words = List.of();

    HelpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        PrintWriter out = context.out();
        if (words.isEmpty()) {
            Overview.print(context);
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

        record OfPage(String name) implements Meaning {}
    }

    private void explain(String asked, PrintWriter out) {
        Language language = isChinese(asked) ? context.languageOr(Language.ZH) : context.language();
        Glossary glossary = Glossary.in(language);
        PlainGlossary printed = new PlainGlossary(context.environment().width(), new Messages(language, context.theme()), context.theme());
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        command.parent().commandLine().getSubcommands().forEach((name, command) -> meanings.put(name, new Meaning.OfCommand(command)));
        HelpPage.NAMES.forEach(name -> meanings.putIfAbsent(name, new Meaning.OfPage(name)));
        glossary.byWord().forEach((word, entry) -> meanings.putIfAbsent(word, new Meaning.OfWord(entry)));
        Set<String> suggested = new TreeSet<>(command.parent().commandLine().getSubcommands().keySet());
        suggested.addAll(HelpPage.NAMES);
        suggested.addAll(glossary.words());
        switch (Names.find(Sentence.of("kind.commandOrWord"), asked, meanings, suggested)) {
            case Meaning.OfCommand(CommandLine command) -> command.usage(out);
            case Meaning.OfPage(String name) -> printed.print(HelpPage.of(name, context.language()), out);
            case Meaning.OfWord(Entry entry) -> printed.print(entry, glossary.translation(entry), out);
        }
    }

    private static boolean isChinese(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }
}
