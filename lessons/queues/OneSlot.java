// A queue with room for one: put() waits while it is full.
final BlockingQueue<Integer> hatch = new ArrayBlockingQueue<>(1);
final int plates = Integer.getInteger("plates", 5);
final long pause = Long.getLong("pause", 100);       // milliseconds

void eat() {
    try {
        for (int i = 1; i <= plates; i++) {
            IO.println("Guest has got " + hatch.take());
            Thread.sleep(pause);           // eats slowly
        }
    } catch (InterruptedException e) {
        IO.println("Guest was asked to stop");
    }
}

void main() throws InterruptedException {
    Thread guest = new Thread(this::eat, "Guest");
    guest.start();
    for (int plate = 1; plate <= plates; plate++) {
        hatch.put(plate);
        IO.println("main has put " + plate);
    }
    guest.join();
}
