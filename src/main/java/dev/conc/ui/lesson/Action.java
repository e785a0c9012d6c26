package dev.conc.ui.lesson;

import dev.conc.ui.screen.Key;

/** What a key on the lesson screen means. */
enum Action {
    NEXT,
    PREVIOUS,
    ON,
    /** What the page offers first. */
    FIRST,
    RUN,
    STEP,
    EXPLORE,
    PREDICT,
    EDIT,
    /** The original in place of the learner's version, or the other way round. */
    TURN_VERSION,
    COMPARE,
    INTERRUPT,
    CHOOSE,
    /** The answer of a question, or the answers away again. */
    ANSWER,
    /** What a prediction hides is shown. */
    UNCOVER,
    /** The learner's version is compared with what a question asks for. */
    CHECK,
    NEXT_PANE,
    PREVIOUS_PANE,
    ZOOM,
    LINE_DOWN,
    LINE_UP,
    PAGE_DOWN,
    PAGE_UP,
    TOP,
    BOTTOM,
    CONTENTS,
    SEARCH,
    WORDS,
    /** The path of the program, or the schedule that is shown, is copied. */
    COPY,
    LANGUAGE,
    HELP,
    BACK,
    /** The page before a leap. */
    RETURN,
    QUIT,
    NOTHING;

    /** What a key means. */
    static Action of(Key key) {
        return switch (key) {
            case Key.Typed typed -> of(typed.character());
            case Key.Special special -> switch (special) {
                case RIGHT -> NEXT;
                case LEFT -> PREVIOUS;
                case DOWN -> LINE_DOWN;
                case UP -> LINE_UP;
                case ENTER -> FIRST;
                case TAB -> NEXT_PANE;
                case BACK_TAB -> PREVIOUS_PANE;
                case ESCAPE -> BACK;
                case HOME -> TOP;
                case END -> BOTTOM;
                case PAGE_UP -> PAGE_UP;
                case PAGE_DOWN -> PAGE_DOWN;
                case INTERRUPT -> INTERRUPT;
                case BACKSPACE -> RETURN;
                case UNKNOWN -> NOTHING;
            };
        };
    }

    private static Action of(String character) {
        return switch (character) {
            case "n", "N" -> NEXT;
            case "p", "P" -> PREVIOUS;
            case " " -> ON;
            case "r", "R" -> RUN;
            case "s" -> STEP;
            case "x", "X" -> EXPLORE;
            case "t", "T" -> PREDICT;
            case "e", "E" -> EDIT;
            case "m", "M" -> TURN_VERSION;
            case "d", "D" -> COMPARE;
            case "v", "V" -> CHOOSE;
            case "a", "A" -> ANSWER;
            case "u", "U" -> UNCOVER;
            case "c", "C" -> CHECK;
            case "z", "Z" -> ZOOM;
            case "j", "J" -> LINE_DOWN;
            case "k", "K" -> LINE_UP;
            case "f", "F" -> PAGE_DOWN;
            case "b", "B" -> PAGE_UP;
            case "g", "G" -> CONTENTS;
            case "/" -> SEARCH;
            case "h", "H" -> WORDS;
            case "y", "Y" -> COPY;
            case "l", "L" -> LANGUAGE;
            case "?" -> HELP;
            case "q", "Q" -> QUIT;
            default -> NOTHING;
        };
    }
}
