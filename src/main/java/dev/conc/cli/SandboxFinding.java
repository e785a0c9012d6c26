package dev.conc.cli;

import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.schedule.worker.Bubblewrap;

/** Whether programs under control can be put into a box of the operating system. */
final class SandboxFinding {
    private static final String SUBJECT = "sandbox";

    private SandboxFinding() {}

    static Finding of(Environment environment) {
        return switch (Bubblewrap.state(environment.variable("PATH").orElse(""))) {
            case Bubblewrap.State.Works works ->
                    Finding.good(SUBJECT, Sentence.of("doctor.sandbox.works", works.program()));
            case Bubblewrap.State.NotInstalled _ -> Finding.less(SUBJECT, Sentence.of("doctor.sandbox.none"),
                    Sentence.of("doctor.sandbox.install"));
            case Bubblewrap.State.Fails fails ->
                    Finding.less(SUBJECT, Sentence.of("doctor.sandbox.fails", fails.program(), fails.words()), advice(fails.words()));
        };
    }

    private static Told advice(String words) {
        boolean forbidden = words.contains("namespace") || words.contains("not permitted") || words.contains("ermission denied");
        return Sentence.of(forbidden ? "doctor.sandbox.forbidden" : "doctor.sandbox.try");
    }
}
