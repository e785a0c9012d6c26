// Opens a server socket.
void main() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
        IO.println("listening");
    }
}
