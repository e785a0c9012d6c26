package dev.conc.program.agent;

import dev.conc.program.process.ProcessIdentity;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Starts before the program's main method: marks what each thread prints, and ends the program when {@code conc} is gone.
 *
 * <p>A program that starts itself again with its own options hands the agent on. There it marks what the process prints, if that
 * goes where the program's output goes, and ends the process when the one that started it is gone.
 */
public final class Agent {
    private Agent() {}

    /**
     * Called by the JVM.
     *
     * @param argument the text that begins every frame (see {@link FramedStream}), up to its semicolon; the identity of
     *     {@code conc}; where the run is recorded, a semicolon, the name of the program's own file in the encoding of URLs, a
     *     semicolon and the folder for {@link Flight}
     */
    public static void premain(String argument, Instrumentation instrumentation) {
        int end = argument.indexOf(';') + 1;
        String mark = argument.substring(0, end);
        int file = argument.indexOf(';', end) + 1;
        int folder = file == 0 ? 0 : argument.indexOf(';', file) + 1;
        ProcessIdentity conc = ProcessIdentity.parse(argument.substring(end, file == 0 ? argument.length() : file - 1));
        Optional<Path> recorded = folder > 0 ? Optional.of(Path.of(argument.substring(folder))) : Optional.empty();
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        boolean direct = parent.isEmpty() || parent.get().pid() == conc.pid();
        Guardian guardian = new Guardian(conc, direct ? Optional.empty() : parent.map(each -> ProcessIdentity.of(each.pid())), recorded);
        // It may have ended while this JVM was starting, and then nobody wants to see what the program does.
        guardian.look();
        recorded.ifPresent(each -> Flight.begin(
                instrumentation, URLDecoder.decode(argument.substring(file, folder - 1), StandardCharsets.UTF_8), each));
        if (direct) {
            markThreads(mark, recorded.isPresent());
        } else if (writesWhere(parent.get(), 1)) {
            markProcess(mark, recorded.isPresent(), writesWhere(parent.get(), 2));
        }
        guardian.begin();
    }

    private static void markThreads(String mark, boolean placed) {
        FileOutputStream pipe = new FileOutputStream(FileDescriptor.out);
        Object turn = new Object();
        Thread main = Thread.currentThread();
        System.setOut(print(placed, FramedStream.ofThreads(pipe, turn, mark, FramedStream.OUT, main)));
        System.setErr(print(placed, FramedStream.ofThreads(pipe, turn, mark, FramedStream.ERR, main)));
        // With a name of its own, it does not take Thread-0 away from the program.
        Runtime.getRuntime().addShutdownHook(new Thread(
                () -> tellOfProcesses(FramedStream.ofThreads(pipe, turn, mark, FramedStream.STARTED, main)), "conc"));
    }

    private static void markProcess(String mark, boolean placed, boolean errorsToo) {
        FileOutputStream pipe = new FileOutputStream(FileDescriptor.out);
        Object turn = new Object();
        System.setOut(print(placed, FramedStream.ofThisProcess(pipe, turn, mark, FramedStream.OUT)));
        if (errorsToo) {
            System.setErr(print(placed, FramedStream.ofThisProcess(pipe, turn, mark, FramedStream.ERR)));
        }
    }

    private static PrintStream print(boolean placed, FramedStream stream) {
        return new PrintStream(placed ? stream.placed() : stream, false, StandardCharsets.UTF_8);
    }

    /** Whether a file descriptor of this process is the same pipe as {@code parent}'s; no where nobody can tell. */
    private static boolean writesWhere(ProcessHandle parent, int descriptor) {
        try {
            Path mine = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
            return mine.equals(Files.readSymbolicLink(Path.of("/proc/" + parent.pid() + "/fd/" + descriptor)));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Names the processes that are still there, since nobody can find them when this one has ended. */
    private static void tellOfProcesses(FramedStream frames) {
        ProcessHandle.current().descendants().forEach(process -> {
            try {
                frames.write(Long.toString(process.pid()).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // Whoever ran this program is gone, and nobody asks any more.
            }
        });
    }
}
