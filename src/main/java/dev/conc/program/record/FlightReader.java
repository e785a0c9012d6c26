package dev.conc.program.record;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Siblings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** Reads what the Flight Recorder of each process of a run has left in a folder. */
final class FlightReader {
    /** Of a flood, so much is read. */
    private static final int MOST = 4 * Recording.MOST_EVENTS;

    private static final Pattern DUMPED = Pattern.compile("(\\d+)\\.jfr");
    private static final Pattern KEPT = Pattern.compile(".*_(\\d+)");

    /** Where the header of a chunk says how long it is, where its metadata is and whether it is finished (JDK, {@code ChunkHeader}); 0 says so. */
    private static final int LENGTH = 8;

    private static final int METADATA = 24;
    private static final int STATE = 64;

    /** The threads of the JVM itself. */
    private static final Set<String> GROUPS = Set.of("system", "InnocuousThreadGroup", "CarrierThreads");

    /**
     * Something that a thread did.
     *
     * @param process the process id
     * @param thread the number of the thread in its process
     * @param name the name of the thread; may be empty
     * @param kind the name of the event, without {@code jdk.}
     * @param from when it began, in microseconds since 1970
     * @param to when it was over
     * @param stack where
     * @param what the thread, process, class or peer that it is about; may be empty
     * @param amount a process id, a thread's number or a number of bytes, by kind
     */
    record Sighting(long process, long thread, String name, String kind, long from, long to, CallSite stack, String what, long amount) {}

    private final Set<String> own;
    private final Set<String> siblings;
    /** A process that is ended while its recorder hands over what it has kept leaves the same twice. */
    private final Set<Sighting> sightings = new LinkedHashSet<>();

    private final Set<Long> processes = new TreeSet<>();
    private long leftOut;

    /** @param program whose classes are the program's own */
    FlightReader(CompiledProgram program) {
        Path classes = program.classPath().getFirst();
        try {
            own = names(classes, _ -> true);
            siblings = Siblings.of(program.program()).isEmpty() ? Set.of()
                    : names(classes, each -> !sourceFile(each).equals(program.program().fileName()));
        } catch (IOException | UncheckedIOException e) {
            throw Problem.environment(
                    FileTrouble.of(Act.READ_CLASSES, e instanceof IOException io ? io : new IOException(e), classes));
        }
    }

    private static Set<String> names(Path classes, Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(each -> each.toString().endsWith(".class"))
                    .filter(which)
                    .map(each -> classes.relativize(each).toString().replaceAll("\\.class$", "").replace('/', '.').replace('\\', '.'))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static String sourceFile(Path classFile) {
        try {
            return ClassFile.of().parse(classFile).findAttribute(Attributes.sourceFile())
                    .map(each -> each.sourceFile().stringValue()).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was seen, in no order. */
    List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    /** The processes of which something is known. */
    Set<Long> processes() {
        return processes;
    }

    /** How many more events there were. */
    long leftOut() {
        return leftOut;
    }

    /** Reads a folder. What is damaged is left out: the rest of the recording is worth more than a complaint. */
    void read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path each : entries.sorted().toList()) {
                Matcher dumped = DUMPED.matcher(each.getFileName().toString());
                Matcher kept = KEPT.matcher(each.getFileName().toString());
                if (dumped.matches() && Files.size(each) > 0) {
                    readChunks(each, Long.parseLong(dumped.group(1)));
                } else if (kept.matches() && Files.isDirectory(each)) {
                    readKept(each, Long.parseLong(kept.group(1)));
                }
            }
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ_RECORDING, e, folder));
        }
    }

    /** A process that was killed leaves chunks, the last one unfinished but readable as far as it was flushed. */
    private void readKept(Path folder, long process) throws IOException {
        try (Stream<Path> chunks = Files.list(folder)) {
            for (Path each : chunks.filter(chunk -> chunk.toString().endsWith(".jfr")).sorted().toList()) {
                if (finish(each)) {
                    readChunks(each, process);
                }
            }
        }
    }

    /** Marks a chunk as finished, since the reader would wait for that for ever; gives whether it has anything to be read. */
    private static boolean finish(Path file) throws IOException {
        try (RandomAccessFile chunk = new RandomAccessFile(file.toFile(), "rw")) {
            if (chunk.length() <= STATE) {
                return false;
            }
            chunk.seek(LENGTH);
            long length = chunk.readLong();
            chunk.seek(METADATA);
            long metadata = chunk.readLong();
            if (length <= STATE || length > chunk.length() || metadata <= 0 || metadata >= length) {
                return false;
            }
            // What was being written behind the last flush is half an event.
            chunk.setLength(length);
            chunk.seek(STATE);
            chunk.write(0);
            return true;
        }
    }

    private void readChunks(Path file, long process) {
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (sightings.size() < MOST) {
                    add(event, process);
                } else {
                    leftOut++;
                }
            }
        } catch (IOException | RuntimeException e) {
            // A chunk that a killed process left may be torn.
        }
    }

    private void add(RecordedEvent event, long process) {
        String kind = event.getEventType().getName().replaceFirst("^jdk\\.", "");
        boolean starts = kind.equals("ThreadStart");
        RecordedThread thread = starts ? event.getThread("thread") : event.getThread();
        if (thread == null || isOfJvm(thread, kind)) {
            return;
        }
        String name = thread.getJavaName() == null ? "" : thread.getJavaName();
        processes.add(process);
        sightings.add(new Sighting(
                process, thread.getJavaThreadId(), name, kind, micros(event.getStartTime()), micros(event.getEndTime()),
                CallSite.of(event.getStackTrace(), own, siblings), what(event, kind), amount(event, kind)));
    }

    private static boolean isOfJvm(RecordedThread thread, String kind) {
        boolean systems = thread.getThreadGroup() != null && GROUPS.contains(String.valueOf(thread.getThreadGroup().getName()));
        return systems && !kind.equals("MethodTrace");
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static String what(RecordedEvent event, String kind) {
        return switch (kind) {
            case "ThreadStart" -> {
                RecordedThread parent = event.getThread("parentThread");
                yield parent == null ? "" : String.valueOf(parent.getJavaName());
            }
            case "JavaMonitorEnter" -> simple(event.getClass("monitorClass"));
            case "SocketRead", "SocketWrite" -> peer(event);
            case "ProcessStart" -> String.valueOf(event.getString("command"));
            case "MethodTrace" -> {
                jdk.jfr.consumer.RecordedMethod method = event.getValue("method");
                yield CallSite.name(method);
            }
            default -> "";
        };
    }

    private static String simple(RecordedClass type) {
        return type == null ? "" : CallSite.simple(type.getName());
    }

    private static String peer(RecordedEvent event) {
        String host = event.getString("host");
        String address = event.getString("address");
        boolean named = host != null && !host.isEmpty();
        return (named ? host : String.valueOf(address)) + ":" + event.getInt("port");
    }

    private static long amount(RecordedEvent event, String kind) {
        return switch (kind) {
            case "ThreadStart" -> {
                RecordedThread parent = event.getThread("parentThread");
                yield parent == null ? 0 : parent.getJavaThreadId();
            }
            case "SocketRead" -> event.getBoolean("endOfStream") ? -1 : event.getLong("bytesRead");
            case "SocketWrite" -> event.getLong("bytesWritten");
            case "ProcessStart" -> event.getLong("pid");
            default -> 0;
        };
    }
}
