package dev.conc.ui;

import dev.conc.lesson.Language;
import dev.conc.program.Origin;
import dev.conc.program.Output;
import dev.conc.program.Program;
import dev.conc.program.Recording;
import dev.conc.schedule.worker.Story;
import java.util.ArrayList;
import java.util.List;

/** Draws the pictures of a program's executions. */
public final class TimelineFactory {
    private final Program program;
    private final Messages messages;
    private final Language language;

    /** For a program, in a language. */
    public TimelineFactory(Program program, Language language) {
        this.program = program;
        this.messages = new Messages(language);
        this.language = language;
    }

    /** Of one execution under control. */
    public TimelinePictures of(Story story) {
        EventWords words = new EventWords(messages);
        SourceLines source = SourceLines.of(program);
        List<Timeline.Event> events = new ArrayList<>();
        for (Story.Step step : story.steps()) {
            String place = step.line() > 0 ? step.file() + ":" + step.line() : "";
            events.add(new Timeline.Event(
                    step.thread(), step.event(), words.label(step), step.what(), step.value(), place, source.text(step.file(), step.line()), events.size()));
        }
        List<String> ending = new ArrayList<>();
        if (!story.output().isEmpty()) {
            ending.add(messages.text("story.output"));
            story.output().lines().forEach(ending::add);
        }
        ending.add(messages.text("story.end." + story.end()));
        story.problems().forEach(each -> each.message().lines().forEach(ending::add));
        ending.add(messages.text("step.schedule", story.schedule()));
        List<String> lanes = story.threads().stream().map(Story.Standing::name).toList();
        return pictures(new Timeline(program.id(), lanes, events, ending, false));
    }

    /** Of a real run: who printed what, and when. */
    public TimelinePictures of(Recording recording) {
        List<Origin> origins = recording.output().stream().map(Output::origin).distinct().toList();
        List<Timeline.Event> events = recording.output().stream()
                .map(line -> new Timeline.Event(
                        origins.indexOf(line.origin()), line.error() ? "error" : "output",
                        messages.text(line.error() ? "timeline.error" : "timeline.prints"), "", line.text(), "", "", line.nanos() / 1000))
                .toList();
        List<String> lanes = origins.stream().map(each -> each.isMain() && each.tag().isEmpty() ? "main" : each.tag()).toList();
        return pictures(new Timeline(program.id(), lanes, events, List.of(program.id() + " " + recording.ending().words()), true));
    }

    private TimelinePictures pictures(Timeline timeline) {
        return new TimelinePictures(timeline, messages, language.locale().toLanguageTag());
    }
}
