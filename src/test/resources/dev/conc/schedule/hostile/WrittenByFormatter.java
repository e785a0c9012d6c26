void main() throws Exception {
    new java.util.Formatter("hostile-was-here").close(); // REFUSED Formatter
}
