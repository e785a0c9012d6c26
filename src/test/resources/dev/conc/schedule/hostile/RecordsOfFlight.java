void main() {
    IO.println(new jdk.jfr.Recording()); // REFUSED Recording
}
