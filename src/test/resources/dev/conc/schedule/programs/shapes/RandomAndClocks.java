// Random numbers, clocks and identity hash codes are the same in every execution.
void main() {
    IO.println(new Random().nextInt());
    IO.println(ThreadLocalRandom.current().nextInt());
    IO.println(Math.random());
    IO.println(UUID.randomUUID());
    IO.println(System.nanoTime());
    IO.println(System.currentTimeMillis());
    IO.println(java.time.Instant.now());
    IO.println(System.identityHashCode(new Object()));
    IO.println(new Object());
}
