package dev.conc.program.record;

import dev.conc.program.Program;
import dev.conc.program.record.FlightReader.Sighting;
import dev.conc.program.record.Recording.Event;
import dev.conc.program.record.Recording.Kind;
import dev.conc.program.record.Recording.Lane;
import dev.conc.program.run.Ending;
import dev.conc.program.run.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together what the processes of a run recorded and what was printed. */
final class RecordingBuilder {
    /** A wait that is shorter is not told apart from what follows it. */
    private static final long SHORTEST_WAIT = 200;

    /** A read of 0 bytes, which is no event: nothing was asked for. The end of the stream has a number of its own. */
    private static final long NOTHING_READ = 0;

    /** How the name of the JDK's own thread for time-outs ends, which the first time-out of a program starts. */
    private static final String HELPER = "-delayScheduler";

    private static final String REAPED = "ProcessHandleImpl.run";

    /** A thread of a process; thread 0 is the process itself. */
    private record Actor(long process, long thread) {}

    private record Doing(Actor actor, Kind kind, String what, long amount, long micros, int line) {}

    private final Program program;
    private final long root;
    private final FlightReader flights;
    private final List<PrintedLines.Line> printed;
    private final long leftOut;
    private final Ending ending;
    private final List<Doing> doings = new ArrayList<>();
    private final Map<Actor, String> names = new HashMap<>();
    private final Map<Long, Long> mains = new HashMap<>();
    private final Set<Actor> shown = new HashSet<>();
    private final Map<Actor, Long> waitsUntil = new HashMap<>();

    /** @param root the process id of the program's JVM */
    RecordingBuilder(Program program, long root, FlightReader flights, PrintedLines printed, Ending ending) {
        this.program = program;
        this.root = root;
        this.flights = flights;
        this.printed = printed.lines();
        this.leftOut = printed.leftOut() + flights.leftOut();
        this.ending = ending;
    }

    Recording recording() {
        List<Sighting> sightings = new ArrayList<>(flights.sightings());
        // Of what began together the longer comes first: it is what the shorter ones are part of.
        sightings.sort(Comparator.comparingLong(Sighting::from).thenComparing(Comparator.comparingLong(Sighting::to).reversed()));
        sightings.forEach(this::name);
        sightings.forEach(this::show);
        printed.forEach(each -> shown.add(actor(each)));
        sightings.stream().filter(each -> shown.contains(new Actor(each.process(), each.thread()))).forEach(this::tell);
        new ProcessLives(sightings, REAPED).lives().forEach(this::tell);
        printed.forEach(this::tell);
        return arranged();
    }

    private void name(Sighting each) {
        Actor actor = new Actor(each.process(), each.thread());
        names.putIfAbsent(actor, each.name());
        if (each.kind().equals("ThreadStart") && each.name().equals("main") && each.what().isEmpty()) {
            mains.putIfAbsent(each.process(), each.thread());
            shown.add(actor);
        }
    }

    /** A thread is shown if the program's own code runs in it, or the program itself starts it. */
    private void show(Sighting each) {
        boolean own = each.stack().own() && !each.name().endsWith(HELPER)
                && (!each.kind().equals("ThreadStart") || each.stack().direct());
        if (own) {
            shown.add(new Actor(each.process(), each.thread()));
        }
    }

    private Actor actor(PrintedLines.Line line) {
        return switch (line.origin()) {
            case Origin.OfThread thread -> {
                Actor actor = new Actor(root,
                        line.thread() > 0 ? line.thread() : thread.isMain() ? mains.getOrDefault(root, 0L) : thread.id());
                names.putIfAbsent(actor, thread.name());
                yield actor;
            }
            case Origin.OfProcess process -> new Actor(process.pid(), line.thread() > 0 ? line.thread() : 0);
        };
    }

    private void tell(PrintedLines.Line line) {
        doings.add(new Doing(actor(line), line.error() ? Kind.ERROR : Kind.PRINT, line.text(), 0, line.micros(), line.line()));
    }

