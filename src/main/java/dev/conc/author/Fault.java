package dev.conc.author;

import dev.conc.lesson.ProgramLink.Offer;
import dev.conc.lesson.Question;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.problem.Told;
import dev.conc.program.expect.Difference;
import dev.conc.program.expect.ExploredExpectation.Outcome;

/** What can be wrong in a lesson; each kind is a rule that was broken. */
public sealed interface Fault {
    /** Whether it is the machine that lacks something, and the lesson may be right. */
    default boolean isOfMachine() {
        return this instanceof Hindered hindered && hindered.problem().exitCode() == ExitCode.ENVIRONMENT;
    }

    /** A file is not written as its format asks. */
    record Form(Told cause) implements Fault {}

    /** Something cannot be read, compiled, run or explored. */
    record Hindered(Problem problem) implements Fault {}

    /** There is no text in Chinese. */
    record NoTranslation() implements Fault {}

    /** Another lesson has the same place in the order. */
    record SamePlace(int order, String other) implements Fault {}

    /** Another lesson has the same id or alias. */
    record SameName(String name, String other) implements Fault {}

    /** Another lesson has a program of the same name. */
    record SameProgram(String name, String other) implements Fault {}

    /** A lesson is required that is not there. */
    record UnknownRequired(String id) implements Fault {}

    /** A lesson is required that does not come before this one. */
    record LaterRequired(String id) implements Fault {}

    /** A row names a program that is not in the folder. */
    record UnknownInRow(String row, String program) implements Fault {}

    /** A question has no answer. */
    record Unanswered(Question.Kind kind) implements Fault {}

    /** A link leads to a file that is not there. */
    record DeadLink(String destination) implements Fault {}

    /** A link leads to a page that is not there. */
    record DeadPage(String page) implements Fault {}

    /** No page links the program. */
    record Unlinked(String program) implements Fault {}

    /** There is no file that says what the program prints. */
    record NoExpectation(String file) implements Fault {}

    /** A file says what a program prints that is not there. */
    record NoProgram(String file) implements Fault {}

    /** A page offers to step, explore or predict a program of which nothing says what exploring finds. */
    record NothingExplored(String program, Offer offer) implements Fault {}

    /** Nothing says what an explored program should print. */
    record NothingWanted() implements Fault {}

    /** The expectation says that outputs are unwanted and all are wanted, or the other way round. */
    record WantedContradicts(boolean said) implements Fault {}

    /** A line of a program is too wide to be shown. */
    record TooWide(int columns, int most) implements Fault {}

    /** A program does not compile; in the words of the compiler. */
    record NotCompiled(String message) implements Fault {}

    /** A run of a program is not as expected. */
    record Ran(Difference difference) implements Fault {}

    /** What exploring a program finds is not as expected. */
    record Explored(Difference difference) implements Fault {}

    /** A program with the change that an answer names does not do what the answer asks for. */
    record Checked(String program, Difference difference) implements Fault {}

    /** A program does what an answer asks for before anything was changed. */
    record CheckedUnchanged(String program) implements Fault {}

    /** The options of a prediction leave a possible outcome out. */
    record OptionMissing(Outcome outcome) implements Fault {}

    /** None of the options of a prediction is possible. */
    record NoOptionPossible() implements Fault {}
}
