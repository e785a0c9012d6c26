// Loops for ever before any other thread has been started.
void main() {
    int i = 1;
    while (i != 0) {
        i = i * 3 | 1;
    }
    IO.println(i);
}
