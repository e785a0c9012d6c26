package dev.conc.ui.timeline;

import dev.conc.text.Visible;
import dev.conc.ui.words.PublicWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A timeline in the Trace Event Format (the object form, with {@code traceEvents}): a thread for each lane, and a slice for each event. Where the events have no times, a step
 * takes a millisecond. What would act on a terminal stands there as JSON escapes it.
 */
final class TimelineTrace {
    private static final int PROCESS = 1;
    private static final long STEP_MICROS = 1000;
    /** What was printed has no length; this is enough to be seen. */
    private static final long LINE_MICROS = 1;

    private final Timeline timeline;

    TimelineTrace(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The document. */
    String json() {
        List<Map<String, Object>> events = new ArrayList<>();
        events.add(named("process_name", 0, timeline.title()));
        for (int i = 0; i < timeline.lanes().size(); i++) {
            // Viewers take thread 0 for something else.
            events.add(named("thread_name", i + 1, timeline.lanes().get(i)));
        }
        timeline.events().forEach(each -> events.add(slice(each)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("traceEvents", events);
        document.put("displayTimeUnit", "ms");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("program", timeline.title());
        other.put("ending", String.join("\n", timeline.ending()));
        document.put("otherData", other);
        return Visible.lines(new JsonMapper().writeValueAsString(document)) + "\n";
    }

    private static Map<String, Object> named(String what, int thread, String name) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("name", what);
        event.put("ph", "M");
        event.put("pid", PROCESS);
        event.put("tid", thread);
        event.put("args", Map.of("name", name));
        return event;
    }

    private static String category(Timeline.Kind kind) {
        return switch (kind) {
            case Timeline.Kind.Step step -> PublicWords.of(step.event());
            case Timeline.Kind.Recorded recorded -> PublicWords.of(recorded.kind());
        };
    }

    private Map<String, Object> slice(Timeline.Event from) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("name", from.text());
        event.put("cat", category(from.kind()));
        event.put("ph", "X");
        event.put("ts", timeline.timed() ? from.micros() : from.micros() * STEP_MICROS);
        event.put("dur", timeline.timed() ? LINE_MICROS : STEP_MICROS);
        event.put("pid", PROCESS);
        event.put("tid", from.lane() + 1);
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("what", from.what());
        arguments.put("value", from.value());
        arguments.put("place", from.place());
        arguments.put("source", from.source());
        arguments.values().removeIf(String::isEmpty);
        event.put("args", arguments);
        return event;
    }
}
