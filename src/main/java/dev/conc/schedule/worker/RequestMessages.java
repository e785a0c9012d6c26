package dev.conc.schedule.worker;

import dev.conc.schedule.explore.result.Strategy;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests as bytes. */
final class RequestMessages implements Messages<Request> {
    private enum Kind { LOAD, EXPLORE, STOP, ADVANCE }

    private static final Kind[] KINDS = Kind.values();
    private static final Strategy[] STRATEGIES = Strategy.values();
    private static final Request.Pace[] PACES = Request.Pace.values();

    @Override
    public void write(Request request, MessageWriter to) throws IOException {
        switch (request) {
            case Request.Load load -> {
                to.one(Kind.LOAD);
                to.texts(load.classes());
                to.texts(load.libraries());
                to.text(load.mainClass());
                to.texts(load.defines().keySet());
                to.texts(load.defines().values());
                to.number(load.delay());
                to.flag(load.spurious());
                to.number(load.seed());
                to.number(load.steps());
                to.texts(load.wanted());
                to.texts(load.arguments());
            }
            case Request.Explore explore -> {
                to.one(Kind.EXPLORE);
                to.one(explore.strategy());
                to.number(explore.max());
                to.number(explore.seconds());
                to.number(explore.seed());
                to.number(explore.workers());
                to.text(explore.after());
            }
            case Request.Stop _ -> to.one(Kind.STOP);
            case Request.Advance advance -> {
                to.one(Kind.ADVANCE);
                to.text(advance.schedule());
                to.number(advance.known());
                to.one(advance.pace());
                to.flag(advance.locals());
            }
        }
    }

    @Override
    public Request read(MessageReader from) throws IOException {
        return switch (from.one(KINDS)) {
            case LOAD -> new Request.Load(
                    from.texts(), from.texts(), from.text(), defines(from.texts(), from.texts()), from.large(), from.flag(), from.large(),
                    from.number(), from.texts(), from.texts());
            case EXPLORE -> new Request.Explore(from.one(STRATEGIES), from.large(), from.large(), from.large(), from.number(), from.text());
            case STOP -> new Request.Stop();
            case ADVANCE -> new Request.Advance(from.text(), from.number(), from.one(PACES), from.flag());
        };
    }

    private static Map<String, String> defines(List<String> names, List<String> values) throws IOException {
        if (names.size() != values.size()) {
            throw new IOException("not understood: " + names.size() + " properties have " + values.size() + " values");
        }
        Map<String, String> defines = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            defines.put(names.get(i), values.get(i));
        }
        return defines;
    }
}
