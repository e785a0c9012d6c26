// One thread writes a variable, four others read it, each once.
int x = 0;
final int[] seen = new int[4];

void main() throws InterruptedException {
    Thread writer = new Thread(() -> x = 1);
    Thread[] readers = new Thread[seen.length];
    for (int i = 0; i < readers.length; i++) {
        int mine = i;
        readers[i] = new Thread(() -> seen[mine] = x);
    }
    writer.start();
    for (Thread each : readers) each.start();
    writer.join();
    for (Thread each : readers) each.join();
    StringBuilder all = new StringBuilder();
    for (int each : seen) all.append(all.isEmpty() ? "" : " ").append(each);
    IO.println(all);
}
