package dev.conc.progress;

/** What has become of a question of a page; what comes later in this list says more and replaces what stands before it. */
public enum QuestionState {
    /** It was passed over by a key. */
    SKIPPED,
    /** Its answer was shown, or the learner has predicted or tried. */
    ANSWERED,
    /** What it asks for was done, and the check found it so. */
    DONE;

    /** The one that says more. */
    public QuestionState or(QuestionState other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
