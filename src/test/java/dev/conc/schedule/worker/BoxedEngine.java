package dev.conc.schedule.worker;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Hindrance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An engine that does what no program may, and tells what came of it: as if the allow-list had been passed. */
final class BoxedEngine implements Engine {
    /** A worker with this engine. */
    static final class Main {
        public static void main(String[] arguments) throws InterruptedException {
            WorkerMain.serve(new BoxedEngine(), arguments);
        }
    }

    @Override
    public ControlledProgram load(Request.Load load, Detail detail) {
        List<String> words = load.classes();
        throw CannotRun.because(Trouble.NOT_LOADED, Hindrance.Kind.NO_MAIN, switch (load.mainClass()) {
            case "reads" -> words.stream().filter(each -> Files.isReadable(Path.of(each))).toList().toString();
            case "writes" -> words.stream().filter(BoxedEngine::writes).toList().toString();
            case "connects" -> connects(Integer.parseInt(words.getFirst()));
            case "processes" -> Long.toString(ProcessHandle.allProcesses().count());
            case "variables" -> System.getenv().keySet().stream().sorted().toList().toString();
            case "here" -> here();
            case "pipes" -> "written to " + pipes();
            default -> "unknown";
        });
    }

    private static boolean writes(String folder) {
        try {
            Files.delete(Files.createTempFile(Path.of(folder), "conc", ""));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String connects(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
            return "connected";
        } catch (IOException e) {
            return "not connected";
        }
    }

    /** Only pipes and sockets are tried, and nothing is truncated: the other descriptors are files of the machine. */
    private static int pipes() {
        byte[] forged = new byte[64];
        int written = 0;
        for (int number = 0; number < 256; number++) {
            Path descriptor = Path.of("/proc/self/fd/" + number);
            try {
                String target = Files.readSymbolicLink(descriptor).toString();
                if (target.startsWith("pipe:") || target.startsWith("socket:")) {
                    Files.write(descriptor, forged, StandardOpenOption.WRITE);
                    written++;
                }
            } catch (IOException e) {
                // There is none of this number, or it cannot be opened so, as sockets cannot.
            }
        }
        return written;
    }

    private static String here() {
        try (Stream<Path> all = Files.list(Path.of("").toAbsolutePath())) {
            return all.count() + " files";
        } catch (IOException e) {
            return "nowhere";
        }
    }

    @Override
    public Findings explore(Supplier<ControlledProgram> programs, Request.Explore how, Consumer<Reply.Progress> progress) {
        var _ = programs.get();
        return new Findings(Optional.empty(), 0, 0, 0, List.of(), List.of(), List.of(), Optional.empty());
    }

    @Override
    public void stop() {
        // What it does is over at once.
    }
}
