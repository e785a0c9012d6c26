// Allocates without end.
void main() {
    List<long[]> all = new ArrayList<>();
    while (true) {
        all.add(new long[1 << 17]);
    }
}
