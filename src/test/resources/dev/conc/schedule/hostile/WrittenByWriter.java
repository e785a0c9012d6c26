void main() throws Exception {
    new java.io.FileWriter("hostile-was-here").close(); // REFUSED FileWriter
}
