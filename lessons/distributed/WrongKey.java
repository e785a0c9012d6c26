// Who knows the key, who does not, and what an eavesdropper gets.
final String key = "abc-" + random();
final InetAddress home = InetAddress.getLoopbackAddress();
final int limit = Integer.getInteger("limit", 1000);   // milliseconds
final ByteArrayOutputStream heard = new ByteArrayOutputStream();
final BlockingQueue<String> log = new LinkedBlockingQueue<>();

void main() throws Exception {
    proof(key, "worker", "");   // the first one takes longest
    try (var server = new ServerSocket(0, 50, home)) {
        Thread.ofVirtual().start(() -> accept(server));
        visit("a worker with the key", server, this::honest);
        byte[] recorded = heard.toByteArray();
        visit("one with another key", server, challenge ->
                proof("guess", "worker", challenge));
        // The first 32 bytes were the challenge, then came the proof.
        visit("one who replays", server, _ ->
                new String(recorded, 32, 64));
        visit("one who sends back what it got", server, challenge ->
                challenge + challenge);
        visit("one of another protocol", server, _ ->
                "GET /tasks HTTP/1.1\r\nHost: master:5000\r\nAccept: */*\r\n"
                + "User-Agent: none\r\n\r\n");
        visit("one who says nothing", server, _ -> "");
    }
    IO.println(heard.size() + " bytes were on the wire, the key "
            + (heard.toString().contains(key) ? "among them" : "was not"));
}

interface Visitor {
    String answer(String challenge) throws Exception;
}

String honest(String challenge) throws Exception {
    return proof(key, "worker", challenge);
}

// A visitor hears a challenge and answers as it can.
void visit(String who, ServerSocket server, Visitor visitor)
        throws Exception {
    try (var line = new Socket(home, server.getLocalPort())) {
        line.setSoTimeout(10_000);
        var in = line.getInputStream();
        String challenge = new String(in.readNBytes(32));
        line.getOutputStream().write(visitor.answer(challenge).getBytes());
        String got = new String(in.readAllBytes());
        IO.println(who + " gets: " + (got.isEmpty() ? "nothing" : got));
    } catch (SocketException e) {          // the line was cut
        IO.println(who + " gets: nothing");
    }
    IO.println("  master: " + log.poll(10, TimeUnit.SECONDS));
}

void accept(ServerSocket server) {
    while (!server.isClosed()) {
        try (Socket line = server.accept()) {
            line.setSoTimeout(limit);
            log.add(verdict(line));
        } catch (SocketTimeoutException e) {
            log.add("refused, nothing came for " + limit + " ms");
        } catch (Exception e) {
            log.add("refused, " + e.getMessage());
        }
    }
}

// The master's side of the handshake, and what is written in the log.
String verdict(Socket line) throws Exception {
    var out = line.getOutputStream();
    String challenge = random();
    tap(out, challenge);
    byte[] answer = line.getInputStream().readNBytes(64);
    heard.write(answer);
    byte[] right = proof(key, "worker", challenge).getBytes();
    if (!MessageDigest.isEqual(answer, right)) return "refused, wrong proof";
    tap(out, "task 2062");
    return "let in";
}

void tap(OutputStream out, String text) throws IOException {
    heard.write(text.getBytes());
    out.write(text.getBytes());
}

String proof(String key, String who, String challenge) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(), "HmacSHA256"));
    byte[] proof = mac.doFinal((who + " " + challenge).getBytes());
    return HexFormat.of().formatHex(proof);
}

String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
}
