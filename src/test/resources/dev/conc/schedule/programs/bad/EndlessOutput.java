// Prints without end.
void main() {
    while (true) {
        IO.println("x".repeat(1000));
    }
}
