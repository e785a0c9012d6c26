void main() {
    IO.println(System.console()); // REFUSED System.console
}