    private void tell(Sighting each) {
        Actor actor = new Actor(each.process(), each.thread());
        int line = each.stack().line();
        switch (each.kind()) {
            case "ThreadStart" -> {
                Actor parent = new Actor(each.process(), each.amount());
                if (shown.contains(parent) && !each.what().isEmpty()) {
                    doings.add(new Doing(parent, Kind.START, nameOf(actor), 0, each.from(), line));
                }
                doings.add(new Doing(actor, Kind.BEGIN, "", 0, each.from(), 0));
            }
            case "VirtualThreadStart" -> doings.add(new Doing(actor, Kind.BEGIN, "", 0, each.from(), 0));
            case "ThreadEnd", "VirtualThreadEnd" -> doings.add(new Doing(actor, Kind.END, "", 0, each.from(), 0));
            case "JavaMonitorEnter" -> blocked(each, actor, Kind.LOCK, each.what());
            case "JavaMonitorWait", "ThreadPark" -> {
                if (each.stack().direct()) {
                    blocked(each, actor, Kind.WAIT, each.stack().call());
                }
            }
            case "ThreadSleep" -> blocked(each, actor, Kind.SLEEP, "");
            case "MethodTrace" -> {
                if (!each.what().equals(REAPED)) {
                    blocked(each, actor, Kind.WAIT, each.what().replace("ProcessImpl.", "Process."));
                }
            }
            case "SocketRead" -> {
                blocked(each, actor, Kind.WAIT, each.stack().call().isEmpty() ? "Socket.read" : each.stack().call());
                if (each.amount() != NOTHING_READ) {
                    doings.add(new Doing(actor, Kind.READ, each.what(), Math.max(0, each.amount()), each.to(), line));
                }
            }
            case "SocketWrite" -> doings.add(new Doing(actor, Kind.WRITE, each.what(), each.amount(), each.to(), line));
            case "ProcessStart" ->
                    doings.add(new Doing(actor, Kind.LAUNCH, ProcessLives.command(each.what()), each.amount(), each.from(), line));
            default -> {
                // No other event was asked for.
            }
        }
    }

    /** What waits inside of something that waits is part of it. */
    private void blocked(Sighting each, Actor actor, Kind kind, String what) {
        boolean inside = each.to() <= waitsUntil.getOrDefault(actor, 0L);
        if (inside || each.to() - each.from() < SHORTEST_WAIT) {
            return;
        }
        waitsUntil.put(actor, each.to());
        int line = each.stack().line();
        doings.add(new Doing(actor, kind, what, 0, each.from(), line));
        if (!each.kind().equals("SocketRead")) {
            doings.add(new Doing(actor, Kind.GO_ON, what, each.to() - each.from(), each.to(), line));
        }
    }

    /** A process of which nothing else is known has a lane of its own; what is known of the others is told by their threads. */
    private void tell(ProcessLives.Life life) {
        boolean known = flights.processes().contains(life.process());
        Actor actor = new Actor(life.process(), known ? mains.getOrDefault(life.process(), 0L) : 0);
        names.putIfAbsent(actor, ProcessLives.command(life.command()));
        if (!known) {
            doings.add(new Doing(actor, Kind.BEGIN, "", 0, life.from(), 0));
        }
        if (life.to() > 0) {
            doings.add(new Doing(actor, Kind.END, "", life.process(), life.to(), 0));
        }
    }

    private String nameOf(Actor actor) {
        String name = names.getOrDefault(actor, "");
        return name.isEmpty() ? "thread " + actor.thread() : name;
    }

    private Recording arranged() {
        doings.sort(Comparator.comparingLong(Doing::micros));
        long zero = doings.isEmpty() ? 0 : doings.getFirst().micros();
        Map<Long, Set<Actor>> byProcess = new LinkedHashMap<>();
        byProcess.put(root, new LinkedHashSet<>());
        for (Doing each : doings) {
            byProcess.computeIfAbsent(each.actor().process(), _ -> new LinkedHashSet<>()).add(each.actor());
        }
        Map<Actor, Integer> numbers = new HashMap<>();
        List<Lane> lanes = new ArrayList<>();
        byProcess.values().forEach(actors -> actors.forEach(actor -> {
            numbers.put(actor, lanes.size());
            lanes.add(new Lane(actor.process(), actor.thread(), title(actor)));
        }));
        List<Event> events = doings.stream()
                .limit(Recording.MOST_EVENTS)
                .map(each -> new Event(numbers.getOrDefault(each.actor(), 0), each.kind(), each.what(), each.amount(), each.micros() - zero,
                        each.line()))
                .toList();
        long more = leftOut + Math.max(0, doings.size() - Recording.MOST_EVENTS);
        return new Recording(
                program.id(), program.fileName(), program.source(), List.copyOf(lanes), events, more, ending);
    }

    private String title(Actor actor) {
        if (actor.process() == root) {
            return nameOf(actor);
        }
        if (actor.process() == 0) {
            return "process";
        }
        boolean main = actor.thread() == mains.getOrDefault(actor.process(), 0L);
        return "pid " + actor.process()
                + (main && actor.thread() > 0 ? "" : " " + (actor.thread() == 0 ? names.getOrDefault(actor, "") : nameOf(actor)));
    }
}
