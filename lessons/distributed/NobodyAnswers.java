// A master whose workers never come: it says so, and ends in good order.
final int patience = Integer.getInteger("patience", 10);   // seconds
final InetAddress home = InetAddress.getLoopbackAddress();
final BlockingQueue<Integer> tasks = new LinkedBlockingQueue<>();
final BlockingQueue<String> results = new LinkedBlockingQueue<>();

void main() throws Exception {
    try (ServerSocket server = listen()) {
        for (int i = 0; i < 10; i++) tasks.add(i);
        IO.println("10 tasks put, now I wait for a result");
        String result = waitForOne();
        if (result == null) {
            IO.println("no worker answered within " + patience
                    + " s: I give up, with " + tasks.size() + " tasks left");
        } else {
            IO.println("Result: " + result);
        }
    }
    IO.println("master exit");
}

// Says how far the wait is, each fifth of it.
String waitForOne() throws InterruptedException {
    for (int fifth = 1; fifth <= 5; fifth++) {
        String result = results.poll(patience * 200L, TimeUnit.MILLISECONDS);
        if (result != null) return result;
        IO.println("waited for " + fifth + "/5 of " + patience + " s");
    }
    return null;                     // a value like others, no exception
}

// Port 5000, or any other if somebody has that one.
ServerSocket listen() throws IOException {
    int wanted = Integer.getInteger("port", 5000);
    try {
        var server = new ServerSocket(wanted, 50, home);
        IO.println("master on port " + server.getLocalPort());
        return server;
    } catch (BindException e) {
        var server = new ServerSocket(0, 50, home);
        IO.println("master on port " + server.getLocalPort()
                + ", since " + wanted + " is taken");
        return server;
    }
}
