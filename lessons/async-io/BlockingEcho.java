// The echo server again, in blocking style: a virtual thread each.
final int clients = Integer.getInteger("clients", 200);
final CountDownLatch everybody = new CountDownLatch(clients);
final AtomicInteger open = new AtomicInteger();
final AtomicInteger most = new AtomicInteger();

void main() throws Exception {
    var home = InetAddress.getByName("127.0.0.1");
    var right = new AtomicInteger();
    try (var server = new ServerSocket(0, clients, home);
            var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        server.setSoTimeout(5000);
        var address = server.getLocalSocketAddress();
        for (int i = 0; i < clients; i++) {
            String word = "word " + i;
            threads.submit(() -> {
                if (ask(address, word)) right.incrementAndGet();
                return null;
            });
        }
        for (int i = 0; i < clients; i++) {
            Socket connection = server.accept();
            threads.submit(() -> serve(connection));
        }
    }   // waits for all threads
    IO.println(right + " right answers");
    IO.println(most + " connections open at once");
}

// Reads and waits, writes and waits: as if there were nobody else.
Void serve(Socket connection) throws IOException {
    try (connection) {
        most.accumulateAndGet(open.incrementAndGet(), Math::max);
        everybody.countDown();
        connection.setSoTimeout(5000);
        var in = new BufferedReader(
                new InputStreamReader(connection.getInputStream()));
        String line = in.readLine();
        connection.getOutputStream().write((line + "\n").getBytes());
    } finally {
        open.decrementAndGet();
    }
    return null;
}

boolean ask(SocketAddress address, String word) throws Exception {
    try (var socket = new Socket()) {
        socket.connect(address, 5000);
        socket.setSoTimeout(5000);
        everybody.await(5, TimeUnit.SECONDS);
        socket.getOutputStream().write((word + "\n").getBytes());
        var in = new BufferedReader(
                new InputStreamReader(socket.getInputStream()));
        return word.equals(in.readLine());
    }
}
