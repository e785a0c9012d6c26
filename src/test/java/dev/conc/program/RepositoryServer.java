package dev.conc.program;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarOutputStream;

/** A Maven repository that is served over HTTP on 127.0.0.1, with libraries of the group {@code org.example}. */
public final class RepositoryServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private RepositoryServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts one without libraries. */
    public static RepositoryServer start() throws IOException {
        return new RepositoryServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The paths that were asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Has version 1 of {@code artifact}, whose jar is empty, and which needs version 1 of the others. */
    public RepositoryServer with(String artifact, String... needed) throws IOException {
        StringBuilder dependencies = new StringBuilder();
        for (String each : needed) {
            dependencies.append("<dependency><groupId>org.example</groupId><artifactId>").append(each)
                    .append("</artifactId><version>1</version></dependency>");
        }
        String pom = "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>" + artifact
                + "</artifactId><version>1</version><dependencies>" + dependencies + "</dependencies></project>";
        put(path(artifact, "pom"), pom.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar).close();
        put(path(artifact, "jar"), jar.toByteArray());
        return this;
    }

    /** The path of a file of version 1 of {@code artifact}. */
    public static String path(String artifact, String ending) {
        return "/org/example/" + artifact + "/1/" + artifact + "-1." + ending;
    }

    /** From now on answers {@code path} so. */
    public void answering(String path, HttpHandler answer) {
        answers.put(path, answer);
    }

    /** From now on has this file, and its checksum. */
    public void put(String path, byte[] content) {
        answering(path, exchange -> send(exchange, 200, content));
        answering(path + ".sha1", exchange -> send(exchange, 200, sha1(content).getBytes(StandardCharsets.US_ASCII)));
    }

    public static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        // A proxy is asked for whole addresses.
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        answers.getOrDefault(path, each -> send(each, 404, new byte[0])).handle(exchange);
    }

    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
