// Three openssl processes encrypt at once; three more decrypt.
final String password = "123345";
final long limit = Long.getLong("limit", 10_000);   // milliseconds
boolean openssl = true;   // until it is not found

void main(String[] args) throws Exception {
    if (args.length > 0) {
        scramble();
        return;
    }
    List<String> texts = List.of("first", "second", "third");
    List<Process> encrypting = new ArrayList<>();
    for (String text : texts) encrypting.add(feed(text.getBytes(), false));
    IO.println("three are running at once");

    List<byte[]> secrets = new ArrayList<>();
    for (Process each : encrypting) secrets.add(drain(each));
    for (int i = 0; i < 3; i++) {
        byte[] secret = secrets.get(i);
        if (secret.length < 4) continue;
        String text = new String(drain(feed(secret, true)));
        IO.println(texts.get(i) + " -> " + secret.length + " bytes "
                + HexFormat.of().formatHex(secret, 0, 4) + ".. -> " + text);
    }
}

// Starts a filter and writes all it is to work on.
Process feed(byte[] data, boolean decrypt) throws IOException {
    Process process = filter(decrypt);
    try (OutputStream in = process.getOutputStream()) {
        in.write(data);
        in.flush();           // out of our buffer, into the pipe
    }                         // and closed: no more will come
    return process;
}

byte[] drain(Process process) throws Exception {
    byte[] all = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) IO.println("a filter failed");
    return all;
}

Process filter(boolean decrypt) throws IOException {
    List<String> command = new ArrayList<>(List.of("openssl", "enc",
            "-aes-256-cbc", "-pbkdf2", "-pass", "env:password"));
    if (decrypt) command.add("-d");
    try {
        if (openssl) return start(command);
    } catch (IOException e) {
        IO.println("openssl was not found: this program scrambles");
        openssl = false;
    }
    return start(again("scramble"));
}

Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("password", password);
    Process process =
            builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    CompletableFuture.delayedExecutor(limit, TimeUnit.MILLISECONDS)
            .execute(process.toHandle()::destroyForcibly);
    return process;
}

// A toy instead of openssl: done twice, it gives the text back.
void scramble() throws IOException {
    byte[] key = System.getenv("password").getBytes();
    byte[] data = System.in.readAllBytes();
    for (int i = 0; i < data.length; i++) data[i] ^= key[i % key.length];
    System.out.write(data);
    System.out.flush();
}

List<String> again(String argument) {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add(argument);
    return command;
}
