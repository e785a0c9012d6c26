package dev.conc.schedule.worker;

import dev.conc.schedule.End;
import dev.conc.schedule.explore.result.Strategy;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Comes to where a worker is waited for, and does what its name says instead of what a worker does. */
final class FalseWorker {
    private static final Report FINE = new Report(Strategy.ALL, true, 1, 0, 0.1, List.of(new Report.Outcome("", End.NORMAL, 1, "0")),
            List.of(),
            List.of());

    private FalseWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream greeting = new DataInputStream(System.in);
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(greeting.readUTF());
        Secret secret = Secret.read(greeting);
        SocketChannel channel = SocketChannel.open(address);
        OutputStream out = Channels.newOutputStream(channel);
        String lie = System.getProperty("lie");
        if (lie.equals("NO_SECRET")) {
            out.write(Secret.made().bytes());
            Thread.sleep(1_000);
            System.exit(0);
        }
        out.write(secret.bytes());
        Frames<Request, Reply> frames = Frames.ofWorker(Channels.newInputStream(channel), out, secret);
        if (!lie.equals("UNASKED")) {
            frames.write(java.util.Objects.requireNonNull(frames.read()).question(), new Reply.Loaded());
            frames.read();
        }
        switch (lie) {
            case "GARBAGE" -> out.write(new byte[200]);
            case "HUGE" -> new DataOutputStream(out).writeInt(Integer.MAX_VALUE);
            case "CUT" -> out.write(new byte[]{0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 2, 5});
            case "OTHER_SESSION" ->
                    Frames.ofWorker(Channels.newInputStream(channel), out, Secret.made()).write(2, new Reply.Explored(FINE));
            case "OTHER_QUESTION" -> frames.write(3, new Reply.Explored(FINE));
            case "EARLIER_QUESTION" -> frames.write(1, new Reply.Explored(FINE));
            case "OTHER_ANSWER" -> frames.write(2, new Reply.Loaded());
            case "UNASKED" -> frames.write(2, new Reply.Explored(FINE));
            case "IMPOSSIBLE" ->
                    frames.write(2, new Reply.Explored(new Report(Strategy.ALL, true, -1, 0, 0.1, List.of(), List.of(), List.of())));
            case "TWICE" -> {
                frames.write(2, new Reply.Explored(FINE));
                frames.write(2, new Reply.Explored(FINE));
            }
            default -> {}
        }
        if (!lie.equals("GARBAGE") && !lie.equals("HUGE")) {
            channel.close();
        }
        // Until it is killed.
        Thread.sleep(60_000);
    }
}
