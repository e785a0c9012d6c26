void main() {
    System.load("/tmp/nothing.so"); // REFUSED System.load
}
