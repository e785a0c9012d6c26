import com.sun.net.httpserver.HttpServer;
import java.net.http.*;
import java.net.http.HttpResponse.BodyHandlers;

// An HTTP server, and a client with several requests under way at once.
final Duration limit = Duration.ofSeconds(5);
final CountDownLatch both = new CountDownLatch(2);

void main() throws Exception {
    var here = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    HttpServer server = HttpServer.create(here, 50);
    server.createContext("/hello/", exchange -> {
        String name = exchange.getRequestURI().getPath().substring(7);
        byte[] body = ("Hello, " + name + meet()).getBytes();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
            var client = HttpClient.newBuilder()
                    .connectTimeout(limit).build()) {
        server.setExecutor(threads);
        server.start();
        get(client, server);
        server.stop(0);
    }
}

void get(HttpClient client, HttpServer server) {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    var answers = Stream.of("hello/Anna", "hello/Ben", "nowhere")
            .map(path -> URI.create(base + "/" + path))
            .map(uri -> HttpRequest.newBuilder(uri).timeout(limit).build())
            .map(one -> client.sendAsync(one, BodyHandlers.ofString()))
            .toList();
    IO.println("three requests are under way");
    for (var answer : answers) {
        var response = answer.join();
        boolean fine = response.statusCode() == 200;
        IO.println(response.statusCode() + " "
                + (fine ? response.body() : response.uri().getPath()));
    }
}

// Answers nobody before two requests are here.
String meet() {
    both.countDown();
    try {
        return both.await(4, TimeUnit.SECONDS) ? "" : ", alone";
    } catch (InterruptedException e) {
        return ", interrupted";
    }
}
