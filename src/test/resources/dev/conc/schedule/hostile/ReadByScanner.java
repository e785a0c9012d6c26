void main() throws Exception {
    IO.println(new java.util.Scanner(new java.io.File("/proc/self/environ")).nextLine()); // REFUSED File
}
