package dev.conc.ui.timeline;

import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.control.Fold;
import dev.conc.program.control.Playback;
import dev.conc.program.record.Recording;
import dev.conc.program.run.Origin;
import dev.conc.program.run.Output;
import dev.conc.program.run.RunOutput;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.words.EndingWords;
import dev.conc.ui.words.EventWords;
import dev.conc.ui.words.FailureWords;
import dev.conc.ui.words.RecordingWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Of all that is known of an execution under control, whichever moment of it was looked at last. */
    public TimelinePictures of(Playback playback) {
        Playback whole = playback.at(playback.length());
        List<String> lanes = whole.statuses().stream().map(each -> each.status().name()).toList();
        EventWords words = new EventWords(messages);
        SourceLines source = SourceLines.of(program, language);
        List<Timeline.Event> events = new ArrayList<>();
        for (TraceStep step : whole.steps()) {
            String place = step.line() > 0 ? step.file() + ":" + step.line() : "";
            events.add(new Timeline.Event(
                    step.thread(), new Timeline.Kind.Step(step.event()), words.label(step), step.what(), step.value(), place,
                    source.text(step.file(), step.line()), words.note(step),
                    events.size()));
        }
        List<String> ending = new ArrayList<>();
        if (!whole.output().isEmpty()) {
            ending.add(messages.text("trace.output"));
            whole.output().lines().forEach(ending::add);
        }
        ending.add(messages.text("trace.end." + whole.end().name()));
        whole.failures().forEach(each -> ending.addAll(new FailureWords(messages).lines(each)));
        ending.add(messages.text("step.schedule", whole.schedule()));
        Map<String, String> sources = new LinkedHashMap<>();
        whole.steps().stream().map(TraceStep::file).filter(source::has).forEach(each -> sources.putIfAbsent(each, source.all(each)));
        return pictures(new Timeline(program.id(), lanes, events, ending, sources, Fold.of(whole), false));
    }

    /** Of a real run: who printed what, and when. */
    public TimelinePictures of(RunOutput recording) {
        List<Origin> origins = recording.output().stream().map(Output::origin).distinct().toList();
        List<Timeline.Event> events = recording.output().stream()
                .map(line -> new Timeline.Event(
                        origins.indexOf(line.origin()),
                        new Timeline.Kind.Recorded(line.error() ? Recording.Kind.ERROR : Recording.Kind.PRINT),
                        messages.text(line.error() ? "timeline.error" : "timeline.prints"), "", line.text(), "", "", "",
                        line.nanos() / 1000))
                .toList();
        List<String> lanes = origins.stream().map(each -> each.isMain() && each.tag().isEmpty() ? "main" : each.tag()).toList();
        return pictures(
                new Timeline(program.id(), lanes, events, List.of(EndingWords.of(program.id(), recording.ending(), messages)), Map.of(),
                        List.of(),
                        true));
    }

    private TimelinePictures pictures(Timeline timeline) {
        return pictures(timeline, messages, language);
    }

    private static TimelinePictures pictures(Timeline timeline, Messages messages, Language language) {
        return new TimelinePictures(timeline, messages, language.locale().toLanguageTag());
    }

    /** Of a recording: what each thread and process did, and when. */
    public static TimelinePictures of(Recording recording, Language language) {
        Messages messages = new Messages(language);
        RecordingWords words = new RecordingWords(messages);
        SourceLines source = new SourceLines(recording.file(), recording.source());
        List<Timeline.Event> events = recording.events().stream().map(each -> {
            boolean prints = each.kind() == Recording.Kind.PRINT || each.kind() == Recording.Kind.ERROR;
            String label = !prints ? words.of(each)
                    : messages.text(each.kind() == Recording.Kind.ERROR ? "timeline.error" : "timeline.prints");
            String place = each.line() > 0 ? recording.file() + ":" + each.line() : "";
            return new Timeline.Event(
                    each.lane(), new Timeline.Kind.Recorded(each.kind()), label, prints ? "" : each.what(), prints ? each.what() : "",
                    place,
                    source.text(recording.file(), each.line()), "", each.micros());
        }).toList();
        List<String> ending = new ArrayList<>();
        if (recording.leftOut() > 0) {
            ending.add(messages.text("record.leftOut", recording.leftOut()));
        }
        ending.add(EndingWords.of(recording.ending(), messages));
        return pictures(
                new Timeline(recording.program(), recording.lanes().stream().map(Recording.Lane::name).toList(), events, ending,
                        recording.source().isEmpty() ? Map.of() : Map.of(recording.file(), recording.source()), List.of(), true),
                messages, language);
    }
}
