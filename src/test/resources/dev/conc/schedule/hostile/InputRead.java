void main() throws Exception {
    IO.println(System.in.read()); // REFUSED System.in
}
