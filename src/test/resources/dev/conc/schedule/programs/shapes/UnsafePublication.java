// An object published through a plain field before its constructor has ended.
static class Part {
    static Part latest;
    final int size;

    Part() {
        latest = this;
        size = 42;
    }
}

int seen = -1;

void main() throws InterruptedException {
    Thread maker = new Thread(Part::new);
    Thread reader = new Thread(() -> {
        Part part = Part.latest;
        if (part != null) seen = part.size;
    });
    maker.start();
    reader.start();
    maker.join();
    reader.join();
    IO.println("seen: " + seen);
}
