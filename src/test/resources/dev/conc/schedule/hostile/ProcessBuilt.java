void main() throws Exception {
    new ProcessBuilder("touch", "hostile-was-here").start(); // REFUSED ProcessBuilder
}
