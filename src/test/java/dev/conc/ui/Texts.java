package dev.conc.ui;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts for laws. */
public final class Texts {
    private static final String MIXED = "aaaabbbcde XYZ  0123   中文字体线程锁屏幕 ，。！？（）《》“”‘’.,;:!?()[]{}-—…%";

    private Texts() {}

    /** Prose of Latin and Chinese words with the punctuation of both. */
    public static Arbitrary<String> mixed() {
        return Arbitraries.strings().withChars(MIXED.toCharArray()).ofMaxLength(120);
    }

    /** Anything a file or a program may hold: controls, halves of pairs, marks, emoji. */
    public static Arbitrary<String> wild() {
        return Arbitraries.strings()
                .withChars(
                        "ab \t\n\r\"'\\/*中，\u0000\u0007\u001b[31m\u007f\u0085\u009b\u0301\u200b\u200d\u202e\u2066\u061c\u2028\ud83d\ude00\ufeff")
                .ofMaxLength(60);
    }

    /** What is left of a text without its spaces. */
    public static String withoutSpaces(String text) {
        return text.replace(" ", "");
    }
}
