package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Sentence;
import dev.conc.text.Visible;
import dev.conc.ui.screen.Glyph;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells whether the machine has what {@code conc} and its lessons need. */
@Command(
        name = "doctor",
        description = "Check that this machine has what conc and its lessons need, and say what to do where it has not.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** All that was looked at. */
    record DoctorJson(int format, List<FindingJson> findings) {}

    /**
     * A finding as the JSON shows it.
     *
     * @param state {@code ok}, {@code less} or {@code missing}
     * @param advice what to do; empty where nothing need be done
     */
    record FindingJson(String subject, String state, String found, String advice) {
        static FindingJson of(Finding finding) {
            return new FindingJson(finding.subject(), finding.state().word(), finding.found().words(Locale.ENGLISH),
                    finding.advice().map(each -> each.words(Locale.ENGLISH)).orElse(""));
        }
    }

    DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new Doctor(context.environment(), context.workspace(), context.spoken()).findings();
        PrintWriter out = context.out();
        if (json) {
            Json.print(new DoctorJson(1, findings.stream().map(FindingJson::of).toList()), out);
        } else {
            print(findings, out);
        }
        out.flush();
        boolean sound = findings.stream().noneMatch(each -> each.state() == Finding.State.MISSING);
        return (sound ? ExitCode.FINE : ExitCode.ENVIRONMENT).value();
    }

    private void print(List<Finding> findings, PrintWriter out) {
        Locale language = context.language().locale();
        int states = widest(Arrays.stream(Finding.State.values()).map(each -> each.told().words(language)));
        int subjects = widest(findings.stream().map(each -> subject(each, language)));
        for (Finding each : findings) {
            out.println(Glyph.pad(each.state().told().words(language), states) + " " + Glyph.pad(subject(each, language), subjects) + " "
                    + Visible.line(each.found().words(language)));
            each.advice().ifPresent(advice -> out.println(" ".repeat(states + subjects + 4) + (context.theme().ascii() ? "->" : "→") + " "
                    + Visible.line(advice.words(language))));
        }
    }

    private static int widest(Stream<String> words) {
        return words.mapToInt(Glyph::width).max().orElse(0);
    }

    /** Programs are called by their names. */
    private static String subject(Finding finding, Locale language) {
        return Doctor.PROGRAMS.contains(finding.subject()) ? finding.subject()
                : Sentence.of("doctor.subject." + finding.subject()).words(language);
    }
}
