void main() throws Exception {
    new java.io.PrintWriter("hostile-was-here", "UTF-8").close(); // REFUSED PrintWriter
}
