void main() {
    IO.println(Thread.getAllStackTraces().size()); // REFUSED Thread.getAllStackTraces
}
