package dev.conc.ui.predict;

import dev.conc.program.predict.Candidate;
import dev.conc.schedule.End;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.ui.predict.PredictState.Inquiry;
import java.util.List;

/** Two deposits without a lock: two balances are possible, one is not. */
final class PredictFixture {
    static final List<Candidate> CANDIDATES = List.of(
            new Candidate.Prints("start\nbalance: 13\nend"), new Candidate.Prints("start\nbalance: 0\nend"),
            new Candidate.Prints("start\nbalance: 5\nend"),
            new Candidate.Ends(End.DEADLOCK), new Candidate.Races());

    private PredictFixture() {}

    static PredictState open() {
        return PredictState.open("Bank with rounds=1", CANDIDATES);
    }

    static Report report(boolean complete) {
        Report.Side side = new Report.Side("Bank.java", 3, "A", Report.Access.WRITE);
        return new Report(
                Strategy.DPOR, complete, 12, 0, 0.1,
                List.of(
                        new Report.Outcome("start\nbalance: 13\nend\n", End.NORMAL, 5, "0x3.1x2"),
                        new Report.Outcome("start\nbalance: 5\nend\n", End.NORMAL, 6, "0x3.2x4"),
                        new Report.Outcome("start\nbalance: 8\nend\n", End.NORMAL, 1, "0x3.2x4.1")),
                List.of(), List.of(new Report.Race("balance", side, side, "0x2.1.2")));
    }

    static Inquiry.Done done(boolean complete) {
        return new Inquiry.Done(report(complete));
    }
}
