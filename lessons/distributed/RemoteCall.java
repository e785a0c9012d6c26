//DEPS dev.conc:numbers:1
//DEPS io.grpc:grpc-okhttp:1.76.0
//DEPS io.grpc:grpc-stub:1.76.0
//DEPS io.grpc:grpc-protobuf:1.76.0
//RUNTIME_OPTIONS --sun-misc-unsafe-memory-access=allow
import io.grpc.*;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import numbers.*;                        // generated from numbers.proto
import numbers.NumbersGrpc.*;

// Methods of another process, called as if they were here; nearly.
final InetAddress home = InetAddress.getLoopbackAddress();
final int deadline = Integer.getInteger("deadline", 500);   // milliseconds

void main(String[] args) throws Exception {
    if (args.length > 0) server(Integer.parseInt(args[0])); else client();
}

void client() throws Exception {
    Process server = null;
    ManagedChannel channel = null;
    try (var lifeline = new ServerSocket(0, 1, home)) {
        server = again("" + lifeline.getLocalPort());
        lifeline.setSoTimeout(30_000);
        try (Socket line = lifeline.accept();
                var in = new Scanner(line.getInputStream())) {
            line.setSoTimeout(30_000);
            channel = Grpc.newChannelBuilderForAddress("127.0.0.1",
                    in.nextInt(),
                    InsecureChannelCredentials.create()).build();
            square(channel, 12);
            square(channel, 4_000_000_000L);
            slow(channel, 12);
        }                                // the server ends with the line
        IO.println("server ended: " + server.waitFor(20, TimeUnit.SECONDS));
        square(channel, 12);
    } finally {
        if (channel != null) {
            channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        }
        if (server != null) server.destroyForcibly().waitFor();
    }
}

void square(Channel channel, long number) {
    call("square", number, stub(channel, 20_000)::square);
}

void slow(Channel channel, long number) {
    call("slow", number, stub(channel, deadline)::slow);
}

NumbersBlockingStub stub(Channel channel, int limit) {
    return NumbersGrpc.newBlockingStub(channel)
            .withDeadlineAfter(limit, TimeUnit.MILLISECONDS);
}

void call(String name, long number, UnaryOperator<Value> method) {
    String what = name + "(" + number + ")";
    long start = System.nanoTime();
    try {
        IO.println(what + " = " + method.apply(value(number)).getNumber());
    } catch (StatusRuntimeException e) {
        Status why = e.getStatus();
        String said = why.getCode() == Status.Code.OUT_OF_RANGE
                ? ", " + why.getDescription() : "";
        IO.println(String.format(Locale.ROOT, "%s: %s%s, after %.1f s",
                what, why.getCode(), said,
                (System.nanoTime() - start) / 1e9));
    }
}

Value value(long number) {
    return Value.newBuilder().setNumber(number).build();
}

void server(int lifeline) throws Exception {
    try (var line = new Socket(home, lifeline);
            var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Server server = OkHttpServerBuilder
                .forPort(new InetSocketAddress("127.0.0.1", 0),
                        InsecureServerCredentials.create())
                .executor(threads).addService(new Numbers())
                .build().start();
        new PrintStream(line.getOutputStream()).println(server.getPort());
        line.getInputStream().read();    // until the client is gone
        server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    }
}

class Numbers extends NumbersImplBase {
    @Override
    public void square(Value asked, StreamObserver<Value> answer) {
        try {
            long number = asked.getNumber();
            answer.onNext(value(Math.multiplyExact(number, number)));
            answer.onCompleted();
        } catch (ArithmeticException e) {
            answer.onError(Status.OUT_OF_RANGE
                    .withDescription("more than 64 bits").asException());
        }
    }

    // Takes three seconds, unless its caller gives up before.
    @Override
    public void slow(Value asked, StreamObserver<Value> answer) {
        var givenUp = new CountDownLatch(1);
        Context.current().addListener(
                _ -> givenUp.countDown(), Runnable::run);
        try {
            if (givenUp.await(3, TimeUnit.SECONDS)) {
                IO.println(
                        "server: nobody waits for slow any more, I stop");
                return;
            }
        } catch (InterruptedException e) {
            return;
        }
        square(asked, answer);
    }
}

Process again(String argument) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add(argument);
    return new ProcessBuilder(command).inheritIO().start();
}
