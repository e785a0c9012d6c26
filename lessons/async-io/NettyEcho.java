//DEPS io.netty:netty-codec-base:4.2.17.Final
//RUNTIME_OPTIONS -Dio.netty.machineId=02:00:00:00:00:01
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.*;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.string.*;

// An echo server of Netty: one event loop, and handlers that it calls.
final int clients = Integer.getInteger("clients", 200);
final Set<String> serving = ConcurrentHashMap.newKeySet();

void main() throws Exception {
    ThreadFactory named = run -> new Thread(run, "loop");
    var loop = new MultiThreadIoEventLoopGroup(
            1, named, NioIoHandler.newFactory());
    try {
        var server = new ServerBootstrap().group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Pipeline())
                .bind("127.0.0.1", 0).sync().channel();
        IO.println(ask((InetSocketAddress) server.localAddress())
                + " right answers");
        IO.println("served by " + serving);
    } finally {
        loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).await(5000);
    }
}

// Each connection gets a row of handlers: bytes, line, text, ours.
class Pipeline extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel connection) {
        connection.pipeline().addLast(new LineBasedFrameDecoder(100),
                new StringDecoder(), new StringEncoder(), new Echo());
    }
}

class Echo extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext to, String line) {
        serving.add(Thread.currentThread().getName());
        to.writeAndFlush("echo of " + line + "\n");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext to, Throwable why) {
        to.close();   // this connection only
    }
}

// The clients are virtual threads, all with open connections at once.
int ask(InetSocketAddress address) throws Exception {
    var right = new AtomicInteger();
    var connected = new CountDownLatch(clients);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < clients; i++) {
            String word = "word " + i;
            threads.submit(() -> {
                if (client(address, word, connected)) {
                    right.incrementAndGet();
                }
                return null;
            });
        }
    }
    return right.get();
}

boolean client(InetSocketAddress address, String word,
        CountDownLatch connected) throws Exception {
    try (var socket = new Socket()) {
        socket.connect(address, 5000);
        socket.setSoTimeout(5000);
        connected.countDown();
        connected.await(5, TimeUnit.SECONDS);
        socket.getOutputStream().write((word + "\n").getBytes());
        var in = new BufferedReader(
                new InputStreamReader(socket.getInputStream()));
        return ("echo of " + word).equals(in.readLine());
    }
}
