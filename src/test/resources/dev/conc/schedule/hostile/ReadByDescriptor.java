void main() throws Exception {
    new java.io.FileInputStream(java.io.FileDescriptor.in).read(); // REFUSED
}
