// UDP: single packets, without a connection and without a promise.
void main() throws Exception {
    InetAddress home = InetAddress.getByName("127.0.0.1");
    try (var server = new DatagramSocket(0, home);
            var client = new DatagramSocket(0, home)) {
        server.setSoTimeout(5000);
        client.setSoTimeout(5000);
        Thread serving = Thread.ofVirtual().name("server")
                .start(() -> serve(server));
        for (String word : List.of("one ", "two ")) {
            client.send(new DatagramPacket(word.getBytes(),
                    word.length(), server.getLocalSocketAddress()));
        }
        for (int i = 0; i < 2; i++) {
            IO.println("client reads '" + receive(client) + "'");
        }
        serving.join(Duration.ofSeconds(5));

        client.setSoTimeout(100);
        try {
            receive(client);
        } catch (SocketTimeoutException e) {
            IO.println("client reads nothing more");
        }
    }
}

void serve(DatagramSocket server) {
    try {
        for (int i = 0; i < 2; i++) {
            var packet = new DatagramPacket(new byte[100], 100);
            server.receive(packet);
            IO.println("server reads '" + text(packet) + "'");
            server.send(packet);   // it holds the address of its sender
        }
    } catch (IOException e) {
        IO.println("server gives up: " + e.getMessage());
    }
}

String receive(DatagramSocket socket) throws IOException {
    var packet = new DatagramPacket(new byte[100], 100);
    socket.receive(packet);
    return text(packet);
}

String text(DatagramPacket packet) {
    return new String(packet.getData(), 0, packet.getLength());
}
