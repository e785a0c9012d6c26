import com.sun.net.httpserver.*;
import java.net.http.*;
import java.net.http.HttpResponse.BodyHandlers;

// The server as a loop: one thread, which keeps requests and goes on.
final int clients = Integer.getInteger("clients", 20);
final Duration limit = Duration.ofSeconds(10);
final List<HttpExchange> open = new ArrayList<>();   // the loop's alone
final Set<Thread> handlers = ConcurrentHashMap.newKeySet();

void main() throws Exception {
    var here = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    HttpServer server = HttpServer.create(here, clients);
    server.createContext("/", this::handle);         // and no executor
    try (var client = HttpClient.newBuilder()
            .connectTimeout(limit).build()) {
        server.start();
        IO.println(get(client, server) + " right answers");
        IO.println("handled by " + handlers.size() + " thread");
    } finally {
        server.stop(0);
    }
}

// Waits for nobody: the last to come has all of them answered.
void handle(HttpExchange exchange) throws IOException {
    handlers.add(Thread.currentThread());
    open.add(exchange);
    if (open.size() < clients) return;
    IO.println(open.size() + " requests open at once");
    for (HttpExchange each : open) {
        byte[] body = each.getRequestURI().getPath().getBytes();
        each.sendResponseHeaders(200, body.length);
        each.getResponseBody().write(body);
        each.close();
    }
}

long get(HttpClient client, HttpServer server) {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    var answers = IntStream.range(0, clients)
            .mapToObj(i -> URI.create(base + "/client/" + i))
            .map(uri -> HttpRequest.newBuilder(uri).timeout(limit).build())
            .map(one -> client.sendAsync(one, BodyHandlers.ofString()))
            .toList();                               // all are sent
    return answers.stream().map(CompletableFuture::join)
            .filter(each -> each.body().equals(each.uri().getPath()))
            .count();
}
