package dev.conc.ui.screen;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where the links lead that a canvas has on a terminal. */
public final class PaintedLinks {
    private static final Pattern LINK = Pattern.compile("\u001b]8;;([^\u001b]+)\u001b\\\\");

    private PaintedLinks() {}

    public static List<String> in(Canvas canvas) {
        return LINK.matcher(new Painter(Theme.COLOUR).paint(canvas)).results().map((MatchResult link) -> link.group(1)).toList();
    }
}
