void main() throws Exception {
    java.nio.file.Files.writeString(java.nio.file.Path.of("hostile-was-here"), "x"); // REFUSED Path.of
}
