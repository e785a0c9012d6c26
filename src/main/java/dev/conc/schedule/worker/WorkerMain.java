package dev.conc.schedule.worker;

import dev.conc.schedule.Hindrance;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The worker JVM. It ends when its socket does, so it never outlives who started it. */
public final class WorkerMain {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private WorkerMain() {}

    /**
     * Answers the requests that come through the socket that standard input tells of, until it ends.
     *
     * @param arguments how many milliseconds a step of the program may take
     */
    public static void main(String[] arguments) throws InterruptedException {
        serve(new ScheduleEngine(), arguments);
    }

    /** Answers requests until there are no more, with the engine given. */
    static void serve(Engine engine, String... arguments) throws InterruptedException {
        keepProgramAway();
        Frames<Request, Reply> frames = connect();
        BlockingQueue<Frame<Request>> requests = new LinkedBlockingQueue<>();
        Watchdog watchdog = new Watchdog(Duration.ofMillis(Long.parseLong(arguments[0])));
        Service service = new Service(engine, frames, watchdog);
        Thread.ofPlatform().daemon().name("requests").start(() -> read(frames, service, requests));
        List.of("INT", "TERM", "HUP").forEach(WorkerMain::ignore);
        Thread.ofPlatform().daemon().name("watchdog").start(() -> watch(frames, watchdog, service));
        try {
            while (true) {
                service.answer(requests.take());
            }
        } catch (IOException e) {
            // Nobody listens any more.
            Runtime.getRuntime().halt(0);
        }
    }

    /** Standard input is read no further than it tells where to go: nothing else comes there. */
    private static Frames<Request, Reply> connect() {
        try (DataInputStream greeting = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
            return MeetingPlace.come(greeting);
        } catch (IOException e) {
            // Who started it has gone.
            Runtime.getRuntime().halt(0);
            throw new IllegalStateException("halted", e);
        }
    }

    /** What the program prints or reads is not this process's. */
    private static void keepProgramAway() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        System.setIn(InputStream.nullInputStream());
    }

    /** A signal that the whole group of processes gets is for whoever started the worker, which may still want to know what has been found. */
    private static void ignore(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler).invoke(
                    null, signal.getConstructor(String.class).newInstance(name), handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            // Then it ends the worker, too, and nothing is lost but what it has found so far.
        }
    }

    private static void read(Frames<Request, Reply> frames, Service service, BlockingQueue<Frame<Request>> requests) {
        try {
            for (Frame<Request> request = frames.read(); request != null; request = frames.read()) {
                if (request.message() instanceof Request.Stop) {
                    service.stop();
                } else {
                    if (request.message() instanceof Request.Explore) {
                        service.expect();
                    }
                    requests.add(request);
                }
            }
        } catch (IOException e) {
            // As if there were no more requests: this one cannot be answered.
        }
        Runtime.getRuntime().halt(0);
    }

    private static void watch(Frames<Request, Reply> frames, Watchdog watchdog, Service service) {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                Optional<Hindrance> hangs = watchdog.look();
                frames.write(service.question(), hangs.isPresent() ? new Reply.Failed(Trouble.HANGS, hangs.get()) : new Reply.Alive());
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
