import java.security.KeyStore;
import javax.net.ssl.*;

// TLS with a certificate made now: one client trusts it, one does not.
void main() throws Exception {
    Path folder = Files.createTempDirectory("tls");
    Path file = folder.resolve("keys.p12");
    try {
        KeyStore keys = makeKeys(file);
        var context = SSLContext.getInstance("TLS");
        context.init(keyManagers(keys), trustOnly(keys), null);
        var home = InetAddress.getByName("127.0.0.1");
        try (var server = (SSLServerSocket) context
                .getServerSocketFactory().createServerSocket(0, 50, home)) {
            server.setSoTimeout(5000);
            Thread serving = Thread.ofVirtual().name("server")
                    .start(() -> serve(server));
            ask("one who trusts it", context, server);
            ask("a stranger to it", SSLContext.getDefault(), server);
            serving.join(Duration.ofSeconds(5));
        }
    } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
    }
}

void serve(SSLServerSocket server) {
    for (int i = 0; i < 2; i++) {
        try (Socket socket = server.accept()) {
            socket.setSoTimeout(5000);
            byte[] bytes = socket.getInputStream().readNBytes(5);
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            IO.println("server: a client has left");
        }
    }
}

void ask(String who, SSLContext context, SSLServerSocket server) {
    try (var socket = (SSLSocket) context.getSocketFactory()
            .createSocket(server.getInetAddress(), server.getLocalPort())) {
        socket.setSoTimeout(5000);
        // Compares the address with the one in the certificate.
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        socket.getOutputStream().write("hello".getBytes());
        byte[] bytes = socket.getInputStream().readNBytes(5);
        IO.println(who + ": " + new String(bytes) + ", "
                + socket.getSession().getProtocol());
    } catch (IOException e) {
        IO.println(who + ": refuses the certificate");
    }
}

// The JDK's keytool makes a key, and a certificate signed with it.
KeyStore makeKeys(Path file) throws Exception {
    Path keytool =
            Path.of(System.getProperty("java.home"), "bin", "keytool");
    var make = new ProcessBuilder(keytool.toString(),
            "-J-XX:TieredStopAtLevel=1", "-genkeypair",
            "-alias", "echo", "-keyalg", "EC", "-groupname", "secp256r1",
            "-dname", "CN=echo", "-ext", "SAN=ip:127.0.0.1",
            "-validity", "1", "-storetype", "PKCS12",
            "-keystore", file.toString(), "-storepass:env", "PASSWORD");
    make.environment().put("PASSWORD", password);
    make.redirectErrorStream(true).redirectOutput(
            ProcessBuilder.Redirect.DISCARD);
    Process process = make.start();
    if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("keytool made no certificate");
    }
    return KeyStore.getInstance(file.toFile(), password.toCharArray());
}

final String password = UUID.randomUUID().toString();

KeyManager[] keyManagers(KeyStore keys) throws Exception {
    var factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, password.toCharArray());
    return factory.getKeyManagers();
}

TrustManager[] trustOnly(KeyStore keys) throws Exception {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("echo", keys.getCertificate("echo"));
    var factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(trusted);
    return factory.getTrustManagers();
}
