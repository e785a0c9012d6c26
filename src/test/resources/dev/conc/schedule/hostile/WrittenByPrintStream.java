void main() throws Exception {
    new java.io.PrintStream("hostile-was-here").close(); // REFUSED PrintStream
}
