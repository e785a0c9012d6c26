void main() throws Exception {
    java.net.URI.create("file:///etc/passwd").toURL().openStream(); // REFUSED URI.toURL
}
