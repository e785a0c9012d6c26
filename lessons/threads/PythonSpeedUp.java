// The work of SpeedUp, done and measured by Python, if there is one.
final String script = """
        import os, socket, statistics, sys, time
        from concurrent.futures import ThreadPoolExecutor

        rounds, limit = int(sys.argv[1]), int(sys.argv[2])

        def count_primes():
            primes = 0
            for n in range(2, limit):
                d = 2
                while d * d <= n and n % d:
                    d += 1
                primes += d * d > n
            return primes

        def wait_for_caller():
            with socket.create_server(('127.0.0.1', 0)) as s:
                s.settimeout(0.05)
                try:
                    s.accept()
                except socket.timeout:
                    return 0

        def measure(threads, job):
            begin = time.perf_counter()
            with ThreadPoolExecutor(threads) as pool:
                for f in [pool.submit(job) for _ in range(4)]:
                    f.result()
            return time.perf_counter() - begin

        def compare(work, job):
            times = {1: [], 2: [], 4: []}
            for round_ in range(rounds):
                print(f'{work}: round {round_ + 1} of {rounds}', flush=True)
                for threads in times:
                    times[threads].append(measure(threads, job))
            alone = statistics.median(times[1])
            for threads in times:
                seconds = statistics.median(times[threads])
                speed = alone / seconds
                print(f'{work:7} {threads} {seconds:.3f} s {speed:.1f}',
                      '#' * round(10 * speed), flush=True)

        gil = getattr(sys, '_is_gil_enabled', lambda: True)()
        print('Python', sys.version.split()[0] + ',',
              'lock on,' if gil else 'lock off,',
              os.cpu_count(), f'cores, median of {rounds} rounds')
        compare('compute', count_primes)
        compare('wait', wait_for_caller)
        """;

void main() throws Exception {
    IO.println("asking python3 to do the work of SpeedUp");
    String rounds = System.getProperty("rounds", "5");
    String limit = System.getProperty("limit", "30000");
    var command = List.of("python3", "-c", script, rounds, limit);
    Process python;
    try {
        python = new ProcessBuilder(command)
                .redirectErrorStream(true).start();
    } catch (IOException e) {
        IO.println("python3 was not found: nothing measured");
        return;
    }
    try (var answer = python.inputReader()) {
        answer.lines().forEach(IO::println);
    }
    IO.println("python3 ended with exit code " + python.waitFor());
}
