// Reads a byte from System.in, in a thread.
void main() throws InterruptedException {
    Thread reader = new Thread(() -> {
        try {
            IO.println(System.in.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    });
    reader.start();
    reader.join();
}
