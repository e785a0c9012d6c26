// Two threads run the same method on the same object, one after the other.
class Tally {
    int value;
}

void main() throws InterruptedException {
    Tally tally = new Tally();
    for (String name : List.of("Anna", "Ben")) {
        Thread thread = new Thread(() -> count(tally), name);
        thread.start();
        thread.join();
    }
    IO.println("main: tally " + tally.value);
}

void count(Tally tally) {
    int local = 0;
    for (int i = 0; i < 3; i++) {
        local++;
        tally.value++;
    }
    String name = Thread.currentThread().getName();
    IO.println(name + ": local " + local + ", tally " + tally.value);
}
