void main() throws Exception {
    new java.net.Socket("127.0.0.1", 9).close(); // REFUSED Socket
}
