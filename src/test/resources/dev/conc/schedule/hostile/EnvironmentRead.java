void main() {
    IO.println(System.getenv("PATH")); // REFUSED System.getenv
}
