// A parallel stream whose action adds to a shared variable without a lock.
int sum = 0;

void main() {
    IntStream.range(0, 2).parallel().forEach(i -> sum++);
    IO.println("sum: " + sum);
}
