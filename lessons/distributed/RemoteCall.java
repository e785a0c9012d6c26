//DEPS io.grpc:grpc-okhttp:1.76.0
//DEPS io.grpc:grpc-stub:1.76.0
import io.grpc.*;
import io.grpc.MethodDescriptor.*;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.*;

// Methods of another process, called as if they were here; nearly.
final InetAddress home = InetAddress.getLoopbackAddress();
final int deadline = Integer.getInteger("deadline", 500);   // milliseconds

// What follows up to main, protoc would write from a .proto file.
final MethodDescriptor<String, String> square = describe("Numbers/square");
final MethodDescriptor<String, String> slow = describe("Numbers/slow");

MethodDescriptor<String, String> describe(String name) {
    Marshaller<String> text = new Text();
    return MethodDescriptor.newBuilder(text, text)
            .setType(MethodType.UNARY).setFullMethodName(name).build();
}

static class Text implements Marshaller<String> {
    public InputStream stream(String value) {
        return new ByteArrayInputStream(value.getBytes());
    }

    public String parse(InputStream bytes) {
        try {
            return new String(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
                    in.nextInt(), InsecureChannelCredentials.create()).build();
            call(channel, square, "12", 20_000);
            call(channel, square, "twelve", 20_000);
            call(channel, slow, "12", deadline);
        }                                // the server ends with the line
        IO.println("server ended: " + server.waitFor(20, TimeUnit.SECONDS));
        call(channel, square, "12", 20_000);
    } finally {
        if (channel != null) {
            channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        }
        if (server != null) server.destroyForcibly().waitFor();
    }
}

void call(Channel channel, MethodDescriptor<String, String> method,
        String number, int limit) {
    String what = method.getBareMethodName() + "(" + number + ")";
    long start = System.nanoTime();
    try {
        var options = CallOptions.DEFAULT
                .withDeadlineAfter(limit, TimeUnit.MILLISECONDS);
        IO.println(what + " = " + ClientCalls.blockingUnaryCall(
                channel, method, options, number));
    } catch (StatusRuntimeException e) {
        Status why = e.getStatus();
        String said = why.getCode() == Status.Code.INVALID_ARGUMENT
                ? ", " + why.getDescription() : "";
        IO.println(String.format(Locale.ROOT, "%s: %s%s, after %.1f s", what,
                why.getCode(), said, (System.nanoTime() - start) / 1e9));
    }
}

void server(int lifeline) throws Exception {
    Server server = null;
    try (var line = new Socket(home, lifeline);
            var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        server = OkHttpServerBuilder
                .forPort(new InetSocketAddress(home, 0),
                        InsecureServerCredentials.create())
                .executor(threads)
                .addService(ServerServiceDefinition.builder("Numbers")
                        .addMethod(square,
                                ServerCalls.asyncUnaryCall(this::square))
                        .addMethod(slow,
                                ServerCalls.asyncUnaryCall(this::slow))
                        .build())
                .build().start();
        new PrintStream(line.getOutputStream()).println(server.getPort());
        line.getInputStream().read();    // until the client is gone
        server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    }
}

void square(String number, StreamObserver<String> answer) {
    try {
        long value = Long.parseLong(number);
        answer.onNext("" + value * value);
        answer.onCompleted();
    } catch (NumberFormatException e) {
        answer.onError(Status.INVALID_ARGUMENT
                .withDescription("not a number").asException());
    }
}

// Takes three seconds, unless its caller gives up before.
void slow(String number, StreamObserver<String> answer) {
    var givenUp = new CountDownLatch(1);
    Context.current().addListener(_ -> givenUp.countDown(), Runnable::run);
    try {
        if (givenUp.await(3, TimeUnit.SECONDS)) {
            IO.println("server: nobody waits for slow any more, I stop");
            return;
        }
    } catch (InterruptedException e) {
        return;
    }
    square(number, answer);
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
