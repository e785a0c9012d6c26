package dev.conc.cli;

import dev.conc.schedule.worker.Bubblewrap;

/** Whether programs under control can be put into a box of the operating system. */
final class SandboxFinding {
    private static final String SUBJECT = "sandbox";

    private SandboxFinding() {}

    static Finding of(Environment environment) {
        return switch (Bubblewrap.state(environment.variable("PATH").orElse(""))) {
            case Bubblewrap.State.Works works ->
                    Finding.good(SUBJECT, "bubblewrap works (" + works.program() + "): --sandbox auto and bwrap use it");
            case Bubblewrap.State.NotInstalled _ -> Finding.less(SUBJECT, "no bubblewrap",
                    "programs under control run without a box of the system, and --sandbox bwrap is refused; on Linux, install bubblewrap");
            case Bubblewrap.State.Fails fails ->
                    Finding.less(SUBJECT, fails.program() + " does not work: " + fails.words(), advice(fails.words()));
        };
    }

    private static String advice(String words) {
        boolean forbidden = words.contains("namespace") || words.contains("not permitted") || words.contains("ermission denied");
        return forbidden
                ? "the system forbids user namespaces: in a container, start that with --security-opt seccomp=unconfined or take it as the box that it is; on Ubuntu,"
                        + " give bwrap an AppArmor profile that allows userns; on Debian, sysctl kernel.unprivileged_userns_clone=1"
                : "try it by itself: bwrap --unshare-all --ro-bind / / true; until then --sandbox auto goes without";
    }
}
