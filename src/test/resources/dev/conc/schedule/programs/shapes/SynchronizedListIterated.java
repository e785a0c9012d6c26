// A synchronized list locks each call, but not an iteration.
final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));

void main() throws InterruptedException {
    Thread adder = new Thread(() -> numbers.add(3));
    adder.start();
    int sum = 0;
    for (int each : numbers) sum += each;
    IO.println("sum: " + sum);
    adder.join();
}
