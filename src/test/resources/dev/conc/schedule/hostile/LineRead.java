void main() {
    IO.println(IO.readln()); // REFUSED IO.readln
}
