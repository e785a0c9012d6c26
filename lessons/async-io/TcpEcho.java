// TCP: a stream of bytes. What was written twice may be read at once.
void main() throws Exception {
    InetAddress home = InetAddress.getByName("127.0.0.1");
    try (var server = new ServerSocket(0, 50, home)) {
        server.setSoTimeout(5000);
        Thread serving = Thread.ofVirtual().name("server")
                .start(() -> serve(server));
        try (var socket = new Socket()) {
            socket.connect(server.getLocalSocketAddress(), 5000);
            socket.setSoTimeout(5000);
            OutputStream out = socket.getOutputStream();
            out.write("one ".getBytes());
            out.write("two ".getBytes());
            socket.shutdownOutput();   // the server reads the end
            byte[] all = socket.getInputStream().readAllBytes();
            IO.println("client reads '" + new String(all) + "'");
        }
        serving.join(Duration.ofSeconds(5));
    }
}

void serve(ServerSocket server) {
    try (Socket socket = server.accept()) {
        socket.setSoTimeout(5000);
        byte[] all = socket.getInputStream().readAllBytes();
        IO.println("server reads '" + new String(all) + "'");
        socket.getOutputStream().write(all);
    } catch (IOException e) {
        IO.println("server gives up: " + e.getMessage());
    }
}
