void main() throws Exception {
    new java.io.PipedInputStream(); // REFUSED PipedInputStream
}
