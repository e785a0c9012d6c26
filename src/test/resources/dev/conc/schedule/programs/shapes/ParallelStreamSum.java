// A parallel stream that reduces instead of sharing.
void main() {
    IO.println("sum: " + IntStream.rangeClosed(1, 4).parallel().sum());
}
