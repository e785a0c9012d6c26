package dev.conc.ui.lesson;

/** What has become of a question; what comes later says more. */
public enum QuestionState {
    /** It was passed over by a key. */
    SKIPPED,
    /** Its answer was shown, or the learner has predicted or tried. */
    ANSWERED,
    /** What it asks for was done, and the check found it so. */
    DONE;

    /** The one that says more. */
    QuestionState or(QuestionState other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
