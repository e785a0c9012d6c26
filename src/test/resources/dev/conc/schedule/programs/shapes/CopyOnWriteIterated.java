// A list that copies on writing is iterated as it was.
final List<Integer> numbers = new CopyOnWriteArrayList<>(List.of(1, 2));

void main() throws InterruptedException {
    Thread adder = new Thread(() -> numbers.add(3));
    adder.start();
    int sum = 0;
    for (int each : numbers) sum += each;
    IO.println("sum: " + sum);
    adder.join();
}
