package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.text.Visible;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
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
            return new FindingJson(finding.subject(), finding.state().word(), finding.found(), finding.advice());
        }
    }

    DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new Doctor(context.environment(), context.workspace()).findings();
        PrintWriter out = context.out();
        if (json) {
            Json.print(new DoctorJson(1, findings.stream().map(FindingJson::of).toList()), out);
        } else {
            int widest = findings.stream().mapToInt(each -> each.subject().length()).max().orElse(0);
            for (Finding each : findings) {
                out.printf("%-7s  %-" + widest + "s  %s%n", each.state().word(), each.subject(), Visible.line(each.found()));
                if (!each.advice().isEmpty()) {
                    out.printf("%-7s  %-" + widest + "s  %s %s%n", "", "", context.theme().ascii() ? "->" : "→",
                            Visible.line(each.advice()));
                }
            }
        }
        out.flush();
        boolean sound = findings.stream().noneMatch(each -> each.state() == Finding.State.MISSING);
        return (sound ? ExitCode.FINE : ExitCode.ENVIRONMENT).value();
    }
}
