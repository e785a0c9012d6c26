// Worker processes answer AAAA; the parent hands it to a callback.
final long pause = Long.getLong("pause", 300);   // milliseconds
final long limit = Long.getLong("limit", 30_000);   // of a silent worker

void main(String[] args) throws Exception {
    if (args.length > 0) {
        work();
        return;
    }
    IO.println("Parent process " + ProcessHandle.current().pid());
    Pool pool = new Pool(4);
    for (int task = 0; task < 5; task++) pool.submit(task, this::show);
    pool.close();
    IO.println("Waiting for all workers");
    pool.join();
    IO.println("All workers ended");
}

void show(String answer) {
    IO.println(answer + ", called back in process "
            + ProcessHandle.current().pid());
}

// A worker: a line with a task comes in, a line with the answer goes out.
void work() throws InterruptedException {
    for (String task; (task = IO.readln()) != null; ) {
        Thread.sleep(pause);
        IO.println("AAAA for task " + task);
    }
}

record Job(int task, Consumer<String> callback) {}

// Each worker process has a thread in the parent that speaks with it.
class Pool {
    private final Queue<Job> jobs = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    Pool(int size) throws IOException {
        for (int i = 0; i < size; i++) {
            Process worker = again("work");
            threads.add(Thread.startVirtualThread(() -> speakWith(worker)));
        }
    }

    void submit(int task, Consumer<String> callback) {
        jobs.add(new Job(task, callback));
    }

    void close() {
        closed.countDown();
    }

    void join() throws InterruptedException {
        for (Thread thread : threads) thread.join();
        for (Job job; (job = jobs.poll()) != null; ) {
            job.callback().accept("no worker for task " + job.task());
        }
    }

    private void speakWith(Process worker) {
        try (var in = worker.inputReader();
                var out = worker.outputWriter()) {
            closed.await();
            for (Job job; (job = jobs.poll()) != null; ) {
                String answer = ask(worker, in, out, job.task());
                job.callback().accept(answer == null
                        ? "no answer for task " + job.task() : answer);
                if (answer == null) return;   // the others do the rest
            }
        } catch (IOException | InterruptedException e) {
            // the pipes of a dead worker: its task was called back
        } finally {
            worker.destroyForcibly();
        }
    }

    // The answer, or null from a worker that has ended or says nothing.
    private String ask(Process worker, BufferedReader in, Writer out,
            int task) {
        Thread guard = Thread.startVirtualThread(() -> endLater(worker));
        try {
            out.write(task + "\n");
            out.flush();
            return in.readLine();
        } catch (IOException e) {
            return null;
        } finally {
            guard.interrupt();
        }
    }

    private void endLater(Process worker) {
        try {
            Thread.sleep(limit);
            worker.destroyForcibly();
        } catch (InterruptedException e) {
            // it has answered in time
        }
    }
}

Process again(String argument) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add(argument);
    return new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
}
