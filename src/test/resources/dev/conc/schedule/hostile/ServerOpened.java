void main() throws Exception {
    try (var server = new java.net.ServerSocket(0)) { // REFUSED ServerSocket
        IO.println(server.getLocalPort());
    }
}
