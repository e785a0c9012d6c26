package dev.conc.cli;

import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Theme;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.ColorScheme;

/** The colours of help, those of the theme in place of picocli's own. */
final class HelpColours {
    private HelpColours() {}

    static ColorScheme of(Theme theme) {
        if (!theme.hasColours()) {
            return new ColorScheme.Builder(Ansi.OFF).build();
        }
        return new ColorScheme.Builder(Ansi.ON)
                .commands(style(theme, Role.STRONG))
                .options(style(theme, Role.CODE))
                .parameters(style(theme, Role.CODE))
                .optionParams(style(theme, Role.COMMENT))
                .build();
    }

    private static IStyle style(Theme theme, Role role) {
        return new IStyle() {
            @Override
            public String on() {
                return theme.begin(role);
            }

            @Override
            public String off() {
                return theme.end(role);
            }
        };
    }
}
