// A loop that spins until a second has passed: the clock moves on, so it ends.
void main() {
    long end = System.nanoTime() + 1_000_000_000L;
    while (System.nanoTime() < end) Thread.onSpinWait();
    IO.println("time is over");
}
