void main() throws Exception {
    new java.io.RandomAccessFile("hostile-was-here", "rw").close(); // REFUSED RandomAccessFile
}
