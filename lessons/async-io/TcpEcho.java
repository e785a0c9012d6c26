// TCP: a stream of bytes. What was written twice may be read at once.
void main() throws Exception {
    InetAddress home = InetAddress.getByName("127.0.0.1");
    try (var server = new ServerSocket(0, 50, home);
            var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        server.setSoTimeout(5000);
        threads.execute(() -> accept(server, threads));
        try (var a = connect(server); var b = connect(server)) {
            for (String word : List.of("one ", "two ")) {
                a.getOutputStream().write(("A " + word).getBytes());
                b.getOutputStream().write(("B " + word).getBytes());
            }
            for (Socket each : List.of(a, b)) {
                each.shutdownOutput();   // the server reads the end
                IO.println("client reads '" + text(each) + "'");
            }
        }
    }
}

Socket connect(ServerSocket server) throws IOException {
    var socket = new Socket();
    socket.connect(server.getLocalSocketAddress(), 5000);
    socket.setSoTimeout(5000);
    return socket;
}

// A socket of its own for each of the two clients.
void accept(ServerSocket server, Executor threads) {
    try {
        for (int i = 0; i < 2; i++) {
            Socket client = server.accept();
            threads.execute(() -> serve(client));
        }
    } catch (IOException e) {
        IO.println("server gives up: " + e.getMessage());
    }
}

void serve(Socket client) {
    try (client) {
        client.setSoTimeout(5000);
        String all = text(client);
        IO.println("server reads '" + all + "'");
        client.getOutputStream().write(all.getBytes());
    } catch (IOException e) {
        IO.println("server gives up: " + e.getMessage());
    }
}

String text(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes());
}
