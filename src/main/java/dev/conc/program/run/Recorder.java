package dev.conc.program.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Joins the pieces of output into whole lines as they come. */
public final class Recorder implements Consumer<Output> {
    /** Of more lines at once whose ends have not come, all count as ended, so that memory is bounded. */
    private static final int MOST_BEGUN = 10_000;

    private record Key(Origin origin, boolean error) {}

    /** A line whose end has not come. */
    private static final class Begun {
        private final StringBuilder text = new StringBuilder();
        private long nanos;

        private Output end(Key key) {
            return new Output(key.origin(), key.error(), text.toString(), true, nanos);
        }
    }

    private final List<Output> lines = new ArrayList<>();
    private final Map<Key, Begun> begun = new LinkedHashMap<>();

    @Override
    public synchronized void accept(Output piece) {
        Key key = new Key(piece.origin(), piece.error());
        Begun line = begun.computeIfAbsent(key, _ -> new Begun());
        line.text.append(piece.text());
        line.nanos = piece.nanos();
        if (piece.endsLine()) {
            begun.remove(key);
            lines.add(line.end(key));
        } else if (begun.size() > MOST_BEGUN) {
            endAll();
        }
    }

    private void endAll() {
        begun.forEach((key, line) -> lines.add(line.end(key)));
        begun.clear();
    }

    /** The recording of a run that has ended so; a last line without an end counts as a line. */
    public synchronized RunOutput finish(Ending ending) {
        endAll();
        return new RunOutput(List.copyOf(lines), ending);
    }
}
