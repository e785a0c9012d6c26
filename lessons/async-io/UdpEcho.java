// UDP: single packets, without a connection and without a promise.
void main() throws Exception {
    InetAddress home = InetAddress.getByName("127.0.0.1");
    try (var server = new DatagramSocket(0, home);
            var a = new DatagramSocket(0, home);
            var b = new DatagramSocket(0, home)) {
        for (var each : List.of(server, a, b)) each.setSoTimeout(5000);
        Thread serving = Thread.ofVirtual().name("server")
                .start(() -> serve(server));
        for (String word : List.of("one ", "two ")) {
            send(a, "A " + word, server);
            send(b, "B " + word, server);
        }
        for (var each : List.of(a, b, a, b)) {
            IO.println("client reads '" + text(receive(each)) + "'");
        }
        serving.join(Duration.ofSeconds(5));

        a.setSoTimeout(100);
        try {
            receive(a);
        } catch (SocketTimeoutException e) {
            IO.println("client reads nothing more");
        }
    }
}

void send(DatagramSocket from, String text, DatagramSocket to)
        throws IOException {
    from.send(new DatagramPacket(text.getBytes(), text.length(),
            to.getLocalSocketAddress()));
}

// One socket for all clients: each packet says from whom it is.
void serve(DatagramSocket server) {
    try {
        for (int i = 0; i < 4; i++) {
            DatagramPacket packet = receive(server);
            IO.println("server reads '" + text(packet) + "'");
            server.send(packet);   // it holds the address of its sender
        }
    } catch (IOException e) {
        IO.println("server gives up: " + e.getMessage());
    }
}

DatagramPacket receive(DatagramSocket socket) throws IOException {
    var packet = new DatagramPacket(new byte[100], 100);
    socket.receive(packet);
    return packet;
}

String text(DatagramPacket packet) {
    return new String(packet.getData(), 0, packet.getLength());
}
