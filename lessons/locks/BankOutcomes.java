// One round each, in every possible order of the eight steps.
// F is a step of Five, E a step of Eight.
Map<Integer, List<String>> schedules = new TreeMap<>();

// A thread's steps: read, write (add), read, write (take away).
void next(String schedule, int f, int e, int balance,
          int readByFive, int readByEight) {
    if (f == 4 && e == 4) {
        schedules.computeIfAbsent(balance, b -> new ArrayList<>())
                .add(schedule);
    }
    if (f < 4) {
        boolean reads = f % 2 == 0;
        int written = readByFive + (f == 1 ? 5 : -5);
        next(schedule + "F", f + 1, e, reads ? balance : written,
                reads ? balance : readByFive, readByEight);
    }
    if (e < 4) {
        boolean reads = e % 2 == 0;
        int written = readByEight + (e == 1 ? 8 : -8);
        next(schedule + "E", f, e + 1, reads ? balance : written,
                readByFive, reads ? balance : readByEight);
    }
}

void main() {
    next("", 0, 0, 0, 0, 0);
    int all = 0;
    for (var outcome : schedules.entrySet()) {
        List<String> list = outcome.getValue();
        all += list.size();
        IO.println("%2d in %2d interleavings, such as %s".formatted(
                outcome.getKey(), list.size(), list.getFirst()));
    }
    IO.println(all + " interleavings in all");
}
