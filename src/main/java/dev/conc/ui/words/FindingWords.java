package dev.conc.ui.words;

import dev.conc.author.Fault;
import dev.conc.author.Finding;
import dev.conc.language.Language;
import dev.conc.lesson.ProgramLink.Offer;
import dev.conc.program.expect.Difference;
import dev.conc.program.expect.ExploredExpectation.Outcome;
import dev.conc.text.Visible;
import dev.conc.ui.screen.Messages;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what is wrong in a lesson, as compilers do. */
public final class FindingWords {
    /** Of a longer line nobody reads the end. */
    private static final int LONGEST = 1000;

    private final Messages messages;
    private final DifferenceWords differences;
    private final Path here;

    /** @param here the folder from which paths are shown */
    public FindingWords(Messages messages, Path here) {
        this.messages = messages;
        this.differences = new DifferenceWords(messages);
        this.here = here.toAbsolutePath().normalize();
    }

    /** File, line and what is wrong, in one line. */
    public String line(Finding finding) {
        return Visible.line(file(finding) + ":" + finding.line() + ": " + message(finding));
    }

    /** The file: from here, where it is below. */
    public String file(Finding finding) {
        Path file = finding.file().toAbsolutePath().normalize();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }

    /** What is wrong, in one line. */
    public String message(Finding finding) {
        String words = words(finding.fault()).lines().map(String::strip).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
        return Visible.shortened(words, LONGEST);
    }

    private String words(Fault fault) {
        return switch (fault) {
            case Fault.Form(var cause) -> cause.words(messages.language().locale());
            case Fault.Hindered(var problem) -> messages.of(problem);
            case Fault.NoTranslation _ -> messages.text("author.noTranslation", Language.ZH.fileName());
            case Fault.SamePlace(int order, String other) -> messages.text("author.samePlace", order, other);
            case Fault.SameName(String name, String other) -> messages.text("author.sameName", name, other);
            case Fault.SameProgram(_, String other) -> messages.text("author.sameProgram", other);
            case Fault.UnknownRequired(String id) -> messages.text("author.unknownRequired", id);
            case Fault.LaterRequired(String id) -> messages.text("author.laterRequired", id);
            case Fault.UnknownInRow(String row, String program) -> messages.text("author.unknownInRow", row, program);
            case Fault.Unanswered(var kind) -> messages.text("author.unanswered", kind.word(messages.language()).replaceAll("[.。]$", ""));
            case Fault.DeadLink(String destination) -> messages.text("author.deadLink", destination);
            case Fault.DeadPage(String page) -> messages.text("author.deadPage", page);
            case Fault.Unlinked(String program) -> messages.text("author.unlinked", program);
            case Fault.NoExpectation(String file) -> messages.text("author.noExpectation", file);
            case Fault.NoProgram(String file) -> messages.text("author.noProgram", file);
            case Fault.NothingExplored(String program, Offer offer) ->
                    messages.text("author.nothingExplored", program, offer.name().toLowerCase(Locale.ROOT));
            case Fault.NothingWanted _ -> messages.text("author.nothingWanted");
            case Fault.WantedContradicts(boolean said) -> messages.text(said ? "author.contradictsSaid" : "author.contradictsUnsaid");
            case Fault.TooWide(int columns, int most) -> messages.text("author.tooWide", columns, most);
            case Fault.NotCompiled(String message) -> messages.text("author.notCompiled", message);
            case Fault.Ran(Difference difference) -> messages.text("author.ran", of(difference));
            case Fault.Explored(Difference difference) -> messages.text("author.explored", of(difference));
            case Fault.Checked(String program, Difference difference) -> messages.text("author.checked", program, of(difference));
            case Fault.CheckedUnchanged(String program) -> messages.text("author.checkedUnchanged", program);
            case Fault.OptionMissing(Outcome outcome) -> messages.text("author.optionMissing", differences.outcome(outcome));
            case Fault.NoOptionPossible _ -> messages.text("author.noOptionPossible");
        };
    }

    private String of(Difference difference) {
        String words = String.join(" ", differences.of(difference));
        return difference.schedule().map(each -> words + " (" + each + ")").orElse(words);
    }
}
