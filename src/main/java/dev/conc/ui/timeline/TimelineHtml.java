package dev.conc.ui.timeline;

import dev.conc.program.control.Fold;
import dev.conc.ui.screen.Markup;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A timeline as a page that needs nothing else: a table that is read as it is, and a script that lets one move through it. */
final class TimelineHtml {
    private final Timeline timeline;
    private final Messages messages;
    private final String language;
    private final StringBuilder html = new StringBuilder();

    /** @param language the tag of the language (BCP 47) */
    TimelineHtml(Timeline timeline, Messages messages, String language) {
        this.timeline = timeline;
        this.messages = messages;
        this.language = language;
    }

    /** The page. */
    String page() {
        String title = Markup.escaped(timeline.title());
        html.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>").append(title).append("</title>\n<style>\n").append(resource("timeline.css"))
                .append("</style>\n</head>\n<body>\n");
        html.append("<h1>").append(title).append("</h1>\n<main>\n<div>\n<table>\n<thead>\n");
        head();
        html.append("</thead>\n<tbody>\n");
        for (int i = 0; i < timeline.events().size(); i++) {
            row(i);
        }
        html.append("</tbody>\n</table>\n<pre>").append(timeline.ending().stream().map(Markup::escaped).collect(Collectors.joining("\n")))
                .append("</pre>\n</div>\n");
        timeline.sources().forEach(this::source);
        html.append("</main>\n<div id=\"bar\"");
        data("label", messages.text("trace.step"));
        data("keys", messages.text(timeline.folds().isEmpty() ? "timeline.keys" : "timeline.keysAndFolds"));
        data("play", messages.text("timeline.play"));
        data("pause", messages.text("timeline.pause"));
        data("speed", messages.text("timeline.speed"));
        html.append("></div>\n");
        return html.append("<script>\n").append(resource("timeline.js")).append("</script>\n</body>\n</html>\n").toString();
    }

    private void head() {
        html.append("<tr><th>").append(Markup.escaped(messages.text(timeline.timed() ? "timeline.when" : "trace.step"))).append("</th>");
        for (int i = 0; i < timeline.lanes().size(); i++) {
            html.append("<th scope=\"col\" class=\"").append(colour(i)).append("\">").append(Markup.escaped(timeline.lane(i)))
                    .append("</th>");
        }
        if (!timeline.timed()) {
            html.append("<th class=\"place\">").append(Markup.escaped(messages.text("trace.line"))).append("</th><th class=\"text\">")
                    .append(Markup.escaped(messages.text("trace.source"))).append("</th>");
        }
        html.append("</tr>\n");
    }

    private void row(int number) {
        Timeline.Event event = timeline.events().get(number);
        html.append("<tr");
        data("what", event.what());
        data("value", event.value());
        data("place", event.place());
        for (int i = 0; i < timeline.folds().size(); i++) {
            Fold fold = timeline.folds().get(i);
            if (number >= fold.first() && number <= fold.last()) {
                data("fold", Integer.toString(i));
                data("folded", folded(fold));
            }
        }
        html.append("><td>").append(timeline.when(number, messages)).append("</td>");
        for (int lane = 0; lane < timeline.lanes().size(); lane++) {
            if (lane == event.lane()) {
                html.append("<td class=\"event ").append(colour(lane)).append(event.isWrong() ? " wrong\">" : "\">")
                        .append(Markup.escaped(event.text())).append("</td>");
            } else {
                html.append("<td class=\"lane\"></td>");
            }
        }
        if (!timeline.timed()) {
            html.append("<td class=\"place\">").append(Markup.escaped(event.place())).append("</td><td class=\"text\"><code>")
                    .append(Markup.escaped(event.source())).append("</code></td>");
        }
        html.append("</tr>\n");
    }

    private void data(String name, String value) {
        html.append(" data-").append(name).append("=\"").append(Markup.escaped(value)).append('"');
    }

    private String folded(Fold fold) {
        String steps = messages.text("stage.fold", Integer.toString(fold.first() + 1), Integer.toString(fold.last() + 1));
        int thread = timeline.events().get(fold.first()).lane();
        return steps + (fold.alone() ? messages.text("stage.fold.alone", timeline.lanes().get(thread)) : messages.text("stage.fold.own"));
    }

    /** A file beside the table, each line with the place by which events name it. */
    private void source(String file, String text) {
        html.append("<div class=\"source\"><h2>").append(Markup.escaped(file)).append("</h2>\n<pre>");
        List<String> lines = text.lines().toList();
        int digits = Integer.toString(lines.size()).length();
        for (int i = 0; i < lines.size(); i++) {
            html.append("<span");
            data("line", file + ":" + (i + 1));
            html.append(">").append(("%" + digits + "d  ").formatted(i + 1)).append(Markup.escaped(lines.get(i))).append("</span>\n");
        }
        html.append("</pre></div>\n");
    }

    /** The class of what is of a thread. */
    private static String colour(int lane) {
        return Role.ofThread(lane).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(TimelineHtml.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
