import java.nio.channels.*;

// One thread serves many connections: it asks which of them are ready.
final int clients = Integer.getInteger("clients", 100);
final Set<String> serving = ConcurrentHashMap.newKeySet();
final AtomicInteger most = new AtomicInteger();

void main() throws Exception {
    InetAddress home = InetAddress.getByName("127.0.0.1");
    try (var selector = Selector.open();
            var listening = ServerSocketChannel.open()) {
        listening.bind(new InetSocketAddress(home, 0), clients);
        listening.configureBlocking(false);
        listening.register(selector, SelectionKey.OP_ACCEPT);
        Thread loop = new Thread(() -> loop(selector, listening), "loop");
        loop.start();

        int port = listening.socket().getLocalPort();
        IO.println(ask(home, port) + " right answers");
        selector.close();   // ends the loop
        loop.join(5000);
    }
    IO.println(most + " connections open at once");
    IO.println("served by " + serving);
}

void loop(Selector selector, ServerSocketChannel listening) {
    try {
        while (selector.isOpen()) {
            selector.select(key -> {
                try {
                    if (key.isAcceptable()) {
                        accept(selector, listening);
                    } else {
                        echo(key);
                    }
                } catch (IOException e) {
                    key.cancel();   // this connection only
                }
            }, 5000);
        }
    } catch (ClosedSelectorException e) {
        // main has closed it
    } catch (IOException e) {
        IO.println("the loop ends: " + e.getMessage());
    }
}

void accept(Selector selector, ServerSocketChannel listening)
        throws IOException {
    SocketChannel connection = listening.accept();
    if (connection == null) return;
    connection.configureBlocking(false);
    connection.register(selector, SelectionKey.OP_READ,
            ByteBuffer.allocate(256));
    most.accumulateAndGet(selector.keys().size() - 1, Math::max);
}

// Reads and writes what can be read and written now, and never waits.
void echo(SelectionKey key) throws IOException {
    serving.add(Thread.currentThread().getName());
    var connection = (SocketChannel) key.channel();
    var bytes = (ByteBuffer) key.attachment();
    if (connection.read(bytes) < 0 && bytes.position() == 0) {
        connection.close();
        return;
    }
    connection.write(bytes.flip());
    bytes.compact();
    boolean more = bytes.position() > 0;   // the rest, when it can
    key.interestOps(more ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
            : SelectionKey.OP_READ);
}

// Opens all connections, then writes to each, then reads from each.
int ask(InetAddress home, int port) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    int right = 0;
    try {
        for (int i = 0; i < clients; i++) {
            var socket = new Socket();
            sockets.add(socket);
            socket.connect(new InetSocketAddress(home, port), 5000);
            socket.setSoTimeout(5000);
        }
        for (int i = 0; i < clients; i++) {
            sockets.get(i).getOutputStream().write(("I am " + i).getBytes());
        }
        for (int i = 0; i < clients; i++) {
            String sent = "I am " + i;
            byte[] got = sockets.get(i).getInputStream()
                    .readNBytes(sent.length());
            if (sent.equals(new String(got))) right++;
        }
    } finally {
        for (Socket socket : sockets) socket.close();
    }
    return right;
}
