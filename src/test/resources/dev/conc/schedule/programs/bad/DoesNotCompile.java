// Does not compile: a word where a number belongs.
void main() {
    int x = "two";
    IO.println(x);
}
