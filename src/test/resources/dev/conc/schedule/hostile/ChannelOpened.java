void main() throws Exception {
    java.nio.channels.SocketChannel.open(); // REFUSED SocketChannel
}
