void main() throws Exception {
    new java.io.FileOutputStream("hostile-was-here").close(); // REFUSED FileOutputStream
}
