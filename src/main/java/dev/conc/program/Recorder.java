package dev.conc.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Joins the pieces of output into whole lines as they come. */
public final class Recorder implements Consumer<Output> {
    private record Key(Origin origin, boolean error) {}

    private final List<Output> lines = new ArrayList<>();
    private final Map<Key, StringBuilder> begun = new LinkedHashMap<>();

    @Override
    public synchronized void accept(Output piece) {
        Key key = new Key(piece.origin(), piece.error());
        StringBuilder text = begun.computeIfAbsent(key, _ -> new StringBuilder()).append(piece.text());
        if (piece.endsLine()) {
            begun.remove(key);
            lines.add(new Output(piece.origin(), piece.error(), text.toString(), true, piece.nanos()));
        }
    }

    /** The recording of a run that has ended so; a last line without an end counts as a line. */
    public synchronized Recording finish(Ending ending) {
        begun.forEach((key, text) -> lines.add(new Output(key.origin(), key.error(), text.toString(), true, 0)));
        begun.clear();
        return new Recording(List.copyOf(lines), ending);
    }
}
