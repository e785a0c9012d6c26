// The same with a volatile flag.
volatile boolean stop = false;

final long pause = Long.getLong("pause", 1000);      // milliseconds
final long patience = Long.getLong("patience", 1000); // 0: for ever

void awaitStop() {
    while (!stop) {
        // look again
    }
}

void main() throws InterruptedException {
    Thread reader = new Thread(this::awaitStop, "Reader");
    reader.setDaemon(true);       // so that the program can end
    reader.start();
    Thread.sleep(pause);
    stop = true;
    reader.join(patience);
    IO.println("Reader has seen the flag: " + !reader.isAlive());
}
