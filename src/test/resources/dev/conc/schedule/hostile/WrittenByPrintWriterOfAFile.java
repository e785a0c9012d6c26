void main() throws Exception {
    new java.io.PrintWriter(new java.io.File("hostile-was-here")).close(); // REFUSED File
}
