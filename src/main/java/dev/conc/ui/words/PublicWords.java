package dev.conc.ui.words;

import dev.conc.author.Fault;
import dev.conc.program.predict.Candidate;
import dev.conc.program.predict.Prediction;
import dev.conc.program.record.Recording;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.explore.result.Unfinished;
import dev.conc.schedule.explore.result.Verdict;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.TraceEvent;

/**
 * The words that programs read: those of the JSON that {@code --json} prints, of the categories in a file of {@code --trace}, and of the
 * option {@code --strategy}. They are the same in every language and do not change, whatever the values are called here.
 */
public final class PublicWords {
    private PublicWords() {}

    /** Which rule for lessons was broken. */
    public static String of(Fault fault) {
        return switch (fault) {
            case Fault.Form _ -> "form";
            case Fault.Hindered _ -> "hindered";
            case Fault.NoTranslation _ -> "translation";
            case Fault.SamePlace _ -> "order";
            case Fault.SameName _,Fault.SameProgram _ -> "name";
            case Fault.UnknownRequired _,Fault.LaterRequired _ -> "requires";
            case Fault.UnknownInRow _ -> "rows";
            case Fault.Unanswered _ -> "answer";
            case Fault.DeadLink _,Fault.DeadPage _ -> "link";
            case Fault.Unlinked _ -> "unlinked";
            case Fault.NoExpectation _,Fault.NoProgram _,Fault.NothingExplored _ -> "expectation";
            case Fault.NothingWanted _,Fault.WantedContradicts _ -> "wanted";
            case Fault.TooWide _ -> "width";
            case Fault.NotCompiled _ -> "compile";
            case Fault.Ran _ -> "run";
            case Fault.Explored _ -> "explore";
            case Fault.Checked _,Fault.CheckedUnchanged _ -> "check";
            case Fault.OptionMissing _,Fault.NoOptionPossible _ -> "predict";
        };
    }

    /** How an execution ended. */
    public static String of(End end) {
        return switch (end) {
            case NORMAL -> "normal";
            case EXCEPTION -> "exception";
            case DEADLOCK -> "deadlock";
            case LIVELOCK -> "livelock";
            case STOPPED -> "stopped";
            case CUT -> "cut";
        };
    }

    /** What went wrong. */
    public static String of(Failure.Kind kind) {
        return switch (kind) {
            case EXCEPTION -> "exception";
            case ASSERTION -> "assertion";
            case DEADLOCK -> "deadlock";
            case LIVELOCK -> "livelock";
            case LEAK -> "leak";
            case OUTCOME -> "outcome";
        };
    }

    /** What a thread did under control. */
    public static String of(TraceEvent event) {
        return switch (event) {
            case READ -> "read";
            case WRITE -> "write";
            case ACQUIRE -> "acquire";
            case TRY -> "try";
            case TAKEN -> "taken";
            case RELEASE -> "release";
            case WAIT -> "wait";
            case NOTIFY -> "notify";
            case START -> "start";
            case BEGIN -> "begin";
            case JOIN -> "join";
            case END -> "end";
            case SLEEP -> "sleep";
            case YIELD -> "yield";
            case PARK -> "park";
            case UNPARK -> "unpark";
            case INTERRUPT -> "interrupt";
            case OUTPUT -> "output";
            case CALL -> "call";
            case AWAIT -> "await";
            case NONE -> "";
        };
    }

    /** What was done in a real run; the same as under control is called as there. */
    public static String of(Recording.Kind kind) {
        return switch (kind) {
            case BEGIN -> "begin";
            case END -> "end";
            case START -> "start";
            case LAUNCH -> "launch";
            case LOCK -> "acquire";
            case WAIT -> "wait";
            case SLEEP -> "sleep";
            case GO_ON -> "go-on";
            case READ -> "read";
            case WRITE -> "write";
            case PRINT -> "output";
            case ERROR -> "error";
        };
    }

    /** How executions are chosen. */
    public static String of(Strategy strategy) {
        return switch (strategy) {
            case DPOR -> "dpor";
            case ALL -> "all";
            case BOUNDED -> "bounded";
            case RANDOM -> "random";
        };
    }

    /** Why not every schedule was explored. */
    public static String of(Unfinished why) {
        return switch (why) {
            case SECONDS -> "seconds";
            case EXECUTIONS -> "executions";
            case STEPS -> "steps";
            case MEMORY -> "memory";
            case INTERRUPTED -> "interrupted";
        };
    }

    /** What an exploration says of a program. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case UNKNOWN -> "unknown";
        };
    }

    /** One side of a data race. */
    public static String of(Report.Access access) {
        return switch (access) {
            case READ -> "read";
            case WRITE -> "write";
        };
    }

    /** What can be chosen in a prediction. */
    public static String of(Candidate candidate) {
        return switch (candidate) {
            case Candidate.Prints _ -> "prints";
            case Candidate.Ends ends -> of(ends.end());
            case Candidate.Races _ -> "race";
        };
    }

    /** How a choice was judged. */
    public static String of(Prediction.Mark mark) {
        return switch (mark) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case MISSED -> "missed";
            case OPEN -> "open";
        };
    }
}
