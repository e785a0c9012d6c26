// Depends on identity hash codes: the order of a set of plain objects.
record Job(Object key, String name) {}

void main() throws InterruptedException {
    Map<Object, String> names = new HashMap<>();
    for (String each : List.of("a", "b", "c", "d")) names.put(new Object(), each);
    StringBuffer order = new StringBuffer();
    List<Thread> threads = new ArrayList<>();
    for (String each : names.values()) threads.add(new Thread(() -> order.append(each)));
    for (Thread each : threads) {
        each.start();
        each.join();
    }
    IO.println(order);
}
