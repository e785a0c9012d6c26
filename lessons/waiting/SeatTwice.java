// Two buyers, one seat. The map is safe for threads; is the sale?
final Map<String, String> seats = new ConcurrentHashMap<>();
final AtomicInteger tickets = new AtomicInteger();

void buy(String seat, String name) {
    if (!seats.containsKey(seat)) {         // check
        seats.put(seat, name);              // then act
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
