void main() throws Exception {
    IO.println(new java.io.FileReader("/proc/self/cmdline").read()); // REFUSED FileReader
}
