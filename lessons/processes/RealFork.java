// fork(2) in a JVM, watched from outside: some children never end.
import java.lang.foreign.*;
import static java.lang.foreign.ValueLayout.*;

final int children = Integer.getInteger("children", 4);
final long patience = Long.getLong("patience", 400);   // milliseconds
final Lock forking = new ReentrantLock();

void main(String[] args) throws Throwable {
    if (args.length > 0) {
        forkSome();
    } else if (Linker.nativeLinker().defaultLookup()
            .find("fork").isEmpty()) {
        IO.println("this system has no fork: nothing to see");
    } else {
        watch();
    }
}

// In a JVM of its own: forks children, and waits for each.
void forkSome() throws Throwable {
    var fork = Linker.nativeLinker().downcallHandle(
            find("fork"), FunctionDescriptor.of(JAVA_INT));
    var exit = Linker.nativeLinker().downcallHandle(
            find("_exit"), FunctionDescriptor.ofVoid(JAVA_INT));
    var waitpid = Linker.nativeLinker().downcallHandle(find("waitpid"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    endWithParent();
    for (String job : List.of("print", "collect")) {
        for (int i = 0; i < children; i++) {
            forking.lock();
            int pid = (int) fork.invokeExact();
            forking.unlock();
            if (pid == 0) {
                IO.println("child " + job);
                if (job.equals("collect")) System.gc();
                exit.invokeExact(0);
            }
            IO.println("forked " + pid + " to " + job);
            int _ = (int) waitpid.invokeExact(pid, MemorySegment.NULL, 0);
            IO.println("ended " + pid + " to " + job);
        }
    }
}

// Ends every child that has not ended by itself in time.
void watch() throws Exception {
    IO.println("watching a JVM that forks 2 x " + children + " times");
    Set<Long> hung = ConcurrentHashMap.newKeySet();
    Set<Long> alive = ConcurrentHashMap.newKeySet();
    var later = CompletableFuture.delayedExecutor(
            patience, TimeUnit.MILLISECONDS);
    Process jvm = again();
    try (var lines = jvm.inputReader()) {
        for (String line; (line = lines.readLine()) != null; ) {
            String[] words = line.split(" ");
            if (words[0].equals("child")) continue;
            long pid = Long.parseLong(words[1]);
            if (words[0].equals("forked")) {
                alive.add(pid);
                later.execute(() -> {
                    if (alive.contains(pid) && hung.add(pid)) kill(pid);
                });
            } else {
                alive.remove(pid);
                boolean late = hung.contains(pid);
                IO.println(words[3] + " " + pid
                        + (late ? " hung, reaped" : " ended"));
            }
        }
    } finally {
        alive.forEach(this::kill);
    }
    IO.println(hung.size() + " of " + 2 * children + " hung, exit code "
            + jvm.waitFor());
}

void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
}

MemorySegment find(String function) {
    return Linker.nativeLinker().defaultLookup().findOrThrow(function);
}

void endWithParent() {
    var parent = ProcessHandle.current().parent().orElseThrow();
    var _ = parent.onExit().thenRun(() -> {
        forking.lock();   // for good: no child comes after these
        ProcessHandle.current().children().forEach(
                ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(1);
    });
}

Process again() throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add("fork");
    return new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
}
