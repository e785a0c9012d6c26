// Two buyers, one seat. Looking and taking are one step of the map.
final Map<String, String> seats = new ConcurrentHashMap<>();
final AtomicInteger tickets = new AtomicInteger();

void buy(String seat, String name) {
    if (seats.putIfAbsent(seat, name) == null) {
        tickets.incrementAndGet();
    }
}

void main() throws InterruptedException {
    Thread anna = new Thread(() -> buy("1A", "Anna"), "Anna");
    Thread ben = new Thread(() -> buy("1A", "Ben"), "Ben");
    anna.start();
    ben.start();
    anna.join();
    ben.join();
    IO.println("tickets for 1A: " + tickets + ", seated: "
            + seats.get("1A"));
}
