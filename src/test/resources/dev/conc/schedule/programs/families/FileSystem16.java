// Sixteen threads allocate a block for their inode; blocks are looked for from a place that three pairs of threads have in common.
final Object[] inodeLocks = new Object[32];
final Object[] blockLocks = new Object[26];
final int[] inodes = new int[32];
final boolean[] busy = new boolean[26];

void allocate(int id) {
    int i = id % 32;
    synchronized (inodeLocks[i]) {
        if (inodes[i] != 0) return;
        int block = i * 2 % 26;
        while (true) {
            synchronized (blockLocks[block]) {
                if (!busy[block]) {
                    busy[block] = true;
                    inodes[i] = block + 1;
                    return;
                }
            }
            block = (block + 1) % 26;
        }
    }
}

void main() throws InterruptedException {
    for (int i = 0; i < 32; i++) inodeLocks[i] = new Object();
    for (int i = 0; i < 26; i++) blockLocks[i] = new Object();
    Thread[] threads = new Thread[16];
    for (int i = 0; i < threads.length; i++) {
        int id = i;
        threads[i] = new Thread(() -> allocate(id));
    }
    for (Thread each : threads) each.start();
    for (Thread each : threads) each.join();
    int used = 0;
    for (boolean each : busy) used += each ? 1 : 0;
    IO.println(used + " blocks");
}
