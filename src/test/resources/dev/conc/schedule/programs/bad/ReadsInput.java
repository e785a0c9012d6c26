// Reads a line from standard input.
void main() {
    String name = IO.readln("name? ");
    IO.println("hello " + name);
}
