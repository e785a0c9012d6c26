void main() {
    IO.println(Process.class.getName()); // REFUSED Process
}
